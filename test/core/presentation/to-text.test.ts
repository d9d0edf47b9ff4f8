import assert from 'node:assert/strict';
import type { Report } from '../../../src/core/presentation/report.js';
import { toText as textParts, type TextOptions } from '../../../src/core/presentation/to-text.js';
import { fileReport, findingAt, report, skippedFile, whole } from '../../support/report.js';

function toText(of: Report, options: TextOptions): string {
  return whole(textParts(of, options));
}

const text = '# SOP 😀\r\n\r\n| No\t| 😀 Verifikatur | 日本 |\r\n';

describe('toText', () => {
  it('shows place, level, sentence, code, the line, related places and repairs', () => {
    const finding = findingAt(text, 'Verifikatur', {
      related: [
        { span: { start: 0, end: 5 }, message: { id: 'Daftar ada di sini.', en: 'The list is here.' }, data: {} },
      ],
      fixes: [{ title: { id: 'Ganti dengan “Verifikator”', en: 'Replace by “Verifikator”' }, data: {}, edits: [] }],
    });
    const actual = toText(report([fileReport('sop/a.md', text, [finding]), skippedFile('README.md', false)]), {
      useColour: false,
    });
    assert.equal(
      actual,
      [
        'sop/a.md:3:11: kesalahan: Pelaksana “Verifikatur” tidak dikenal. [SOP-002]',
        '    3 | | No    | 😀 Verifikatur | 日本 |',
        '      |              ^^^^^^^^^^^',
        '  lihat sop/a.md:1:1: Daftar ada di sini.',
        '  perbaikan: Ganti dengan “Verifikator”',
        '',
        '1 berkas diperiksa: 1 kesalahan. 1 berkas dilewati.',
        '',
      ].join('\n'),
    );
  });

  it('speaks the language of each document, and sums up in that of the run', () => {
    const files = [
      fileReport('a.md', 'a b', [findingAt('a b', 'a'), findingAt('a b', 'b', { severity: 'hint' })], 'en'),
      fileReport('b.md', 'a b', [findingAt('a b', 'a', { severity: 'warning' })], 'id'),
    ];
    const lines = toText(report(files, { language: 'en' }), { useColour: false }).split('\n');
    assert.ok(lines.includes('a.md:1:1: error: Unknown performer “a”. [SOP-002]'));
    assert.ok(lines.includes('b.md:1:1: peringatan: Pelaksana “a” tidak dikenal. [SOP-002]'));
    assert.ok(lines.includes('2 files checked: 1 error, 1 warning, 1 hint.'));
  });

  it('says why a file the user named was not checked', () => {
    const actual = toText(report([skippedFile('README.md', true)]), { useColour: false });
    assert.match(actual, /^README\.md: tidak diperiksa: berkas ini tidak menyatakan jenis dokumen/);
    assert.match(actual, /0 berkas diperiksa: tidak ada temuan\. 1 berkas dilewati\.\n$/);
  });

  it('keeps a finding on one line and controls out of the terminal', () => {
    const words = 'a\n\u001B[2Jb';
    const actual = toText(report([fileReport('x\u0007.md', words, [findingAt(words, words)])]), { useColour: false });
    assert.ok(actual.startsWith('x\uFFFD.md:1:1: kesalahan: Pelaksana “a \uFFFD[2Jb” tidak dikenal. [SOP-002]\n'));
    assert.ok(!actual.includes('\u001B'));
  });

  it('uses colours only when asked', () => {
    const files = [fileReport('a.md', 'a', [findingAt('a', 'a')])];
    const coloured = toText(report(files), { useColour: true });
    assert.ok(coloured.includes('\u001B[31mkesalahan\u001B[0m'));
    // eslint-disable-next-line no-control-regex -- colours begin with it
    assert.equal(coloured.replace(/\u001B\[\d+m/g, ''), toText(report(files), { useColour: false }));
  });
});
