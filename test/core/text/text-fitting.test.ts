import assert from 'node:assert/strict';
import { asLinear, useLinearExpressions } from '../../../src/core/text/expressions.js';
import { linearExpression } from '../../../src/core/text/linear-expressions.js';
import { textFitting } from '../../../src/core/text/text-fitting.js';

const cases: readonly (readonly [source: string, text: string | undefined])[] = [
  ['^[A-Z]{3}-[0-9]+$', 'AAA-1'],
  ['^\\d{3}/[A-Z]+/[IVX]+/\\d{4}$', '111/A/I/1111'],
  ['(?-i)^(?:SOP|ST)-\\d{2,4}\\.?$', 'SOP-11'],
  ['^(?<kode>[a-f]+)\\s\\w$', 'a 1'],
  ['^ya|tidak$', 'ya'],
  ['[^0-9]', 'A'],
  ['^\\p{Lu}\\p{L}*$', 'A'],
  ['^[éè]+$', 'é'],
  ['^.+@.+$', '1@1'],
  ['', undefined],
  ['^a*$', undefined],
  ['a{900}', undefined],
  ['^(?=x)x$', undefined],
  ['(a)\\1', undefined],
  ['^a$b', undefined],
  ['(a', undefined],
  ['a)', undefined],
];

describe('textFitting', () => {
  before(() => {
    useLinearExpressions(linearExpression);
  });
  for (const [source, text] of cases) {
    it(`${source} is fitted by ${text ?? 'nothing that can be told'}`, () => {
      assert.equal(textFitting(source), text);
      assert.equal(textFitting(asLinear(source)), text);
    });
  }

  it('takes no time for an expression that would never end', () => {
    assert.equal(textFitting(asLinear(`^(?:a|a){50}$b`)), undefined);
  });
});
