import assert from 'node:assert/strict';
import { toDiagnostic } from '../../../src/core/presentation/to-diagnostic.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { findingAt } from '../../support/report.js';

const text = '\uFEFFsatu\r\n😀 dua';
const source = new SourceText(text);
const uri = 'file:///a.md';

describe('toDiagnostic', () => {
  it('is what the protocol wants', () => {
    const finding = findingAt(source.text, 'dua', {
      severity: 'hint',
      missing: 'tujuan',
      related: [{ span: { start: 0, end: 4 }, message: { id: 'Di sini', en: 'Here' }, data: {} }],
    });
    const rulePageUri = (code: string): string => `https://example.org/${code}`;
    assert.deepEqual(toDiagnostic(finding, source, { language: 'en', uri, rulePageUri }), {
      range: { start: { line: 1, character: 3 }, end: { line: 1, character: 6 } },
      severity: 4,
      code: 'SOP-002',
      codeDescription: { href: 'https://example.org/SOP-002' },
      source: 'naskah',
      message: 'Unknown performer “dua”.',
      relatedInformation: [
        {
          location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } } },
          message: 'Here',
        },
      ],
      data: { pointer: '/langkah/0/pelaksana', missing: 'tujuan', isFixable: false },
    });
  });

  it('has no link when there is no page', () => {
    const diagnostic = toDiagnostic(findingAt(source.text, 'dua'), source, {
      language: 'id',
      uri,
      rulePageUri: () => undefined,
    });
    assert.ok(!('codeDescription' in diagnostic));
    assert.equal(diagnostic.severity, 1);
  });
});
