import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { catalogue, checkText, notationOf } from '../../support/engine.js';
import { parseMarked } from '../../support/marked.js';

/** Codes about how Markdown is laid out; a YAML document has no headings, column names or open placeholders. */
const layoutOnly = new Set([
  // What is said of comments; data have none.
  'SUP-001',
  'SUP-002',
  'SUP-003',
  'SEC-002',
  'SEC-003',
  'SEC-004',
  'SEC-006',
  'META-013',
  'TBL-003',
  'TBL-004',
  'TBL-005',
  'TBL-006',
  'TBL-007',
  'YAML-001',
  'META-011',
  // Words are looked at where they stand: a table in the middle of prose is a table in one notation only.
  'TERM-002',
  'STYLE-001',
  'STYLE-002',
  // 3 x 24 jam is 72 jam in the model; YAML keys have no order.
  'INC-006',
  'INC-007',
]);

function codesOf(findings: readonly { readonly code: string; readonly severity: string }[]): readonly string[] {
  const codes = findings.filter(
    ({ code, severity }) => !layoutOnly.has(code) && !(code === 'TBL-001' && severity === 'hint'),
  );
  return [...new Set(codes.map(({ code }) => code))].sort();
}

describe('the same data in Markdown and in YAML', () => {
  for (const page of catalogue.rules.values()) {
    if (layoutOnly.has(page.code) || page.code === 'TBL-001') continue;
    for (const [index, lines] of page.bad.entries()) {
      const { text } = parseMarked(lines.join('\n'));
      if (notationOf(text) !== 'markdown') continue;
      it(`gives the same codes: ${page.code}, example ${String(index + 1)}`, () => {
        const options = page.today === undefined ? {} : { today: page.today };
        const markdown = checkText(text, { ...options, notation: 'markdown' });
        const { model = {}, places } = markdown.reading ?? {};
        // What is read out of a neighbour's text is not written on its own.
        const written = Object.entries(model).filter(([name]) => places?.get(`/${name}`)?.via !== 'derived');
        const twin = stringify(Object.fromEntries(written));
        const yaml = checkText(twin, { ...options, notation: 'yaml' });
        const [ours, theirs] = [codesOf(yaml.findings), codesOf(markdown.findings)];
        // A column that every row lacks is one finding about the table; which code a single row gets is its rule's.
        const isColumn = ours.includes('TBL-001') || theirs.includes('TBL-001');
        const wanted = (code: string) =>
          !isColumn || code === page.code || !/^TBL-001$|^(?:KPI-001|RMP-004|VAL-003|SOP-00[235])$/u.test(code);
        assert.deepEqual(ours.filter(wanted), theirs.filter(wanted), twin);
      });
    }
  }
});
