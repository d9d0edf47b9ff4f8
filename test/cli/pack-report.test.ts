import assert from 'node:assert/strict';
import { packDocument, packReport } from '../../src/cli/pack-report.js';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { DocumentSet } from '../../src/core/set/document-set.js';
import { SourceText } from '../../src/core/text/source-text.js';
import { defaultSettings } from '../../src/core/workspace/settings.js';
import { fileReport, findingAt, skippedFile } from '../support/report.js';

const text = '# SOP\n\n“Verifikatur” 😀\n';

describe('packReport', () => {
  const report = fileReport('sop/a.md', text, [findingAt(text, 'Verifikatur'), findingAt(text, '😀')]);
  const [finding] = report.findings;
  const { path: inside, ...outside } = report;
  const suppressed = [{ finding: finding!, until: '2026-12-31', reason: 'menunggu “SK”' }];

  it('gives back what it was given, as often as it is asked', () => {
    for (const each of [
      report,
      { ...report, suppressed },
      skippedFile('b.md', true),
      { path: `../${inside}`, absolute: '/x.md', ...outside },
    ]) {
      const packed = packReport(each);
      assert.equal(JSON.stringify(packed), JSON.stringify(each));
      assert.deepEqual(packed.findings, packed.findings);
      assert.deepEqual({ ...packed }, each);
    }
  });

  it('does not hold the findings as data', () => {
    const packed = packReport(report);
    assert.notEqual(packed.findings, packed.findings);
  });
});

describe('packDocument', () => {
  it('gives back what the set adds findings to', () => {
    const engine = builtInEngine();
    const id = { uri: 'a.md', path: '/kerja/a.md' };
    const source = new SourceText(
      '---\njenis_dokumen: sop\njudul: SOP Reset\n---\n# SOP Reset\n\nLihat [lain](b.md).\n',
    );
    const options = { notation: 'markdown', today: '2026-06-01', settings: defaultSettings } as const;
    const { entry, alone } = engine.check(source, { ...options, among: { id } });
    assert.ok(entry && alone && alone.marked.length > 0);
    const unpack = packDocument({ entry, engine, alone, settings: defaultSettings, digest: 'x' });
    const set = new DocumentSet(['/kerja']);
    assert.equal(unpack(set), undefined);
    set.add(entry);
    const { alone: again, ...rest } = unpack(set)!;
    assert.ok(again);
    assert.deepEqual(again.marked, alone.marked);
    assert.equal(again.hasSuppressions, false);
    assert.equal(again.entry, set.get('a.md'));
    assert.deepEqual(JSON.parse(JSON.stringify(rest.entry.references)), entry.references);
  });
});
