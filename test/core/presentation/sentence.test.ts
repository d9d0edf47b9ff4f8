import assert from 'node:assert/strict';
import { sentence } from '../../../src/core/presentation/sentence.js';

const both = (text: string): { readonly id: string; readonly en: string } => ({ id: text, en: text });

describe('sentence', () => {
  it('fills in texts as they are, and texts in two languages in the reader’s', () => {
    const data = { a: '$& {b} C:\\x', b: { id: 'Tujuan', en: 'Purpose' } };
    assert.equal(sentence(both('{a} – {b}'), data, 'id'), '$& {b} C:\\x – Tujuan');
    assert.equal(sentence(both('{b}'), data, 'en'), 'Purpose');
  });

  it('writes numbers and dates as the reader does', () => {
    const data = { n: 1500.5, year: 2026, big: 1250000, minus: -12000, date: { date: '2026-01-12' } };
    assert.equal(
      sentence(both('{n} {year} {big} {minus} {date}'), data, 'id'),
      '1.500,5 2026 1.250.000 -12.000 12 Januari 2026',
    );
    assert.equal(
      sentence(both('{n} {year} {big} {minus} {date}'), data, 'en'),
      '1,500.5 2026 1,250,000 -12,000 12 January 2026',
    );
  });

  it('joins lists with commas', () => {
    assert.equal(
      sentence(both('{list}'), { list: ['a', 3, { date: '2026-02-01' }, null] }, 'id'),
      'a, 3, 1 Februari 2026',
    );
  });

  it('leaves out what nothing fills, and never shows a placeholder', () => {
    assert.equal(sentence(both('Langkah {item}: “{text}” salah ({limit}).'), { item: 2 }, 'id'), 'Langkah 2: salah.');
    assert.equal(sentence(both('{toString} {constructor}x'), {}, 'en'), 'x');
    assert.equal(sentence(both('Nilai {a} .'), { a: null }, 'id'), 'Nilai.');
  });

  it('keeps the author’s own spaces when everything is filled', () => {
    assert.equal(sentence(both('“{text}”'), { text: 'a  b ()' }, 'id'), '“a  b ()”');
  });
});
