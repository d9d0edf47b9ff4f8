import assert from 'node:assert/strict';
import type { LevelOverride } from '../../../src/core/workspace/settings.js';
import { catalogue, checkText } from '../../support/engine.js';

describe('the term tables', () => {
  const phrases = [...catalogue.phrases, ...catalogue.types.flatMap(({ schema }) => schema.phrases ?? [])];

  it('have expressions that compile, and none that excuses or wants an empty text', () => {
    for (const { match, unless, with: needed, also } of phrases) {
      for (const source of [match, unless, needed, also]) {
        if (source !== undefined) assert.ok(!new RegExp(source, 'iu').test(''), source);
      }
    }
  });

  it('have sentences in both languages, without a placeholder that nothing fills', () => {
    for (const { message, replace, code } of phrases) {
      for (const text of [message.id, message.en]) {
        const names = [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
        const filled = ['text', ...(replace === undefined ? [] : ['replacement'])];
        assert.ok(text.length > 20 && names.every((name) => filled.includes(name ?? '')), `${code}: ${text}`);
      }
    }
  });

  it('never find fault with what they propose', () => {
    const levels: readonly LevelOverride[] = [{ codes: ['TERM-*'], to: 'hint' }];
    const proposals = catalogue.phrases.flatMap(({ replace }) =>
      typeof replace === 'string' ? [replace] : [replace?.id, replace?.en].filter((text) => text !== undefined),
    );
    assert.ok(proposals.length > 100);
    for (const proposal of new Set(proposals)) {
      const text = `jenis_dokumen: sop\nperingatan: Data UU ${proposal} Data Pribadi (OPD)\n`;
      const { findings } = checkText(text, { settings: { levels } });
      assert.deepEqual(
        findings.filter(({ code }) => code === 'TERM-001' || code === 'TERM-003').map(({ code }) => code),
        [],
        proposal,
      );
    }
  });

  it('say nothing about the good example of any rule but their own', () => {
    for (const page of catalogue.rules.values()) {
      if (/^(?:TERM|STYLE)-/u.test(page.code)) continue;
      for (const lines of page.good) {
        const { findings } = checkText(lines.join('\n'));
        const terms = findings.filter(({ code }) => code === 'TERM-001').map(({ data }) => data['text']);
        assert.deepEqual(terms, page.code.startsWith('REF-') ? terms : [], page.code);
      }
    }
  });
});
