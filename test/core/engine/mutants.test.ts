import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { checkText, type Notation } from '../../support/engine.js';
import { parseMarked } from '../../support/marked.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly notation: Notation;
}

const samples: readonly Sample[] = ['examples', 'test/fixtures'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/u.test(name))
    .sort()
    .map((name) => ({
      name,
      text: parseMarked(readFileSync(path.join(root, folder, name), 'utf8')).text,
      notation: name.endsWith('.md') ? 'markdown' : 'yaml',
    })),
);

/** What breaks documents in practice: notation in the wrong place. */
const splinters = [
  ...[
    '|',
    '#',
    '\n',
    '---',
    '**',
    '\\',
    '`',
    '```',
    '<!--',
    '-->',
    '[',
    ']',
    '{',
    '}',
    '&amp;',
    '😀',
    '\r\n',
    '\u00A0',
  ],
  ...[':', '- ', '> ', '"', "'", '\t', '\uFEFF', '[isi nama]', '⟨', '%', '&x', '*x', '!!tag ', '12 Januari 2026', '0'],
];

interface Change {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(12),
  insert: fc.oneof(fc.constantFrom(...splinters), fc.constant('')),
});

function mutate(text: string, changes: readonly Change[]): string {
  return changes.reduce((current, { at, length, insert }) => {
    const start = Math.floor(at * current.length);
    return current.slice(0, start) + insert + current.slice(start + length);
  }, text);
}

describe('a damaged document', () => {
  for (const sample of samples) {
    it(`${sample.name} never breaks the engine, and every finding lies in the text`, () => {
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
          const { findings, source } = checkText(mutate(sample.text, changes), { notation: sample.notation });
          for (const { span, code, fixes, related } of findings) {
            const spans = [
              span,
              ...related.map((place) => place.span),
              ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
            ];
            for (const { start, end } of spans) {
              assert.ok(
                start >= 0 && start <= end && end <= source.text.length,
                `${code} at ${String(start)}-${String(end)}`,
              );
            }
          }
        }),
        { numRuns: 60 },
      );
    }).timeout(60_000);
  }
});
