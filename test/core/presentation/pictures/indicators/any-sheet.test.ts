import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PictureView } from '../../../../../src/core/presentation/pictures/picture.js';
import type { SvgElement } from '../../../../../src/core/presentation/pictures/svg.js';
import { textWidth } from '../../../../../src/core/presentation/pictures/text/font.js';
import { picturesOfText } from '../draw.js';
import { elements, rowsOf, textOf, type SeenCell } from './read-sheet.js';
import { tries } from '../../../../support/tries.js';

interface MadeRow {
  readonly name: string;
  readonly direction: string;
  readonly cells: readonly [baseline: string, target: string, actual: string];
  /** TW I to TW III, and all in one cell. */
  readonly periods?: readonly [string, string, string];
}

const amount = fc.oneof(
  { arbitrary: fc.integer({ min: -500, max: 5000 }).map((value) => `${String(value)}%`), weight: 6 },
  {
    arbitrary: fc.constantFrom('', '-', '0', '0%', 'segera', '≥ 95%', '20–30%', 'turun 20%', '<b>7</b>', '1e309'),
    weight: 2,
  },
  { arbitrary: fc.constantFrom(`${'9'.repeat(60)}%`, '0,000001%', '52 menit (2025)', 'شهر ٣', '👍 90%'), weight: 1 },
);

const name = fc.oneof(
  fc.constantFrom('Layanan digital', 'و'.repeat(60), '👩‍💻'.repeat(40), 'Kata '.repeat(40).trim(), 'x'.repeat(200)),
  fc.string({ maxLength: 40 }).map((text) => text.replace(/[|\r\n\\]/gu, ' ').trim()),
);

const row = fc.record<MadeRow>({
  name,
  direction: fc.constantFrom('naik', 'turun', 'pertahankan', '', 'ke samping'),
  cells: fc.tuple(amount, amount, amount),
  periods: fc.tuple(amount, amount, amount),
});

function documentOf(rows: readonly MadeRow[]): string {
  return [
    ...[
      '---',
      'jenis_dokumen: kpi-sheet',
      'judul: Buatan',
      'status: konsep',
      '---',
      '# Buatan',
      '## Indikator Kinerja',
    ],
    '| Kode | Indikator | Satuan | Arah | Data Dasar | Target | Realisasi | TW I | TW II | TW III | Realisasi Berkala |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(
      (each, index) =>
        `| K-${String(index + 1)} | ${each.name} | % | ${each.direction} | ${[...each.cells, ...periodCells(each)].join(' | ')} |`,
    ),
  ].join('\n');
}

function periodCells({ periods }: MadeRow): readonly string[] {
  return periods ? [...periods, periods.map((text, index) => `TW ${String(index + 1)}: ${text}`).join('; ')] : [];
}

function drawn(text: string): PictureView {
  return picturesOfText(text, { marks: true }).find(({ kind }) => kind === 'indicators')!;
}

describe('the picture of any indicators', function () {
  this.timeout(120_000);

  it('has one row for each, draws numbers only, and keeps every text in its cell', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const view = drawn(documentOf(rows));
        assertSound(view);
        assert.deepEqual(
          rowsOf(view).map(({ index }) => index),
          rows.map((_row, index) => index),
        );
        assert.equal(view.table?.rows.length, rows.length);
      }),
      tries(60),
    );
  });

  it('works the percentage out as the form says', () => {
    const level = fc.integer({ min: -300, max: 900 });
    fc.assert(
      fc.property(level, level, fc.constantFrom('naik', 'turun'), (target, actual, direction) => {
        const made = { name: 'Nama', direction, cells: ['1%', `${String(target)}%`, `${String(actual)}%`] as const };
        const shown = rowsOf(drawn(documentOf([made])))[0]!.cells.find(({ column }) => column === 'achievement')!;
        assertPercent(shown.texts.join(' '), oracle(direction, target, actual));
      }),
      tries(120),
    );
  });

  for (const [what, rows] of [
    ['200 indicators', Array.from({ length: 200 }, (_row, index) => made(`Indikator ke-${String(index)}`))],
    ['names of 200 characters', [made('Persentase '.repeat(18).trim()), made('y'.repeat(200))]],
    ['right-to-left text and emoji', [made('نسبة الخدمات الرقمية '.repeat(8).trim()), made('👩‍👩‍👧 '.repeat(50).trim())]],
  ] as const) {
    it(`makes room for ${what}`, () => {
      const view = drawn(documentOf(rows));
      assertSound(view);
      assert.equal(rowsOf(view).length, rows.length);
    });
  }
});

function made(words: string): MadeRow {
  return { name: words, direction: 'naik', cells: ['10% (2025)', '80%', '40%'] };
}

/** What a person with a pocket calculator finds; nothing where the form has no answer. */
function oracle(direction: string, target: number, actual: number): number | undefined {
  if (target <= 0) return undefined;
  const missed = actual - target;
  return direction === 'naik' ? 100 + (100 * missed) / target : 100 - (100 * missed) / target;
}

/** An office writes one digit behind a decimal comma, and groups thousands with points. */
function assertPercent(shown: string, expected: number | undefined): void {
  if (expected === undefined) {
    assert.equal(shown, 'persen tidak dihitung: target nol atau negatif');
    return;
  }
  assert.match(shown, /^[-−]?\d{1,3}(?:\.\d{3})*(?:,\d)?%$/u);
  const number = Number(shown.replace('%', '').replaceAll('.', '').replace(',', '.').replace('−', '-'));
  assert.ok(Math.abs(number - expected) <= 0.05 + 1e-9, `${shown} instead of ${String(expected)}`);
}

function assertSound(view: PictureView): void {
  for (const page of view.pages) {
    for (const element of elements(page, () => true)) {
      for (const [key, value] of Object.entries(element.attributes)) {
        assert.doesNotMatch(String(value), /NaN|Infinity|undefined/u, `${element.name} ${key}`);
      }
    }
  }
  for (const { cells } of rowsOf(view)) for (const cell of cells) assertInside(cell);
}

function assertInside({ column, element }: SeenCell): void {
  const [box] = elements(element, ({ attributes }) => attributes['class'] === 'hit');
  const [left, top] = [Number(box!.attributes['x']), Number(box!.attributes['y'])];
  const [right, bottom] = [left + Number(box!.attributes['width']), top + Number(box!.attributes['height'])];
  for (const text of elements(element, ({ name: tag }) => tag === 'text')) {
    const bounds = boundsOf(text);
    const said = `${column}: “${textOf(text)}”`;
    assert.ok(bounds.left >= left - 0.1 && bounds.right <= right + 0.1, `${said} is too wide`);
    assert.ok(bounds.top >= top - 0.1 && bounds.bottom <= bottom + 0.1, `${said} is too high`);
  }
}

function boundsOf(text: SvgElement) {
  const { x, y, 'font-size': size, 'text-anchor': anchor, direction, 'font-weight': weight } = text.attributes;
  // Letters are measured on the safe side; the reserve is not part of them.
  const width = textWidth(textOf(text), { size: Number(size), bold: weight === 'bold' }) / 1.04;
  const isEnd = (anchor === 'end') !== (direction === 'rtl');
  const left = Number(x) - (anchor === 'middle' ? width / 2 : isEnd ? width : 0);
  return { left, right: left + width, top: Number(y) - Number(size) * 0.72, bottom: Number(y) + Number(size) * 0.2 };
}
