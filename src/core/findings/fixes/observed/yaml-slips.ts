import { findProperty } from '../../../catalogue/property-names.js';
import type { Schema } from '../../../catalogue/schema.js';
import { hardSpacesInYaml } from '../../../document/hard-spaces.js';
import { afterLineBreak, lineEnd, startOfLine, trimmedEnd } from '../../../document/lines.js';
import { yamlWordAt, type YamlStep } from '../../../document/locate-in-yaml.js';
import { parseYaml } from '../../../document/parse-yaml.js';
import { slipInLine } from '../../../document/yaml-slip.js';
import type { YamlTree } from '../../../document/yaml-tree.js';
import { plainJson } from '../../../model/read-yaml.js';
import type { Json, Observation } from '../../../model/reading.js';
import { applyEdits, type Edit } from '../../../text/edit.js';
import { pointSpan, type Span } from '../../../text/span.js';
import type { Fix } from '../../finding.js';
import type { Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';

/** The text of a YAML document or of a front matter, as it was read in spite of its faults. */
interface Yaml {
  readonly tree: YamlTree;
  readonly span: Span;
  readonly text: string;
}

interface Attempt {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/**
 * Repairs of the usual slips in writing YAML: the first that leaves less wrong and changes nothing else of what is read.
 * One after which all is read as before may be applied without a person looking.
 */
export function repairYaml(seen: Observation, subject: Subject): readonly Fix[] {
  const yaml = yamlOf(subject);
  if (!yaml || seen.span.start < yaml.span.start || seen.span.end > yaml.span.end) return [];
  if (seen.problem === 'hard-space') return replaceHardSpaces(seen, yaml, subject);
  const attempts = seen.problem === 'tab' ? tabsToSpaces(yaml) : slipsAround(seen.span, subject.source.text);
  const tried = attempts.map((attempt) => ({ ...attempt, ...outcomeOf(attempt.edits, yaml) }));
  const usable = tried.filter(({ change }) => change === 'none' || (change === 'one' && seen.problem !== 'tab'));
  const [best] = usable.length > 0 || seen.problem !== 'tab' ? usable : agreed(tried);
  return titledFix(best?.title ?? '', best?.edits, seen.data, subject, {
    ...{ reveals: true, isSafe: best !== undefined && isSafe(best, yaml, subject) },
  });
}

/** All is read as before, or what a key was written together with is its value now. */
function isSafe({ title, edits, change }: Attempt & Outcome, yaml: Yaml, { type }: Subject): boolean {
  if (change === 'none' || title !== 'space') return change === 'none';
  const repaired = applyEdits(yaml.text, edits).slice(yaml.span.start);
  return edits.every(({ span }, index) => isKnownKey(repaired, span.start - 1 - yaml.span.start + index, type.schema));
}

/** Whether the key that ends at an offset is a property of its map. */
function isKnownKey(text: string, offset: number, schema: Schema): boolean {
  const word = yamlWordAt(text, offset);
  if (word?.part !== 'key') return false;
  return word.path.reduce<Schema | undefined>(below, schema) !== undefined;
}

function below(schema: Schema | undefined, step: YamlStep): Schema | undefined {
  return typeof step === 'number' ? schema?.items : schema && findProperty(schema, step)?.schema;
}

/** Attempts that mend a text which could not be read before, when all that mend it are read alike. */
function agreed<Each extends Outcome>(tried: readonly Each[]): readonly Each[] {
  const mending = tried.filter(({ problems }) => problems === 0);
  return new Set(mending.map(({ read }) => read)).size === 1 ? mending : [];
}

function yamlOf({ document, source: { text } }: Subject): Yaml | undefined {
  if (document.kind === 'yaml') return { tree: document.yaml, span: { start: 0, end: text.length }, text };
  const { frontMatter } = document;
  return (
    frontMatter && { tree: frontMatter.yaml, span: { start: frontMatter.open.end, end: frontMatter.insert }, text }
  );
}

/** Spaces for all tabs before the first word of a line, at the width at which all is read as before. */
function tabsToSpaces({ span, text }: Yaml): readonly Attempt[] {
  const indentations = [...text.slice(span.start, span.end).matchAll(/^[ \t]*\t[ \t]*/gmu)];
  return [2, 4, 8, 1, 3].map((width) => ({
    title: 'tabs',
    edits: indentations.map(({ index, 0: white }) => ({
      span: { start: span.start + index, end: span.start + index + white.length },
      text: white.replaceAll('\t', ' '.repeat(width)),
    })),
  }));
}

/** Plain spaces for all hard ones that YAML needs as such: no word is changed by them. */
function replaceHardSpaces(seen: Observation, yaml: Yaml, subject: Subject): readonly Fix[] {
  const edits: Edit[] = [];
  for (let at = startOfLine(yaml.text, yaml.span.start); at < yaml.span.end;) {
    const from = at;
    const end = lineEnd(yaml.text, from);
    for (const { start, end: last } of hardSpacesInYaml(yaml.text.slice(from, end)))
      edits.push({ span: { start: from + start, end: from + last }, text: ' '.repeat(last - start) });
    at = end < yaml.span.end ? afterLineBreak(yaml.text, end) : yaml.span.end;
  }
  const { problems } = outcomeOf(edits, yaml);
  const { length } = yaml.tree.problems;
  if (length === 0 ? problems > 0 : problems >= length) return [];
  return titledFix('hard-space', edits, seen.data, subject, { isSafe: true, reveals: true });
}

/** How many lines with the same slip are repaired at once. */
const MOST_LINES = 50;

/** A blank behind the colon, on this line alone and on all that follow it directly with the same slip. */
function spacesFrom(from: number, text: string): readonly Attempt[] {
  const edits: Edit[] = [];
  for (let at = from; edits.length < MOST_LINES;) {
    const end = lineEnd(text, at);
    const slip = slipInLine(text.slice(at, end));
    if (!slip) break;
    edits.push({ span: pointSpan(at + slip.length), text: ' ' });
    at = afterLineBreak(text, end);
    if (at === end) break;
  }
  const alone = edits.slice(0, 1);
  return [alone, ...(edits.length > 1 ? [edits] : [])].map((each) => ({ title: 'space', edits: each }));
}

const ENTRY = /^(?<lead>[ \t]*(?:-[ \t]+)*)(?<key>[^\s"'#:[\]{}-][^:#]*?):(?<gap>[ \t]*)(?<value>\S.*)$/u;

/** What may be wrong on the line that is pointed out, or on the one before it, which may have been left open. */
function slipsAround({ start }: Span, text: string): readonly Attempt[] {
  const from = startOfLine(text, start);
  const before = trimmedEnd(text, 0, from);
  return [...slipsOn(from, text), ...(before < from ? slipsOn(startOfLine(text, before), text) : [])];
}

function slipsOn(from: number, text: string): readonly Attempt[] {
  const line = text.slice(from, trimmedEnd(text, from, lineEnd(text, from)));
  const { lead = '', key = '', gap = '', value = '' } = ENTRY.exec(line)?.groups ?? {};
  if (value === '') return [];
  if (gap === '') return slipInLine(line) ? spacesFrom(from, text) : [];
  const first = from + lead.length + key.length + 1 + gap.length;
  const end = pointSpan(from + line.length);
  const bare = value.replace(/\s+#.*$/u, '');
  const whole = { start: first, end: first + bare.length };
  return [
    ...closers(value).map(({ title, sign }) => ({ title, edits: [{ span: end, text: sign }] })),
    ...(/^[[{|>]/u.test(value) ? [] : [{ title: 'quote', edits: [{ span: whole, text: quoted(bare) }] }]),
  ];
}

/** Signs that would close what a value opens. */
function closers(value: string): readonly { readonly title: string; readonly sign: string }[] {
  const [first = ''] = value;
  const rest = value.slice(1);
  if ((first === '"' || first === "'") && !rest.includes(first) && !rest.includes('\\'))
    return [{ title: 'close-quote', sign: first }];
  if (first === '[' && !rest.includes(']')) return [{ title: 'close-bracket', sign: ']' }];
  return first === '{' && !rest.includes('}') ? [{ title: 'close-bracket', sign: '}' }] : [];
}

/** Puts a value together with the words that were taken for a comment into quotes; they may have been meant as one. */
export function quoteWhole({ span, data }: Observation, subject: Subject): readonly Fix[] {
  return titledFix('quote', { span, text: quoted(subject.source.slice(span)) }, data, subject);
}

function quoted(value: string): string {
  return value.includes('"') && !value.includes("'") ? `'${value}'` : JSON.stringify(value);
}

/** What becomes of a text by edits. */
interface Outcome {
  /** How much of what was read is read otherwise: nothing, one entry of a map, or more (or it helps nothing). */
  readonly change: 'none' | 'one' | 'more';
  readonly problems: number;
  readonly read: string;
}

function outcomeOf(edits: readonly Edit[], { tree, span, text }: Yaml): Outcome {
  const repaired = applyEdits(text, edits);
  const yaml = repaired.slice(span.start, span.end + repaired.length - text.length);
  const again = parseYaml(yaml, span.start);
  const [before, after] = [tree.root, again.root].map((root) => root && plainJson(root));
  const helps = again.problems.length < tree.problems.length;
  const isFirstRead = tree.root?.kind === 'scalar' && again.root?.kind === 'map' && again.problems.length === 0;
  return {
    change: isFirstRead ? 'one' : helps ? difference(before, after) : 'more',
    problems: again.problems.length,
    read: JSON.stringify(after ?? null),
  };
}

function difference(before: Json | undefined, after: Json | undefined): Outcome['change'] {
  if (JSON.stringify(before) === JSON.stringify(after)) return 'none';
  return isContainer(before) && isContainer(after) ? differenceWithin(before, after) : 'more';
}

type Container = Readonly<Record<string, Json>>;

/** Items of a list are entries by their number. */
function isContainer(value: Json | undefined): value is Container {
  return typeof value === 'object' && value !== null;
}

function differenceWithin(before: Container, after: Container): 'one' | 'more' {
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const won = changed.filter((key) => !Object.hasOwn(before, key));
  const lost = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const [only = ''] = changed;
  if (won.length > 0 || lost.length > 0)
    return changed.length === won.length && lost.length === 1 && isTakenApart(lost[0] ?? '', won) ? 'one' : 'more';
  if (changed.length > 1) return 'more';
  const [was, is] = [before[only], after[only]];
  return isContainer(was) && isContainer(is) ? differenceWithin(was, is) : 'one';
}

/** `judul:SOP` was read as one key, together with the lines that follow with the same slip and the key behind them. */
function isTakenApart(key: string, [own = '', ...next]: readonly string[]): boolean {
  if (!key.startsWith(`${own}:`)) return false;
  let at = own.length + 1;
  return next.every((name, index) => {
    const isLast = index === next.length - 1;
    const found = isLast && key.endsWith(` ${name}`) ? key.length - name.length : key.indexOf(` ${name}:`, at) + 1;
    const isFound = found >= at;
    at = found + name.length;
    return isFound;
  });
}
