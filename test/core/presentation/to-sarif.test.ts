import assert from 'node:assert/strict';
import type * as Sarif from 'sarif';
import { toSarif } from '../../../src/core/presentation/to-sarif.js';
import type { Report } from '../../../src/core/presentation/report.js';
import { fileReport, findingAt, report, samplePage, severitiesOfTest, whole } from '../../support/report.js';

const options = {
  rules: new Map([[samplePage.code, samplePage]]),
  rulePageUri: (code: string) => (code === 'SOP-002' ? 'https://example.org/SOP-002' : undefined),
};

function runOf(of: Report): Sarif.Run {
  const log = JSON.parse(whole(toSarif(of, options))) as Sarif.Log;
  assert.equal(log.version, '2.1.0');
  assert.equal(log.runs.length, 1);
  return log.runs[0]!;
}

const text = 'satu\r\n😀 dua tiga';
const finding = findingAt(text, 'dua', {
  related: [{ span: { start: 0, end: 4 }, message: { id: 'Di sini', en: 'Here' }, data: {} }],
  fixes: [{ title: { id: 'Ganti', en: 'Replace' }, data: {}, edits: [{ span: { start: 9, end: 12 }, text: 'tiga' }] }],
});

describe('toSarif', () => {
  it('names the tool, its version and the rules that were broken', () => {
    const other = findingAt(text, 'tiga', { code: 'AAA-001' });
    const { driver } = runOf(report([fileReport('a.md', text, [finding, other])])).tool;
    assert.equal(driver.name, 'naskah');
    assert.equal(driver.version, '1.2.3');
    assert.deepEqual(
      driver.rules?.map(({ id }) => id),
      ['AAA-001', 'SOP-002'],
    );
    const rule = driver.rules[1]!;
    assert.equal(rule.shortDescription?.text, 'Pelaksana tidak dikenal');
    assert.equal(rule.fullDescription?.text, samplePage.what.id);
    assert.equal(rule.helpUri, 'https://example.org/SOP-002');
    assert.equal(rule.defaultConfiguration?.level, 'error');
    assert.ok(rule.help?.text.includes(samplePage.how.id));
    assert.ok(rule.help?.markdown?.startsWith('# SOP-002: '));
  });

  it('gives every result its rule, level and place in UTF-16 units from 1', () => {
    const run = runOf(report([fileReport('a.md', text, [finding])]));
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const [result] = run.results ?? [];
    assert.equal(result?.ruleId, 'SOP-002');
    assert.equal(run.tool.driver.rules?.[result.ruleIndex ?? -1]?.id, result.ruleId);
    assert.equal(result.message.text, 'Pelaksana “dua” tidak dikenal.');
    assert.deepEqual(result.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a.md', uriBaseId: 'SRCROOT' },
          region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 7 },
        },
      },
    ]);
  });

  it('carries related places and repairs', () => {
    const [result] = runOf(report([fileReport('a.md', text, [finding])])).results ?? [];
    const [related] = result?.relatedLocations ?? [];
    assert.deepEqual(related?.physicalLocation?.region, { startLine: 1, startColumn: 1, endLine: 1, endColumn: 5 });
    const [fix] = result?.fixes ?? [];
    assert.equal(fix?.description?.text, 'Ganti');
    assert.deepEqual(fix.artifactChanges[0]?.replacements, [
      {
        deletedRegion: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 7 },
        insertedContent: { text: 'tiga' },
      },
    ]);
  });

  it('knows three levels', () => {
    const findings = severitiesOfTest.map((severity) => findingAt(text, 'dua', { severity }));
    const { results } = runOf(report([fileReport('a.md', text, findings)]));
    assert.deepEqual(
      results?.map(({ level }) => level),
      ['error', 'warning', 'note', 'note'],
    );
  });

  it('encodes addresses, and gives absolute ones outside the folder', () => {
    const inside = fileReport('peta jalan/50% #1?.md', text, [finding]);
    const outside = { ...fileReport('../x/a b.md', text, [finding]), absolute: '/rumah/x/a b.md' };
    const windows = { ...fileReport('D:/x/a.md', text, [finding]), absolute: 'D:/x/a.md' };
    const { results } = runOf(report([inside, outside, windows]));
    assert.deepEqual(
      results?.map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation),
      [
        { uri: 'peta%20jalan/50%25%20%231%3F.md', uriBaseId: 'SRCROOT' },
        { uri: 'file:///rumah/x/a%20b.md' },
        { uri: 'file:///D%3A/x/a.md' },
      ],
    );
  });

  it('recognises a finding after lines were added, and tells equal ones apart', () => {
    const prints = (before: string): unknown => {
      const moved = before + text;
      const findings = [findingAt(moved, 'dua'), findingAt(moved, 'dua'), findingAt(moved, 'tiga')];
      return runOf(report([fileReport('a.md', moved, findings)])).results?.map((each) => each.partialFingerprints);
    };
    const values = prints('');
    assert.deepEqual(values, prints('baru\n\nbaru lagi\n'));
    assert.equal(new Set((values as readonly object[]).map((each) => JSON.stringify(each))).size, 3);
  });

  it('is complete without findings, and says when a run was not', () => {
    const run = runOf(report([], { errors: ['“x.md” tidak ditemukan.'] }));
    assert.deepEqual(run.results, []);
    assert.equal(run.invocations?.[0]?.executionSuccessful, false);
    assert.equal(run.invocations[0].toolExecutionNotifications?.[0]?.message.text, '“x.md” tidak ditemukan.');
  });
});
