import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DocumentSet } from '../../../src/core/set/document-set.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { defaultSettings } from '../../../src/core/workspace/settings.js';
import { engine, testDay } from '../../support/engine.js';

interface Document {
  readonly path: string;
  readonly text: string;
}

function check({ path: name, text }: Document, set?: DocumentSet) {
  const notation = /\.ya?ml$/u.test(name) ? 'yaml' : 'markdown';
  const among = { id: { uri: name, path: name }, ...(set && { set }) };
  return engine.check(new SourceText(text), { notation, today: testDay, settings: defaultSettings, among });
}

const shown = ({ code, span, severity, data, fixes }: ReturnType<typeof check>['findings'][number]): string =>
  JSON.stringify([span.start, span.end, code, severity, data, fixes]);

/** The documents one after the other, then once more with what the complete set says of them. */
function addedTo(documents: readonly Document[]) {
  const set = new DocumentSet(['/kantor']);
  const checked = documents.map((document) => ({ document, result: check(document) }));
  for (const { document, result } of checked) {
    set.addFile(document.path);
    if (result.entry) set.add(result.entry);
  }
  return checked.flatMap(({ document, result: { alone, findings } }) => {
    const options = { set, today: testDay, settings: defaultSettings };
    const added = alone && engine.addFromSet(alone, options);
    if (added?.kind !== 'findings') return [];
    const whole = check(document, set).findings.map(shown).sort();
    return [
      {
        path: document.path,
        count: added.findings.length,
        both: [...findings, ...added.findings].map(shown).sort(),
        whole,
      },
    ];
  });
}

function examples(folder: string): readonly Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/u.test(name) && !name.endsWith('naskah.yaml'))
    .map((name) => ({ path: `/kantor/${name}`, text: readFileSync(path.join(folder, name), 'utf8') }));
}

describe('what a set adds to documents that were checked before', () => {
  it('is what a whole check with the set finds, in every example', function () {
    this.timeout(60_000);
    const added = addedTo(examples('examples'));
    for (const { path: name, both, whole } of added) assert.deepEqual(both, whole, name);
    assert.ok(added.length > 20, 'most documents need no second check');
    assert.ok(
      added.some(({ count }) => count > 0),
      'the set has something to say',
    );
  });

  it('is unclear where the author keeps findings silent', () => {
    const silent = '<!-- naskah: abaikan REF-001 sampai 2099-12-31 alasan: menunggu -->';
    const text = `---\njenis_dokumen: sop\n---\n# SOP\n\n${silent}\nLihat [lain](tidak-ada.md).\n`;
    assert.deepEqual(addedTo([{ path: '/kantor/a.md', text }]), []);
  });

  it('is unclear where the same words are marked already', () => {
    const set = new DocumentSet(['/kantor']);
    const { alone } = check({
      path: '/kantor/a.md',
      text: '---\njenis_dokumen: sop\n---\n# SOP\n\nLihat [lain](tidak-ada.md).\n',
    });
    assert.ok(alone);
    set.add(alone.entry);
    const options = { set, today: testDay, settings: defaultSettings };
    const added = engine.addFromSet(alone, options);
    assert.ok(added.kind === 'findings');
    const [first] = added.findings;
    assert.ok(first);
    const marked = [...alone.marked, first.span];
    assert.equal(engine.addFromSet({ ...alone, marked }, options).kind, 'unclear');
  });
});
