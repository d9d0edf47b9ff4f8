import assert from 'node:assert/strict';
import type { RulePage } from '../../../src/core/catalogue/schema.js';
import type { Finding } from '../../../src/core/findings/finding.js';
import { catalogue, notationOf } from '../../support/engine.js';
import { checkExample } from '../../support/rule-examples.js';
import { tryRepairs } from '../../support/repairs.js';

/** Examples of one type lack the same things: a repair of another rule's finding is tried once for each type and notation. */
function firstOfItsKind(page: RulePage, text: string): (finding: Finding) => boolean {
  const type = /jenis_dokumen: (.*)|document[ _]type: (.*)/iu.exec(text)?.[0] ?? '';
  return ({ code, missing, pointer, message }) => {
    const key = JSON.stringify([type, notationOf(text), code, missing, pointer.replaceAll(/\d+/gu, '*'), message.id]);
    if (code !== page.code && tried.has(key)) return false;
    tried.add(key);
    return true;
  };
}

const tried = new Set<string>();

describe('every repair that is offered removes its finding and adds none', () => {
  for (const page of catalogue.rules.values()) {
    for (const [index, lines] of page.bad.entries()) {
      it(`of ${page.code}, example ${String(index + 1)}`, () => {
        const { text, check } = checkExample(page, lines);
        const broken = tryRepairs(text, check, firstOfItsKind(page, text)).filter(({ faults }) => faults.length > 0);
        assert.deepEqual(
          broken.map(({ finding, fix, faults }) => `${finding.code} ${fix.title.id}: ${faults.join('; ')}`),
          [],
        );
      });
    }
  }
});
