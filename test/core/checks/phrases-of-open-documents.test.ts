import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SectionCache } from '../../../src/core/document/section-cache.js';
import type { CheckResult } from '../../../src/core/engine/engine.js';
import { engineFor, isi, own, phraseOf, run } from './phrase-cases.js';

describe('phrases in an open document', () => {
  const phrases = [
    { match: 'salah', unless: 'tidak' },
    { match: 'keliru', in: ['catatan'], once: true, code: 'TERM-902' },
    { match: 'Sejarah', where: ['heading'], code: 'TERM-903' },
  ] as const;
  const engine = engineFor(phrases.map(phraseOf));
  const shown = (result: CheckResult) => own(result.findings).map(({ code, span, pointer }) => [code, span, pointer]);

  /** Each text is checked with one cache, and must give what it gives without. */
  function assertSameFindings(texts: readonly string[]): void {
    const cache = new SectionCache();
    for (const text of texts) assert.deepEqual(shown(run(engine, text, { cache })), shown(run(engine, text)), text);
  }

  const text = [
    ...isi('Ini salah.', '', '| Nama | Waktu |', '|---|---|', '| salah | 1 |', ''),
    ...[
      '## Catatan',
      '',
      'Ini keliru dan salah.',
      '',
      'Juga keliru.',
      '',
      '## Sejarah',
      '',
      '> salah',
      '',
      'salah',
      '',
    ],
  ].join('\n');

  it('gives the same findings after an edit elsewhere', () => {
    const before = shown(run(engine, text)).length;
    assert.ok(before > 4);
    assertSameFindings([
      text,
      text.replace('## Isi', '## Isi\n\nSatu alinea baru yang panjang.'),
      text.replace('jenis_dokumen: memo', 'jenis_dokumen: memo\njudul: salah'),
      text,
    ]);
  });

  it('gives the right findings when only the heading above or the metadata changes', () => {
    assertSameFindings([
      text,
      text.replace('## Catatan', '## Isi Lain'),
      text.replace('## Sejarah', '## Catatan'),
      text.replace('---\n', '---\nbahasa: en\n'),
      text,
    ]);
  });

  it('gives the same findings after any edits', () => {
    const pieces = [
      'salah',
      ' tidak ',
      'keliru',
      '\n\n',
      '## Catatan\n\n',
      '> ',
      '“',
      '”',
      '`',
      '| ',
      '. ',
      '---\n',
      'x',
    ];
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat({ max: 9 }),
      insert: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const texts = [text];
        for (const { at, remove, insert } of edits) {
          const last = texts.at(-1) ?? '';
          const from = last.length === 0 ? 0 : at % last.length;
          texts.push(last.slice(0, from) + insert.join('') + last.slice(from + remove));
        }
        assertSameFindings(texts);
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});
