import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { run } from '../../../src/cli/run.js';
import { builtInEngine } from '../../../src/core/engine/built-in-engine.js';
import { MemoryIo } from '../../support/memory-io.js';
import { given } from './workbench.js';

/** Millimetres of standing paper. */
const papers = { A4: [210, 297], F4: [215, 330], A3: [297, 420] } as const;
type Paper = keyof typeof papers;

/** How a page lies. */
type Way = 'standing' | 'lying';

const engine = builtInEngine();
const pointsPerMillimetre = 72 / 25.4;

/** What a clerk does: exports a document as HTML, opens it in the browser and prints it into a PDF. */
async function printed(browser: Browser, example: string, paper: Paper): Promise<string> {
  const name = example.replace(/^.*\//u, '');
  const office = `print:\n  paper: ${paper}\n`;
  const io = new MemoryIo({ [name]: readFileSync(`examples/${example}`, 'utf8'), 'naskah.yaml': office });
  assert.equal(await run(['export', name, '--output', 'hasil.html'], io, engine), 0, io.err);
  const page = await browser.newPage();
  try {
    await page.setContent(io.written.get('hasil.html') ?? '');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1');
  } finally {
    await page.close();
  }
}

/** How the pages of a PDF lie, in their order; each must be of the paper. */
function waysOf(pdf: string, paper: Paper): readonly Way[] {
  const [width, height] = papers[paper].map((length) => Math.round(length * pointsPerMillimetre));
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/gu)].map(([, across = '', down = '']) => {
    const [a, b] = [Math.round(Number(across)), Math.round(Number(down))];
    assert.deepEqual([Math.min(a, b), Math.max(a, b)], [width, height], 'size of the page in points');
    return a > b ? 'lying' : 'standing';
  });
}

describe('a document that is printed from its page', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await chromium.connect(given('NASKAH_BROWSER'));
  });
  after(() => browser.close());

  for (const paper of ['A4', 'F4'] as const)
    it(`puts the form and the drawing of a procedure on lying pages of ${paper}, and its text on standing ones`, async () => {
      const ways = waysOf(await printed(browser, 'sop/reset-akun.md', paper), paper);
      assert.deepEqual(ways, ['lying', 'lying', 'lying', 'standing', 'standing']);
    });

  it('has no page that is empty: a short procedure on A3 has its form, its drawing and its text', async () => {
    const ways = waysOf(await printed(browser, 'sop/reset-akun.md', 'A3'), 'A3');
    assert.deepEqual(ways, ['lying', 'lying', 'standing']);
  });

  it('lays a short sheet on its side from its first page to its last', async () => {
    const ways = waysOf(await printed(browser, 'kpi/lembar-kpi-baik.yaml', 'F4'), 'F4');
    assert.deepEqual(ways, ['lying', 'lying', 'lying']);
  });

  it('turns the paper only for the drawing of a longer document', async () => {
    const ways = waysOf(await printed(browser, 'roadmap/peta-jalan-baik.md', 'A4'), 'A4');
    assert.equal(ways[0], 'standing');
    assert.equal(ways.at(-1), 'lying');
  });
});
