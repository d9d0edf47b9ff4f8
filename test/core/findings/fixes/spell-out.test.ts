import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { checkText } from '../../../support/engine.js';

/** The text after the first acronym got a blank for its full name; undefined when none is offered. */
function spelledOut(text: string): string | undefined {
  const found = checkText(text).findings.filter(({ code }) => code === 'TERM-002');
  assert.ok(found.length > 0);
  const fix = found.flatMap(({ fixes }) => fixes)[0];
  return fix && applyEdits(text, fix.edits);
}

describe('an acronym gets a blank for its full name', () => {
  const markdown = (line: string) => `---\njenis_dokumen: sop\n---\n\n## Peringatan\n\n${line}\n`;
  const yaml = (item: string) => `jenis_dokumen: sop\nperingatan:\n  - ${item}\n`;

  it('where it begins a sentence, is emphasised or a link', () => {
    for (const [line, after] of [
      ['TTIS memeriksa.', '[isi kepanjangan] (TTIS) memeriksa.'],
      ['Lapor kepada **TTIS**.', 'Lapor kepada **[isi kepanjangan] (TTIS)**.'],
      ['Lapor kepada [TTIS](ttis.md).', 'Lapor kepada [[isi kepanjangan] (TTIS)](ttis.md).'],
    ] as const)
      assert.equal(spelledOut(markdown(line)), markdown(after));
  });

  it('in YAML', () => {
    assert.equal(spelledOut(yaml('Lapor kepada TTIS segera')), yaml('Lapor kepada [isi kepanjangan] (TTIS) segera'));
    assert.equal(spelledOut(yaml('"TTIS memeriksa"')), yaml('"[isi kepanjangan] (TTIS) memeriksa"'));
  });

  it('but not where YAML would read a list in it', () => {
    assert.equal(spelledOut(yaml('TTIS memeriksa')), undefined);
    assert.equal(spelledOut('jenis_dokumen: sop\nperingatan: [Lapor kepada TTIS, Tanpa biaya]\n'), undefined);
  });
});
