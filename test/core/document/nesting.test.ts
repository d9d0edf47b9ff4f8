import assert from 'node:assert/strict';
import { findDeepNesting } from '../../../src/core/document/nesting.js';

describe('nesting', () => {
  it('finds marks and lists that are nested too deeply', () => {
    const steps = Array.from({ length: 150 }, (_, level) => `${'  '.repeat(level)}- a\n`);
    for (const deep of [
      '>'.repeat(10_000),
      '> '.repeat(200),
      `${'- '.repeat(10_000)}x`,
      '1. '.repeat(200),
      '> - '.repeat(80),
    ]) {
      assert.equal(findDeepNesting(`# Judul\n${deep}\n`), 8);
    }
    assert.ok(findDeepNesting(steps.join('')) !== undefined);
  });

  it('leaves lists, quotes and rules of real documents alone', () => {
    const flat = '- a\n  1. b\n     - c\n> > d\n'.repeat(500);
    assert.equal(findDeepNesting(`${flat}${'- '.repeat(300)}\n${'* '.repeat(300)}\n`), undefined);
  });
});
