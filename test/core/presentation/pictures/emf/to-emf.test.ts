import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { line, textLine } from '../../../../../src/core/presentation/pictures/draw.js';
import { readable } from '../../../../../src/core/presentation/pictures/emf/shapes.js';
import { toEmf } from '../../../../../src/core/presentation/pictures/emf/to-emf.js';
import { svg, type SvgElement } from '../../../../../src/core/presentation/pictures/svg.js';
import { font } from '../../../../../src/core/presentation/pictures/text/font.js';
import { picturesOfText } from '../draw.js';
import { readDrawing } from '../read-drawing.js';
import { elementsOf } from '../timeline/plan-outline.js';
import { roadmapOf } from '../timeline/roadmaps.js';
import { readEmf } from './read-emf.js';

const kinds = { polygon: 3, polyline: 4, brush: 39, ellipse: 42, font: 82, text: 84, pen: 95 };

function page(...children: readonly SvgElement[]): SvgElement {
  return svg('svg', { width: '100mm', height: '50mm' }, children);
}

function numbersOf(drawing: SvgElement, kind: number): readonly (readonly number[])[] {
  return readEmf(toEmf(drawing)).records.flatMap((record) => (record.kind === kind ? [record.numbers] : []));
}

describe('a picture as a metafile', () => {
  it('says in its head how large it is, and how much is in it', () => {
    const bytes = toEmf(page(line(0, 0, 10, 5)));
    const { records } = readEmf(bytes);
    const head = records[0]?.numbers ?? [];
    assert.deepEqual(head.slice(0, 8), [0, 0, 10_000, 5000, 0, 0, 10_000, 5000]);
    assert.equal(String.fromCharCode(...bytes.slice(40, 44)), ' EMF');
    assert.deepEqual(head.slice(10, 12), [bytes.length, records.length]);
    assert.equal(records.at(-1)?.kind, 14);
  });

  for (const file of ['sop/reset-akun.md', 'roadmap/peta-jalan-baik.md', 'kpi/lembar-kpi-baik.md'])
    it(`has every text of ${file} as text, in the order of the drawing`, () => {
      for (const { pages } of picturesOfText(readFileSync(`examples/${file}`, 'utf8')))
        for (const drawn of pages) assert.deepEqual(readEmf(toEmf(drawn)).texts, readDrawing(drawn).texts);
    });

  it('knows all that any of our pictures is drawn with', () => {
    const late = roadmapOf([
      {
        name: 'Awal',
        months: 'Bulan 1–6',
        activities: [
          { code: 'K1', name: 'Menyusun', months: '1–3' },
          { code: 'K2', name: 'Menguji', months: '2', after: 'K1' },
        ],
      },
    ]);
    const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(?:md|ya?ml)$/u.test(name) && !name.startsWith('own-types'),
    );
    const texts = examples.map((name) => readFileSync(`examples/${name}`, 'utf8'));
    const elements = [late, ...texts]
      .filter((text) => text.includes('jenis_dokumen: '))
      .flatMap((text) => picturesOfText(text))
      .flatMap(({ pages }) => pages.flatMap((drawn) => elementsOf(drawn)));
    const unknown = elements.filter(({ name }) => !readable.elements.has(name)).map(({ name }) => name);
    assert.deepEqual([...new Set(unknown)], []);
    const paths = elements.flatMap(({ name, attributes }) => (name === 'path' ? [String(attributes['d'])] : []));
    assert.ok(paths.length > 100);
    assert.deepEqual(
      paths.filter((path) => !readable.path.test(path)),
      [],
    );
  }).timeout(120_000);

  it('draws what is moved and turned where it is', () => {
    const moved = svg('g', { transform: 'translate(10 20) rotate(-90)', stroke: '#000' }, [
      line(0, 0, 5, 0),
      textLine('Ya', { x: 0, y: 0 }, font(8)),
    ]);
    const [drawn = []] = numbersOf(page(moved), kinds.polyline);
    assert.deepEqual(drawn.slice(5), [1000, 2000, 1000, 1500]);
    assert.deepEqual(numbersOf(page(moved), kinds.font)[0]?.slice(3, 5), [900, 900]);
  });

  it('breaks a broken line into dashes and leaves gaps where the drawing has them', () => {
    const broken = svg('line', { x1: 0, y1: 0, x2: 5, y2: 0, stroke: '#000', 'stroke-dasharray': '2 1' });
    const ends = numbersOf(page(broken), kinds.polyline).map((numbers) => [numbers[5], numbers[7]]);
    assert.deepEqual(ends, [
      [0, 200],
      [300, 500],
    ]);
  });

  it('makes a pen, brush or font once, and draws nothing of what is only to be clicked', () => {
    const lines = Array.from({ length: 50 }, (_, index) => line(0, index, 10, index));
    const drawing = page(
      svg('g', { stroke: '#8a8a8a', 'stroke-width': 0.15 }, lines),
      svg('rect', { class: 'hit', width: 10, height: 10, fill: 'none' }),
    );
    assert.equal(numbersOf(drawing, kinds.polyline).length, 50);
    assert.deepEqual(numbersOf(drawing, kinds.pen).length, 1);
    assert.equal(numbersOf(drawing, kinds.polygon).length, 0);
  });

  it('takes any text: emoji, right to left, a lone surrogate, 100 KB', () => {
    const texts = ['👩‍👩‍👧 ≥ 5', 'مرحبا', '\uD800', 'x'.repeat(100_000)];
    const drawing = page(...texts.map((text) => textLine(text, { x: 1, y: 1, width: 50 }, font(8))));
    assert.deepEqual(readEmf(toEmf(drawing)).texts, texts);
  });
});
