import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { picturesSvg } from '../../../../../src/core/presentation/pictures/picture-files.js';
import type { PictureView } from '../../../../../src/core/presentation/pictures/picture.js';
import { parseXml } from '../../../../support/xml.js';
import { picturesOfText } from '../draw.js';
import { elements, outlineOf, rowsOf, textOf } from './read-sheet.js';

/** Rows: code | name | unit | direction | baseline | target | actual | limits. */
function sheet(rows: readonly string[], more: readonly string[] = []): string {
  return [
    ...[
      '---',
      'jenis_dokumen: kpi-sheet',
      'judul: Lembar Kinerja',
      'status: konsep',
      ...more,
      '---',
      '# Lembar Kinerja',
    ],
    '## Indikator Kinerja',
    '| Kode | Indikator | Satuan | Arah | Data Dasar | Target | Realisasi | Ambang |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function indicatorsOf(text: string, options: Parameters<typeof picturesOfText>[1] = {}): PictureView {
  return picturesOfText(text, options).find(({ kind }) => kind === 'indicators')!;
}

function cellOf(view: PictureView, column: string, row = 0): string {
  const cell = rowsOf(view)[row]?.cells.find((each) => each.column === column);
  return cell?.texts.join(' ') ?? '';
}

describe('the picture of indicators', () => {
  it('says an amount that YAML gives in parts as a person would write it, and one that is written as it stands', () => {
    const parts = {
      'data_dasar: {nilai: 50, tahun: 2025}': ['baseline', '50 (2025)'],
      'data_dasar: {nilai: 45, satuan: menit, tahun: 2025, sumber: LKjIP}': [
        ...['baseline', '45 menit (2025) (sumber: LKjIP)'],
      ],
      'data_dasar: "± 45 menit (2025)"': ['baseline', '± 45 menit (2025)'],
      'target: {operator: maksimal, nilai: 30, satuan: menit}': ['target', '≤ 30 menit'],
      'target: {nilai: 60, nilai_atas: 70, satuan: "%"}': ['target', '60–70%'],
      'realisasi: {nilai: 3.5, skala: 5}': ['actual', '3,5 (skala 5)'],
    } as const;
    for (const [line, [column = '', shown]] of Object.entries(parts)) {
      const head = 'jenis_dokumen: kpi-sheet\njudul: X\nindikator:\n  - kode: K1\n    nama: Waktu\n    ';
      assert.equal(cellOf(indicatorsOf(`${head}${line}\n`), column), shown);
    }
  });

  it('shows each indicator with its values, trend, achievement and state', () => {
    const text = sheet([
      'KPI-A | Layanan digital | % | naik | 24% (2025) | ≥ 60% | 66% | Merah: < 40%; Kuning: 40–59%; Hijau: ≥ 60%',
      'KPI-B | Waktu proses | menit | turun | 52 menit (2025) | ≤ 30 menit | 34 menit | ',
      'KPI-C | Kepuasan | skor (1–4) | naik | 3,1 (2025) | 3,5 | 3,0 | ',
      'KPI-D | Pegawai terlatih | % | naik | 33% (2025) | ≥ 80% | - | ',
      'KPI-E | Ketersediaan | % | pertahankan | 99% (2025) | ≥ 99% | 99,2% | ',
    ]);
    assert.equal(
      outlineOf(indicatorsOf(text, { marks: false })),
      [
        'KPI-A Layanan digital | naik | 24% (2025) | ≥ 60% | 66% | 1+1 dots, 1 target | 110% | good: Baik (hijau)',
        'KPI-B Waktu proses | turun | 52 menit (2025) | ≤ 30 menit | 34 menit | 1+1 dots, 1 target | 86,7% | middle: Membaik, belum tercapai',
        'KPI-C Kepuasan | naik | 3,1 (2025) | 3,5 | 3,0 | 1+1 dots, 1 target | 85,7% | bad: Memburuk',
        'KPI-D Pegawai terlatih | naik | 33% (2025) | ≥ 80% | belum ada data | belum ada data | belum ada data | none: Belum ada data',
        'KPI-E Ketersediaan | pertahankan | 99% (2025) | ≥ 99% | 99,2% | 1+1 dots, 1 target | persen tidak dihitung: nilai dipertahankan | good: Tercapai',
      ].join('\n'),
    );
  });

  it('speaks English in an English document', () => {
    const view = indicatorsOf(readFileSync('examples/kpi/kpi-good.md', 'utf8'), { marks: false });
    const [first, , , , last] = outlineOf(view).split('\n');
    assert.equal(
      first,
      'KPI-LAYDIG Percentage of services offered digitally | up | 30% (2025) | at least 70% | no data yet | no data yet | no data yet | none: No data yet',
    );
    assert.match(last ?? '', /^KPI-INSIDEN Security incidents handled on time \| up \| 68% \(2025\) \| ≥ 95% \|/u);
    assert.equal(view.title, 'Indicators');
  });

  it('draws the same from YAML', () => {
    const [markdown, yaml] = ['md', 'yaml'].map((ending) =>
      readFileSync(`examples/kpi/lembar-kpi-baik.${ending}`, 'utf8'),
    );
    assert.equal(outlineOf(indicatorsOf(yaml!)), outlineOf(indicatorsOf(markdown!)));
  });

  it('says the same in a table of words', () => {
    const { table } = indicatorsOf(
      sheet(['KPI-B | Waktu | menit | turun | 52 menit (2025) | ≤ 30 menit | 34 menit | ']),
    );
    assert.deepEqual(table?.rows[0]?.cells, [
      ...['KPI-B Waktu', 'turun (makin rendah makin baik)', '52 menit (2025)', '≤ 30 menit', '34 menit'],
      ...['34 menit', '86,7%', 'Membaik, belum tercapai'],
    ]);
    assert.equal(table.rows[0].cells.length, table.header.length);
  });

  it('leads from every cell to its words', () => {
    const text = sheet(['KPI-B | Waktu | menit | turun | 52 menit (2025) | ≤ 30 menit | 34 menit | ']);
    const cells = rowsOf(indicatorsOf(text))[0]!.cells.map(({ column, start, end }) => [
      column,
      text.slice(start, end),
    ]);
    assert.deepEqual(cells, [
      ...[
        ['name', 'Waktu'],
        ['direction', 'turun'],
        ['baseline', '52 menit (2025)'],
        ['target', '≤ 30 menit'],
      ],
      ...[
        ['actual', '34 menit'],
        ['trend', '34 menit'],
        ['achievement', '34 menit'],
        ['state', '34 menit'],
      ],
    ]);
  });

  it('takes the direction from baseline and target where none is written', () => {
    const report = readFileSync('examples/digital-achievement-report/laporan-capaian-baik.md', 'utf8');
    const view = indicatorsOf(report, { marks: false });
    const shown = ['achievement', 'state'].map((column) => [0, 1, 2, 3].map((row) => cellOf(view, column, row)));
    assert.deepEqual(shown, [
      ['110%', '86,7%', '97,1%', '102,5%'],
      ['Tercapai', 'Membaik, belum tercapai', 'Membaik, belum tercapai', 'Tercapai'],
    ]);
  });

  it('shows what the author wrote where it is worked out differently', () => {
    const report = readFileSync('examples/pilot-evaluation-report/laporan-evaluasi-baik.md', 'utf8');
    assert.equal(cellOf(indicatorsOf(report), 'achievement'), '106,7%');
    assert.equal(cellOf(indicatorsOf(report.replace('106,7%', '93%')), 'achievement'), '106,7% tertulis 93%');
  });

  it('says why there is no percentage', () => {
    const reasons = {
      '% | naik | 10% (2025) | - | 12%': 'target belum ditulis',
      '% | naik | 10% (2025) | 20% | sedang dihitung': 'realisasi bukan angka',
      '% | naik | 10% (2025) | segera | 12%': 'target bukan angka',
      '% | naik | 10% (2025) | 0% | 12%': 'persen tidak dihitung: target nol atau negatif',
      'poin | naik | -10 (2025) | -5 | -7': 'persen tidak dihitung: target nol atau negatif',
      '% | naik | 10% (2025) | 20–30% | 12%': 'persen tidak dihitung: ditulis sebagai rentang',
      'menit | turun | 2 jam (2025) | 1 jam | 70 menit': 'satuan realisasi berbeda dari satuan target',
      '% | - | - | 20% | 12%': 'arah belum ditulis',
    };
    for (const [cells, reason] of Object.entries(reasons)) {
      const view = indicatorsOf(sheet([`KPI-A | Nama | ${cells} | `]));
      assert.equal(cellOf(view, 'achievement'), reason, cells);
    }
  });

  it('judges by the limits of the colours in their own unit, or by the achievement', () => {
    const limits = 'Merah: < 80%; Kuning: 80–99%; Hijau: ≥ 100%';
    const states = ['28 menit', '33 menit', '45 menit'].map((actual) =>
      cellOf(
        indicatorsOf(sheet([`KPI-A | Waktu | menit | turun | 52 menit (2025) | 30 menit | ${actual} | ${limits}`])),
        'state',
      ),
    );
    assert.deepEqual(states, ['Baik (hijau)', 'Perlu perhatian (kuning)', 'Buruk (merah)']);
  });

  it('gives each state a shape of its own', () => {
    const text = sheet([
      'K-1 | Nama | % | naik | 10% (2025) | 20% | 21% | ',
      'K-2 | Nama | % | naik | 10% (2025) | 20% | 15% | ',
      'K-3 | Nama | % | naik | 10% (2025) | 20% | 5% | ',
      'K-4 | Nama | % | naik | 10% (2025) | 20% | - | ',
    ]);
    const shapes = rowsOf(indicatorsOf(text)).map(({ cells }) => {
      const mark = elements(cells.at(-1)!.element, (each) => each.attributes['class'] === 'mark')[0]!;
      return `${mark.name} ${mark.attributes['stroke-dasharray'] === undefined ? 'filled' : 'dashed'}`;
    });
    assert.deepEqual(shapes, ['circle filled', 'polygon filled', 'rect filled', 'circle dashed']);
  });

  it('marks a faulty row and counts the faults on paper', () => {
    const view = indicatorsOf(sheet(['KPI-A | Waktu | menit | turun | 45 menit (2025) | 60 menit | 50 menit | ']));
    const page = view.pages[0]!;
    assert.equal(elements(page, (each) => each.attributes['class'] === 'error').length, 1);
    const titles = elements(page, ({ name }) => name === 'title').map(textOf);
    assert.ok(titles.some((title) => title.includes('[KPI-002]')));
  });

  it('says what to write when there is no indicator', () => {
    const text = ['---', 'jenis_dokumen: kpi-sheet', 'judul: Kosong', '---', '# Kosong'].join('\n');
    const view = indicatorsOf(text);
    assert.match(
      elements(view.pages[0]!, ({ name }) => name === 'text')
        .map(textOf)
        .join(' '),
      /Belum ada indikator\. Tulis tabel/u,
    );
  });

  it('is well-formed however hostile the words are', () => {
    const name = '<script>alert(1)</script> "&\' ]]> <svg onload=x>';
    const svg = picturesSvg([indicatorsOf(sheet([`KPI-A | ${name} | % | naik | 1% (2025) | 2% | <b>3%</b> | `]))]);
    const names = new Set(elementNames(svg));
    assert.ok(!names.has('script') && !names.has('b'));
  });
});

function elementNames(svg: string): readonly string[] {
  parseXml(svg);
  return [...svg.matchAll(/<([a-z]+)/gu)].map(([, name]) => name ?? '');
}
