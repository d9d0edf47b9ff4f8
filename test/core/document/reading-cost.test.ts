import assert from 'node:assert/strict';
import { readingCost } from '../../../src/core/document/reading-cost.js';

describe('reading-cost', () => {
  it('is about the length of ordinary text', () => {
    const text = 'Kata **tebal** dan [tautan](x) di sini.\n\n'.repeat(100);
    assert.ok(readingCost(text) < text.length * 1.1);
  });

  it('counts each cell of a table and each line of code alone', () => {
    const table = `| a | b |\n|---|---|\n${'| **a** | [b] |\n'.repeat(3000)}`;
    const code = `\`\`\`\n${'a[0] = b[1] * c_d\n'.repeat(3000)}\`\`\`\n`;
    assert.ok(readingCost(table) < table.length * 2);
    assert.ok(readingCost(code) < code.length * 2);
  });

  it('is high for many marks in one paragraph', () => {
    assert.ok(readingCost('[a] '.repeat(20_000)) > 1_000_000);
  });
});
