import assert from 'node:assert/strict';
import { toGithub } from '../../../src/core/presentation/to-github.js';
import { fileReport, findingAt, plain, report, severitiesOfTest } from '../../support/report.js';

const linesOf = (given: ReturnType<typeof report>): readonly string[] => [...toGithub(given)].join('').split('\n');

describe('toGithub', () => {
  it('writes one command for each finding, then a plain line', () => {
    const text = 'satu\ndua tiga';
    const findings = severitiesOfTest.map((severity) => findingAt(text, 'tiga', { severity }));
    const lines = linesOf(report([fileReport('a.md', text, findings)]));
    const rest =
      'file=a.md,line=2,endLine=2,col=5,endColumn=8,title=naskah SOP-002::Pelaksana “tiga” tidak dikenal. [SOP-002]';
    assert.deepEqual(lines.slice(0, 4), [
      `::error ${rest}`,
      `::warning ${rest}`,
      `::notice ${rest}`,
      `::notice ${rest}`,
    ]);
    assert.deepEqual(lines.slice(4), ['1 berkas diperiksa: 1 kesalahan, 1 peringatan, 1 informasi, 1 petunjuk.', '']);
  });

  it('escapes what would end a command or one of its properties', () => {
    const finding = findingAt('x', 'x', { message: plain('100%\r\n::error::a,b:c') });
    const [line] = linesOf(report([fileReport('a,b:c%.md', 'x', [finding])]));
    assert.equal(
      line,
      '::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=1,title=naskah SOP-002::100%25%0D%0A::error::a,b:c [SOP-002]',
    );
  });

  it('gives no columns for several lines, which GitHub would refuse', () => {
    const [line] = linesOf(report([fileReport('a.md', 'a\nb', [findingAt('a\nb', 'a\nb')])]));
    assert.ok(line?.startsWith('::error file=a.md,line=1,endLine=2,title='));
  });
});
