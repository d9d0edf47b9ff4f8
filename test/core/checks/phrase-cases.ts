import assert from 'node:assert/strict';
import { loadCatalogue } from '../../../src/core/catalogue/load.js';
import type { Phrase } from '../../../src/core/catalogue/schema.js';
import type { SectionCache } from '../../../src/core/document/section-cache.js';
import { createEngine } from '../../../src/core/engine/create-engine.js';
import type { CheckResult, Engine } from '../../../src/core/engine/engine.js';
import { compileType } from '../../../src/core/findings/compile.js';
import type { Finding } from '../../../src/core/findings/finding.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { defaultSettings, type LevelOverride } from '../../../src/core/workspace/settings.js';
import { dataOf } from '../../support/data-files.js';
import { notationOf, testDay } from '../../support/engine.js';
import { parseMarked } from '../../support/marked.js';

const section = (name: string) => ({ type: 'string', place: 'section', labels: { id: [name] } });

/** A type with two sections, a table and a rule of its own; its phrases come from the test. */
function memo(phrases: readonly Phrase[]): object {
  return {
    id: 'memo',
    title: { id: 'Memo', en: 'Memo' },
    type: 'object',
    properties: {
      jenis_dokumen: { type: 'string' },
      judul: { type: 'string' },
      bahasa: { type: 'string', enum: ['id', 'en'] },
      sifat: { type: 'string' },
      resmi: { type: 'boolean' },
      checklist: { type: 'object' },
      isi: section('Isi'),
      catatan: section('Catatan'),
      daftar: {
        type: 'array',
        place: 'section',
        labels: { id: ['Daftar'] },
        items: {
          type: 'object',
          properties: {
            nama: { type: 'string', labels: { id: ['Nama'] } },
            waktu: {
              ...{ type: 'string', labels: { id: ['Waktu'] }, code: 'TIME-001' },
              ...{ message: { id: '{text}', en: '{text}' }, not: { pattern: 'segera' } },
            },
          },
        },
      },
    },
    phrases,
  };
}

export function engineFor(phrases: readonly Phrase[], terms: readonly Phrase[] = []): Engine {
  const messages = { FIX: { replace: { id: 'Ganti dengan “{value}”', en: 'Replace with “{value}”' } } };
  const data = dataOf([memo(phrases)], {
    terms: [{ name: 'terms', load: () => ({ id: 'terms', phrases: terms }) }],
    messages: [{ name: 'generic', load: () => messages }],
  });
  return createEngine(loadCatalogue(data), (type) => compileType(type.schema));
}

export type Wanted = Partial<Phrase> & { readonly match: string };
export const phraseOf = (wanted: Wanted): Phrase => ({
  code: 'TERM-901',
  message: { id: '{text}', en: '{text}' },
  ...wanted,
});

export interface Options {
  readonly levels?: readonly LevelOverride[];
  readonly cache?: SectionCache;
}

export function run(engine: Engine, text: string, { levels = [], cache }: Options = {}): CheckResult {
  return engine.check(new SourceText(text), {
    notation: notationOf(text),
    today: testDay,
    settings: { ...defaultSettings, levels },
    ...(cache && { cache }),
  });
}

const ownCodes = /^(?:TERM-90\d|TIME-001)$/u;
export const own = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ code }) => ownCodes.test(code));

/** Exactly the marked words are found, by one phrase or several. */
export function assertPhrases(
  wanted: Wanted | readonly Wanted[],
  lines: readonly string[],
  options: Options = {},
): void {
  const phrases = [wanted].flat().map(phraseOf);
  const { text, marks } = parseMarked(lines.join('\n'));
  for (const engine of [engineFor(phrases), engineFor([], phrases)]) {
    const found = own(run(engine, text, options).findings);
    const shown = (code: string, start: number, end: number) => `${code} ${String(start)} «${text.slice(start, end)}»`;
    assert.deepEqual(
      found.map(({ code, span }) => shown(code, span.start, span.end)).sort(),
      marks.map(({ code, start, end }) => shown(code, start, end)).sort(),
    );
  }
}

/** A Markdown document with this text in its first section. */
export const isi = (...lines: readonly string[]) => ['---', 'jenis_dokumen: memo', '---', '', '## Isi', '', ...lines];
