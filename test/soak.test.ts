import assert from 'node:assert/strict';
import { Soak } from '../soak/soak.js';
import type { Sample, Target } from '../soak/target.js';

const known: readonly Sample[] = [
  {
    notation: 'markdown',
    text: '# Judul\n\nSatu paragraf.\n\n| Pelaksana | Kegiatan |\n|---|---|\n| Loket | Menerima |\n\nAkhir.\n',
  },
];

/** A law that a text with a heading and a table breaks, in a way of its own for each. */
function breaksOn(words: string): Target {
  return {
    name: 'contoh',
    patience: 5000,
    check: ({ sample }) => (sample.text.includes(words) ? `has ${words}` : undefined),
  };
}

describe('soak', () => {
  it('finds a text that breaks a law, counts it, and cuts it down to what is needed', async () => {
    const { rows, faults } = await new Soak([breaksOn('| Loket |')], known, 1).run(0, 200);
    assert.deepEqual(
      faults.map(({ fault }) => fault),
      ['has | Loket |'],
    );
    assert.match(faults[0]?.sample.text ?? '', /^[^\n]*\| Loket \|[^\n]*\n?$/u);
    assert.ok((faults[0]?.times ?? 0) > 1);
    assert.ok((rows[0]?.tries ?? 0) >= (faults[0]?.times ?? 0));
  });

  it('takes an error that is thrown for a fault, and goes on', async () => {
    const throwing: Target = { name: 'contoh', patience: 5000, check: () => Promise.reject(new TypeError('rusak')) };
    const { rows, faults } = await new Soak([throwing], known, 1).run(0, 100);
    assert.match(faults[0]?.fault ?? '', /^TypeError: rusak/u);
    assert.ok((rows[0]?.tries ?? 0) > 1);
  });

  it('makes the same texts from the same seed', async () => {
    const tried = async (seed: number): Promise<string> => {
      const texts: string[] = [];
      const target: Target = { name: 'contoh', patience: 5000, check: ({ sample }) => void texts.push(sample.text) };
      await new Soak([target], known, seed).run(0, 50);
      return texts.slice(0, 5).join('\u0000');
    };
    assert.equal(await tried(7), await tried(7));
    assert.notEqual(await tried(7), await tried(8));
  });
});
