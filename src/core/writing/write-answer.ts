import type { DocumentType, Language, Schema } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import { afterLineBreak, lineEnd, startOfLine } from '../document/lines.js';
import type { YamlEntry, YamlMap, YamlNode } from '../document/yaml-tree.js';
import { conventions } from '../model/conventions.js';
import type { Reading } from '../model/reading.js';
import { pointSpan, type Span } from '../text/span.js';
import { choiceWord } from './plain-values.js';
import { keyFor } from './write-yaml.js';
import { yamlScalar } from './yaml-scalar.js';

/** What a person says of a checklist item; an empty text is left out. */
export type AnswerText = Readonly<Record<keyof typeof conventions.answer, string>>;

/** Replaces the span's characters by the text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The document an answer is written into. */
export interface AnsweredDocument {
  readonly document: PolicyDocument;
  readonly reading: Reading;
  readonly type: DocumentType;
  readonly language: Language;
}

/**
 * The edits that write an answer to an item into the document's metadata, or take it out (`undefined`); in document
 * order. Nothing else changes, comments stay. Undefined where the metadata can't be written to: it is broken YAML.
 */
export function writeAnswer(
  target: AnsweredDocument,
  id: string,
  answer: AnswerText | undefined,
): readonly TextEdit[] | undefined {
  const yaml = target.document.kind === 'yaml' ? target.document.yaml : target.document.frontMatter?.yaml;
  const isBroken = yaml?.problems.some(({ kind }) => kind === 'syntax' || kind === 'tab') ?? false;
  if (isBroken || (target.document.kind === 'markdown' && target.document.unclosedFrontMatter)) return undefined;
  return new AnswerWriter(target, yaml?.root).write(id, answer);
}

class AnswerWriter {
  readonly #target: AnsweredDocument;
  readonly #root: YamlNode | undefined;
  readonly #text: string;
  readonly #break: string;

  constructor(target: AnsweredDocument, root: YamlNode | undefined) {
    this.#target = target;
    this.#root = root;
    this.#text = target.document.source.text;
    this.#break = /\r?\n/u.exec(this.#text)?.[0] ?? '\n';
  }

  write(id: string, answer: AnswerText | undefined): readonly TextEdit[] | undefined {
    const { checklist } = conventions;
    const list = this.#entry(this.#root, `/${checklist}`);
    const found = list && this.#entry(list.value, `/${checklist}/${id}`);
    if (!answer) return list && found ? this.#remove(list, found) : [];
    if (found) return this.#replace(found, id, answer);
    const written = `${id}: ${this.#flow(answer)}`;
    if (!list) return this.#newList(written);
    return this.#newAnswer(list, written);
  }

  /** The entry of a map that was read as the value at a pointer. */
  #entry(map: YamlNode | undefined, pointer: string): YamlEntry | undefined {
    const key = this.#target.reading.places.get(pointer)?.key;
    if (map?.kind !== 'map' || !key) return undefined;
    return map.entries.find(({ key: { outer } }) => outer.start <= key.start && key.end <= outer.end);
  }

  #newList(written: string): readonly TextEdit[] | undefined {
    const { document } = this.#target;
    const schema = this.#target.type.schema;
    const lines = [`${keyFor(conventions.checklist, schema, this.#target.language)}:`, `  ${written}`, ''];
    const text = lines.join(this.#break);
    if (document.kind === 'markdown') {
      const at = document.frontMatter?.insert;
      if (at !== undefined) return this.#root?.kind === 'map' && this.#root.isFlow ? undefined : [insert(at, text)];
      return [insert(0, `---${this.#break}${text}---${this.#break}${this.#break}`)];
    }
    if (this.#root?.kind !== 'map' || this.#root.isFlow) return undefined;
    const end = lineEnd(this.#text, this.#root.span.end);
    const next = afterLineBreak(this.#text, end);
    return [insert(next, next === end ? this.#break + text : text)];
  }

  #newAnswer({ key, value }: YamlEntry, written: string): readonly TextEdit[] | undefined {
    if (!value) return [this.#newLine(key.outer.end, `  ${written}`)];
    if (value.kind !== 'map') return undefined;
    const last = value.entries.at(-1);
    if (!last) return [{ span: value.span, text: `{ ${written} }` }];
    if (value.isFlow) return [insert(endOf(last), `, ${written}`)];
    return [this.#newLine(endOf(last), this.#indentOf(value) + written)];
  }

  /** Under the line that holds an offset: a comment at its end stays there. */
  #newLine(offset: number, line: string): TextEdit {
    return insert(lineEnd(this.#text, offset), this.#break + line);
  }

  #indentOf(map: YamlMap): string {
    const start = map.entries[0]?.key.outer.start ?? 0;
    return ' '.repeat(start - startOfLine(this.#text, start));
  }

  /** Part by part, so that comments and the author's own order stay; as a whole where it is no map of its own. */
  #replace(entry: YamlEntry, id: string, answer: AnswerText): readonly TextEdit[] | undefined {
    const { value, key } = entry;
    const colon = this.#text.indexOf(':', key.outer.end) + 1;
    if (!value) return [insert(colon, ` ${this.#flow(answer)}`)];
    // What an alias stands for is written elsewhere.
    if (value.span.start < colon || this.#text.slice(colon, value.span.start).includes('*')) return undefined;
    const state = value.kind === 'map' ? this.#entry(value, this.#pointerOf(id, 'status')) : undefined;
    if (value.kind !== 'map' || !state?.value) return [{ span: value.span, text: this.#flow(answer) }];
    return this.#parts(value, state.value, id, answer);
  }

  #parts(map: YamlMap, state: YamlNode, id: string, answer: AnswerText): readonly TextEdit[] {
    const names = Object.keys(conventions.answer) as (keyof AnswerText)[];
    const edits: TextEdit[] = [];
    const added: string[] = [];
    for (const name of names) {
      const entry = this.#entry(map, this.#pointerOf(id, name));
      const text = this.#part(name, answer[name]);
      if (entry && answer[name] === '') edits.push(this.#removal(map, entry));
      else if (entry?.value) edits.push({ span: entry.value.span, text });
      else if (entry) edits.push(insert(this.#text.indexOf(':', entry.key.outer.end) + 1, ` ${text}`));
      else if (answer[name] !== '') added.push(`${this.#partKey(name)}: ${text}`);
    }
    if (added.length > 0) edits.push(this.#addition(map, state, added));
    return joined(edits);
  }

  #addition(map: YamlMap, { span }: YamlNode, added: readonly string[]): TextEdit {
    if (map.isFlow) return insert(span.end, added.map((each) => `, ${each}`).join(''));
    const indent = this.#indentOf(map);
    return this.#newLine(span.end, added.map((each) => indent + each).join(this.#break));
  }

  #remove(list: YamlEntry, found: YamlEntry): readonly TextEdit[] {
    const answers = list.value?.kind === 'map' ? list.value : undefined;
    const root = this.#root?.kind === 'map' ? this.#root : undefined;
    if (!answers || !root) return [];
    return [answers.entries.length === 1 ? this.#removal(root, list) : this.#removal(answers, found)];
  }

  #removal(map: YamlMap, entry: YamlEntry): TextEdit {
    const index = map.entries.indexOf(entry);
    if (map.isFlow) {
      const [before, next] = [map.entries[index - 1], map.entries[index + 1]];
      const start = before && !next ? endOf(before) : entry.key.outer.start;
      return { span: { start, end: next ? next.key.outer.start : endOf(entry) }, text: '' };
    }
    const start = startOfLine(this.#text, entry.key.outer.start);
    return { span: { start, end: afterLineBreak(this.#text, lineEnd(this.#text, endOf(entry))) }, text: '' };
  }

  #flow(answer: AnswerText): string {
    const names = Object.keys(conventions.answer) as (keyof AnswerText)[];
    const parts = names.filter((name) => answer[name] !== '');
    return `{ ${parts.map((name) => `${this.#partKey(name)}: ${this.#part(name, answer[name])}`).join(', ')} }`;
  }

  #part(name: keyof AnswerText, text: string): string {
    const schema = this.#schema.properties?.[conventions.answer[name]] ?? {};
    return yamlScalar(name === 'status' ? choiceWord(text, schema, this.#target.language) : text);
  }

  #partKey(name: keyof AnswerText): string {
    return keyFor(conventions.answer[name], this.#schema, this.#target.language);
  }

  #pointerOf(id: string, name: keyof AnswerText): string {
    return `/${conventions.checklist}/${id}/${conventions.answer[name]}`;
  }

  /** What the type says of an answer. */
  get #schema(): Schema {
    const answers = this.#target.type.schema.properties?.[conventions.checklist]?.additionalProperties;
    return typeof answers === 'object' ? answers : {};
  }
}

function endOf({ key, value }: YamlEntry): number {
  return Math.max(key.outer.end, value?.span.end ?? 0);
}

function insert(offset: number, text: string): TextEdit {
  return { span: pointSpan(offset), text };
}

/** In document order; what is inserted where something is replaced joins it, and so do parts taken out together. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.reduce<TextEdit[]>((all, { span, text }) => {
    const last = all.at(-1);
    const isInsertion = last?.span.end === span.start && span.end === span.start;
    const overlaps = last !== undefined && last.span.end > span.start;
    if (!last || (!isInsertion && !overlaps)) return [...all, { span, text }];
    const end = Math.max(last.span.end, span.end);
    return [...all.slice(0, -1), { span: { start: last.span.start, end }, text: last.text + text }];
  }, []);
}
