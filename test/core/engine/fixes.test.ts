import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../../src/core/findings/finding.js';
import { catalogue, checkText, notationOf } from '../../support/engine.js';
import { parseMarked } from '../../support/marked.js';

function apply(text: string, fix: Fix): string {
  return fix.edits.reduceRight(
    (current, { span, text: replacement }) => current.slice(0, span.start) + replacement + current.slice(span.end),
    text,
  );
}

function count(findings: readonly Finding[], code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}

describe('every offered repair', () => {
  for (const page of catalogue.rules.values()) {
    for (const [index, lines] of page.bad.entries()) {
      const { text } = parseMarked(lines.join('\n'));
      const options = { notation: notationOf(text), ...(page.today !== undefined && { today: page.today }) };
      const { findings } = checkText(text, options);
      for (const finding of findings.filter(({ code }) => code === page.code)) {
        for (const fix of finding.fixes) {
          it(`of ${page.code} in example ${String(index + 1)}: ${fix.title.id}`, () => {
            const after = checkText(apply(text, fix), options).findings;
            assert.ok(count(after, page.code) < count(findings, page.code), 'the finding is still there');
            const worse = after.filter(
              ({ code, severity }) => severity === 'error' && count(after, code) > count(findings, code),
            );
            assert.deepEqual(
              worse.map(({ code, span }) => `${code} ${apply(text, fix).slice(span.start, span.end)}`),
              [],
            );
          });
        }
      }
    }
  }
});
