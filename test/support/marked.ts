import assert from 'node:assert/strict';
import { folderOf, ownName } from './folder.js';
import type { Office } from '../../src/core/findings/office.js';
import { wholeExpression } from '../../src/core/text/whole-expression.js';
import { SourceText } from '../../src/core/text/source-text.js';
import { readConfiguration } from '../../src/core/workspace/configuration.js';
import { catalogue, checkText, type Notation } from './engine.js';

/** Faulty words in a document: `⟦CODE:words⟧`; marks may nest. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

interface Mark {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** Takes the marks out of a document. */
export function parseMarked(document: string): Marked {
  let text = '';
  const open: { code: string; start: number }[] = [];
  const marks: Mark[] = [];
  for (let index = 0; index < document.length; index += 1) {
    const character = document[index] ?? '';
    if (character === '⟦') {
      const colon = document.indexOf(':', index);
      open.push({ code: document.slice(index + 1, colon), start: text.length });
      index = colon;
    } else if (character === '⟧') {
      const mark = open.pop();
      assert.ok(mark, 'a mark is closed that was never opened');
      marks.push({ ...mark, end: text.length });
    } else text += character;
  }
  assert.equal(open.length, 0, 'a mark is not closed');
  return { text, marks };
}

export interface MarkedOptions {
  /** Compare findings of these codes only; all by default. */
  readonly codes?: readonly string[];
  readonly today?: string;
  readonly notation?: Notation;
  readonly typeId?: string;
  /** Other documents of the folder, by file name. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Lines of a naskah.yaml the document is checked under. */
  readonly configuration?: readonly string[];
  /** Gives the codes a level, for rules that are off by default. */
  readonly switchedOn?: boolean;
}

/** Checks a marked document: exactly the marked words must be found, under their codes. */
export function assertMarked(document: string, options: MarkedOptions = {}): void {
  const { text, marks } = parseMarked(document);
  const levels = options.switchedOn === true ? [{ codes: options.codes ?? [], to: 'hint' as const }] : [];
  const { beside, ...plain } = options;
  const among = beside && folderOf({ ...beside, [ownName]: text });
  const settings = { typeId: options.typeId, levels, office: officeOf(options.configuration ?? []) };
  const { findings, source } = checkText(text, { ...plain, settings, ...(among && { among }) });
  const wanted = (code: string) => options.codes?.includes(code) ?? true;
  const shown = (code: string, start: number, end: number) => {
    const from = source.positionAt(start);
    return `${code} ${String(from.line + 1)}:${String(from.character + 1)} «${source.text.slice(start, end)}»`;
  };
  const actual = findings.filter(({ code }) => wanted(code)).map(({ code, span }) => shown(code, span.start, span.end));
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const expected = marks
    .filter(({ code }) => wanted(code))
    .map(({ code, start, end }) => shown(code, start - shift, end - shift));
  assert.deepEqual([...new Set(actual)].sort(), [...new Set(expected)].sort());
}

/** The office that a naskah.yaml describes. */
export function officeOf(lines: readonly string[]): Office {
  const source = new SourceText(lines.join('\n'));
  const { configuration, findings } = readConfiguration(source, { known: catalogue, compile: wholeExpression });
  assert.deepEqual(findings, []);
  return configuration.office;
}

/** The same document as other programs would have saved it: each twin must give the same words. */
export const twins: Readonly<Record<string, (document: string) => string>> = {
  'as it is': (document) => document,
  'with CRLF': (document) => document.replaceAll(/\r?\n/gu, '\r\n'),
  'with a byte-order mark': (document) => `\uFEFF${document}`,
  'with emoji before the fault': withEmoji,
};

/** A comment in the front matter (or at the top of a YAML document) whose characters take two units each. */
function withEmoji(document: string): string {
  const isYaml = !/^(?:⟦[^:]*:)?---/u.test(document);
  const at = isYaml ? 0 : document.indexOf('\n') + 1;
  return `${document.slice(0, at)}# 🏛️ naskah dinas 😀\n${document.slice(at)}`;
}
