import assert from 'node:assert/strict';
import fc from 'fast-check';
import { picturesMarkup } from '../../../../../src/core/presentation/pictures/pictures-markup.js';
import type { SvgElement } from '../../../../../src/core/presentation/pictures/svg.js';
import { font, textWidth } from '../../../../../src/core/presentation/pictures/text/font.js';
import { picturesOfText } from '../draw.js';
import { chartOf, elementsOf, timesOn, type DrawnTime } from './plan-outline.js';
import { roadmapOf, type MadePhase } from './roadmaps.js';
import { tries } from '../../../../support/tries.js';

/** Rounding of lengths. */
const NEAR = 0.03;

const names = fc.oneof(
  fc.constantFrom('Menyusun rencana', 'Ⅰ 😀 emoji 👩‍👩‍👧', 'خطة التحول الرقمي', '<b onclick="x">&', 'x'.repeat(200)),
  fc.lorem({ maxCount: 30 }),
);
const months = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).map((ends) => ends.join('–')),
  fc.integer({ min: 1, max: 12 }).map(String),
  fc.constantFrom('', 'segera', 'Triwulan II', 'Maret 2027', 'Bulan 3 s.d. 5', '0', '999'),
);

/** Roadmaps as careful and careless authors write them. */
const roadmaps = fc
  .array(
    fc.record({
      name: names,
      months,
      activities: fc.array(
        fc.record({ name: names, months, after: fc.constantFrom('', 'K0', 'K1.1', 'K2; K3', '–') }),
        {
          maxLength: 12,
        },
      ),
    }),
    { maxLength: 6 },
  )
  .map((phases): readonly MadePhase[] =>
    phases.map((phase, index) => ({
      ...phase,
      activities: phase.activities.map((each, place) => ({ ...each, code: `K${String(index)}.${String(place)}` })),
    })),
  );

describe('the time plan of any roadmap', function () {
  this.timeout(120_000);

  it('draws every activity within the chart, each in a lane of its own, and no text beyond the paper', () => {
    fc.assert(
      fc.property(roadmaps, fc.constantFrom(1, 12, 30, 120, 900), fc.boolean(), (phases, horizon, hasStart) => {
        const metadata = [`horizon_bulan: ${String(horizon)}`, ...(hasStart ? ['mulai: 2027-05'] : [])];
        const [plan] = picturesOfText(roadmapOf(phases, metadata));
        for (const page of plan!.pages) {
          assertLanes(page);
          assertTexts(page);
        }
      }),
      tries(60),
    );
  });

  for (const [what, names] of [
    ['300 activities', Array.from({ length: 300 }, (_each, index) => `Menyiapkan layanan ke-${String(index)}`)],
    ['names of 200 characters', ['x'.repeat(200), 'Menyusun rencana '.repeat(12).trim()]],
    ['right-to-left text and emoji', ['خطة التحول الرقمي '.repeat(9).trim(), '👩‍👩‍👧 '.repeat(50).trim()]],
    [
      'hostile markup',
      ['<img src=x onerror="alert(1)">', ']]><script>alert(1)</script>', '&lt;svg/onload=alert(1)&gt;'],
    ],
  ] as const) {
    it(`makes room for ${what}`, () => {
      const activities = names.map((name, index) => ({ code: `K${String(index)}`, name, months: '2–4' }));
      const [plan] = picturesOfText(roadmapOf([{ name: 'Awal', months: 'Bulan 1–6', activities }]));
      for (const page of plan!.pages) {
        assertLanes(page);
        assertTexts(page);
      }
      const bars = plan!.pages.flatMap((page) => timesOn(page)).filter(({ row }) => row.includes('/kegiatan/'));
      assert.equal(bars.length, names.length);
      assert.equal(plan!.table?.rows.length, names.length + 2);
      assert.doesNotMatch(picturesMarkup([plan!], 'id'), /<(?:script|img|svg\/)/u);
    });
  }
});

function assertLanes(page: SvgElement): void {
  const { left, right } = chartOf(page);
  const times = timesOn(page);
  for (const { box, row } of times) {
    assert.ok(box.left >= left - NEAR && box.right <= right + NEAR, `${row} leaves the chart`);
    assert.ok(box.right > box.left, `${row} is not seen`);
  }
  const overlaps = (one: DrawnTime, other: DrawnTime): boolean =>
    one.box.top < other.box.bottom - NEAR && other.box.top < one.box.bottom - NEAR;
  for (const [index, one] of times.entries()) {
    for (const other of times.slice(index + 1)) assert.ok(!overlaps(one, other), `${one.row} lies over ${other.row}`);
  }
}

function assertTexts(page: SvgElement): void {
  const width = Number(page.attributes['viewBox']?.toString().split(' ')[2]);
  for (const { name, attributes, children } of elementsOf(page)) {
    if (name !== 'text') continue;
    const text = children.filter((child) => typeof child === 'string').join('');
    const own = { ...font(1), size: Number(attributes['font-size']), bold: attributes['font-weight'] === 'bold' };
    const length = textWidth(text, own);
    const x = Number(attributes['x']);
    const anchor = attributes['text-anchor'];
    const isTurned = attributes['direction'] === 'rtl';
    const left = anchor === 'middle' ? x - length / 2 : (anchor === 'end') !== isTurned ? x - length : x;
    assert.ok(left > -20 && left + length < width - 15, `“${text}” runs out of the paper`);
  }
}
