import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { foldingOf } from '../../../../src/core/presentation/structure/folding.js';
import type { OutlineSymbol } from '../../../../src/core/presentation/structure/outline-symbol.js';
import { outlineOf } from '../../../../src/core/presentation/structure/outline.js';
import { SourceText } from '../../../../src/core/text/source-text.js';
import { defaultSettings } from '../../../../src/core/workspace/settings.js';
import { engine, notationOf } from '../../../support/engine.js';
import { readText } from '../../../support/structure.js';

/** The outline as an author sees it: names, indented. */
function shown(text: string): readonly string[] {
  const lines = (symbols: readonly OutlineSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail === '' ? '' : ` = ${detail}`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(outlineOf(readText(text)), '');
}

const markdown = [
  ...['---', 'jenis_dokumen: sop', 'judul: SOP Reset Akun', 'penyusun: [Rina, Budi]', '---', '# SOP Reset Akun', ''],
  ...['## Dasar Hukum', '', '1. Undang-Undang Nomor 27 Tahun 2022', '', '## Prosedur', ''],
  ...[
    '| No | Uraian Kegiatan |',
    '|---|---|',
    '| 1 | Menerima |',
    '| 2 | Memeriksa \\| mencatat |',
    '',
    '## Lain-lain',
    '',
    'Teks',
    '',
  ],
].join('\n');

describe('the outline', () => {
  it('has metadata, sections and their rows in document order', () => {
    assert.deepEqual(shown(markdown), [
      ...['Identitas dokumen', '  jenis_dokumen = sop', '  judul = SOP Reset Akun', '  penyusun'],
      ...['SOP Reset Akun', '  Dasar Hukum', '    Undang-Undang Nomor 27 Tahun 2022'],
      ...['  Prosedur', '    1. Menerima', '    2. Memeriksa | mencatat', '  Lain-lain'],
    ]);
  });

  it('of a YAML document, in English too, has the fields in groups and rows under their lists', () => {
    const yaml = [
      'Document type: kpi-sheet',
      'Language: en',
      'Title: KPIs',
      'Indicators:',
      '  - Code: KPI-01',
      '    Indicator: Waiting time',
      '  - Code: KPI-02',
      'Version: "1.0"',
      '',
    ];
    assert.deepEqual(shown(yaml.join('\n')), [
      ...['Document identity', '  Document type = kpi-sheet', '  Language = en', '  Title = KPIs'],
      ...['Indicators', '  KPI-01 Waiting time', '  KPI-02', 'Document identity', '  Version = 1.0'],
    ]);
  });

  it('of a phase in a heading has its activities below', () => {
    const roadmap = [
      '---',
      'jenis_dokumen: digital-transformation-roadmap',
      '---',
      '# Peta Jalan',
      '',
      '## Tahapan dan Fase',
      '',
      '### Fase 1 — Persiapan (Bulan 1–3)',
      '',
      '| Kode | Kegiatan | Bulan |',
      '|---|---|---|',
      '| K1.1 | Menyusun rencana | 2 |',
      '',
    ];
    assert.deepEqual(shown(roadmap.join('\n')).slice(2), [
      'Peta Jalan',
      '  Tahapan dan Fase',
      '    Fase 1 — Persiapan (Bulan 1–3)',
      '      K1.1 Menyusun rencana',
    ]);
  });

  it('of a half-written document shows what is there', () => {
    for (const text of [
      '---\njenis_dokumen: sop\n---\n#\n\n## \n\n## Prosedur\n\n| No |\n',
      'jenis_dokumen: sop\nlangkah:\n  -\n  - no: 1\n',
      'jenis_dokumen: sop\nlangkah: [{no: 1, kegiatan: A',
    ])
      assert.ok(shown(text).length > 0, text);
  });
});

describe('in every example', function () {
  this.timeout(60_000);
  const files = globSync('examples/**/*.{md,yaml}', { ignore: ['**/naskah.yaml', '**/jenis/**', '**/periksa/**'] });

  it('the ranges of the outline nest, follow each other, and hold their names', () => {
    assert.ok(files.length > 40);
    const check = (symbols: readonly OutlineSymbol[], from: number, to: number, file: string): void => {
      let at = from;
      for (const { name, span, selection, children } of symbols) {
        const where = `${file}: ${name}`;
        assert.ok(name.trim() !== '' && !name.includes('\n'), where);
        assert.ok(at <= span.start && span.start < span.end && span.end <= to, where);
        assert.ok(
          span.start <= selection.start && selection.start <= selection.end && selection.end <= span.end,
          where,
        );
        check(children, span.start, span.end, file);
        at = span.end;
      }
    };
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const read = engine.read(new SourceText(text), { notation: notationOf(text), settings: defaultSettings });
      if (!read) continue;
      const symbols = outlineOf(read);
      assert.ok(symbols.length > 1, file);
      check(symbols, 0, text.length, file);
      const folds = foldingOf(read);
      assert.ok(folds.length > 0 && folds.every(({ start, end }) => start < end && end < read.source.lineCount), file);
      assert.equal(new Set(folds.map(({ start }) => start)).size, folds.length, file);
    }
  });
});

describe('folding', () => {
  it('goes to the last line that is written', () => {
    const { source, ...read } = readText(markdown);
    const folded = foldingOf({ source, ...read }).map(
      ({ start, end }) => `${source.slice(source.lineSpan(start))} … ${source.slice(source.lineSpan(end))}`,
    );
    assert.deepEqual(folded, [
      ...['--- … ---', '# SOP Reset Akun … Teks', '## Dasar Hukum … 1. Undang-Undang Nomor 27 Tahun 2022'],
      ...[
        '## Prosedur … | 2 | Memeriksa \\| mencatat |',
        '| No | Uraian Kegiatan | … | 2 | Memeriksa \\| mencatat |',
        '## Lain-lain … Teks',
      ],
    ]);
  });
});
