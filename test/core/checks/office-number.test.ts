import assert from 'node:assert/strict';
import { noOffice, type NumberRule } from '../../../src/core/findings/office.js';
import { sentence } from '../../../src/core/presentation/sentence.js';
import { wholeExpression } from '../../../src/core/text/whole-expression.js';
import { checkText } from '../../support/engine.js';

const rule = (pattern: string, example?: string): NumberRule => {
  const fits = wholeExpression(pattern);
  assert.ok(fits);
  return { fits, example };
};
const document = (number: string, type = 'sop'): string => `---\njenis_dokumen: ${type}\nnomor: ${number}\n---\n`;

function messages(text: string, numbers: Readonly<Record<string, NumberRule>>): readonly string[] {
  const office = { ...noOffice, numbers: new Map(Object.entries(numbers)) };
  const { findings } = checkText(text, { settings: { office } });
  return findings.flatMap(({ code, message, data }) => (code === 'META-015' ? [sentence(message, data, 'id')] : []));
}

describe('META-015: the number pattern of the office', () => {
  const numbers = { sop: rule('SOP-[0-9]{3}'), default: rule('[0-9]{3}/[A-Z]+', '012/ABC') };

  it('is silent without a pattern, and where no number is written', () => {
    assert.deepEqual(messages(document('apa saja'), {}), []);
    assert.deepEqual(messages('---\njenis_dokumen: sop\n---\n', numbers), []);
  });

  it('takes the rule of the type, of what it extends, or the one for all', () => {
    assert.deepEqual(messages(document('SOP-012'), numbers), []);
    assert.equal(messages(document('012/ABC'), numbers).length, 1);
    assert.deepEqual(messages(document('012/ABC', 'kpi-sheet'), numbers), []);
    assert.deepEqual(messages(document('SOP-012', 'account-security-sop'), numbers), []);
  });

  it('wants the whole number to fit, and shows an example but never the pattern', () => {
    const [text = ''] = messages(document('012/ABC/2026', 'kpi-sheet'), numbers);
    assert.match(text, /012\/ABC\/2026.*contoh: 012\/ABC\./u);
    for (const message of [text, ...messages(document('x'), numbers)]) assert.doesNotMatch(message, /\[|\{/u);
  });
});
