import assert from 'node:assert/strict';
import { toJson } from '../../../src/core/presentation/to-json.js';
import { fileReport, findingAt, report, skippedFile, whole } from '../../support/report.js';

describe('toJson', () => {
  it('has the documented shape', () => {
    const text = 'satu\r\n😀 dua tiga';
    const finding = findingAt(text, 'dua', {
      related: [{ span: { start: 0, end: 4 }, message: { id: 'Di sini', en: 'Here' }, data: {} }],
      fixes: [
        { title: { id: 'Ganti', en: 'Replace' }, data: {}, edits: [{ span: { start: 9, end: 12 }, text: 'tiga' }] },
      ],
    });
    const json: unknown = JSON.parse(
      whole(toJson(report([fileReport('a.md', text, [finding]), skippedFile('b.md', true)]))),
    );
    const dua = { line: 2, column: 4, endLine: 2, endColumn: 7, offset: 9, endOffset: 12 };
    assert.deepEqual(json, {
      version: 1,
      tool: { name: 'naskah', version: '1.2.3' },
      today: '2026-06-01',
      files: [
        {
          path: 'a.md',
          type: { id: 'sop', title: { id: 'SOP', en: 'SOP' } },
          status: 'checked',
          language: 'id',
          findings: [
            {
              code: 'SOP-002',
              severity: 'error',
              message: 'Pelaksana “dua” tidak dikenal.',
              pointer: '/langkah/0/pelaksana',
              ...dua,
              related: [{ message: 'Di sini', line: 1, column: 1, endLine: 1, endColumn: 5, offset: 0, endOffset: 4 }],
              fixes: [{ title: 'Ganti', edits: [{ ...dua, text: 'tiga' }] }],
            },
          ],
        },
        { path: 'b.md', type: null, status: 'no-type', language: 'id', findings: [] },
      ],
      errors: [],
      summary: { checked: 1, skipped: 1, findings: { error: 1, warning: 0, information: 0, hint: 0 }, suppressed: 0 },
    });
  });
});
