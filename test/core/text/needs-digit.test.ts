import assert from 'node:assert/strict';
import { needsDigit } from '../../../src/core/text/needs-digit.js';
import { catalogue } from '../../support/engine.js';

describe('whether an expression needs a digit', () => {
  const needing = [
    String.raw`langkah (?<no>\d{1,4})\b`,
    String.raw`(?:ke|to)\s*(?<no>\d+)(?![.,]\d)`,
    String.raw`^(?:a(\d)|b\d)$`,
    String.raw`[a-z]+\p{L}\u2192\d`,
    String.raw`(?=x)(?:ya\s(?:ke\s)?(?<ya>\d))`,
  ];
  for (const source of needing)
    it(`is certain of ${source}`, () => {
      assert.equal(needsDigit(source), true);
      assert.doesNotThrow(() => new RegExp(source, 'iu'));
    });

  const others = [
    String.raw`mulai`,
    String.raw`langkah (?<no>\d{1,4})?`,
    String.raw`(?:langkah \d)*`,
    String.raw`\d{0,3}`,
    String.raw`a\d|b`,
    String.raw`(?:a\d|b)c`,
    String.raw`(?=.*\d)x`,
    String.raw`(?!\d)x`,
    String.raw`(?<!\d)x`,
    String.raw`[^\d]`,
    String.raw`\\d`,
    String.raw`[(\d]`,
    String.raw`\D`,
  ];
  for (const source of others) it(`is not certain of ${source}`, () => assert.equal(needsDigit(source), false));

  it('is right about every notation of the built-in types', () => {
    const sources = new Set(catalogue.types.flatMap(({ schema }) => patternsIn(schema)));
    const needing = [...sources].filter(needsDigit);
    assert.ok(needing.length > 20, String(needing.length));
    const words = [
      'Mulai',
      'Selesai',
      'Ya → x',
      'Jika tidak lengkap kembali ke langkah',
      'setiap tahun',
      '',
      'a – b, c',
    ];
    for (const source of needing)
      for (const text of words) assert.equal(new RegExp(source, 'iu').test(text), false, `${source}: ${text}`);
  });
});

function patternsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'patterns' in value && Array.isArray(value.patterns) ? (value.patterns as readonly unknown[]) : [];
  const sources = own.map((each) =>
    typeof each === 'object' && each !== null && 'match' in each ? String(each.match) : String(each),
  );
  return [...sources, ...Object.values(value).flatMap(patternsIn)];
}
