import assert from 'node:assert/strict';
import { DocumentSet } from '../../../src/core/set/document-set.js';
import { engine, testDay } from '../../support/engine.js';
import { entryOf, idOf } from '../../support/folder.js';

const sop = (...lines: readonly string[]): string =>
  ['---', 'jenis_dokumen: sop', ...lines, '---', '# Dokumen'].join('\n');

function put(set: DocumentSet, name: string, text: string): readonly string[] {
  const entry = entryOf(name, text);
  assert.ok(entry);
  return [...set.put(entry)].map((uri) => uri.replace('/kantor/', '')).sort();
}

describe('a set of documents', () => {
  it('says which documents a change concerns', () => {
    const set = new DocumentSet(['/kantor']);
    put(set, 'a.md', sop('nomor: SOP-1/A/2026', 'dokumen_terkait: [SOP-2/A/2026]'));
    put(set, 'c.md', sop('nomor: SOP-9/C/2025'));
    assert.deepEqual(put(set, 'b.md', sop('nomor: SOP-2/A/2026')), ['a.md']);
    assert.deepEqual(put(set, 'b.md', `${sop('nomor: SOP-2/A/2026')}\nSatu kalimat lagi.`), []);
    assert.deepEqual(put(set, 'b.md', sop('nomor: SOP-2/A/2026', 'status: dicabut')), ['a.md']);
    assert.deepEqual([...set.remove(idOf('b.md').uri)], [idOf('a.md').uri]);
  });

  it('says it too when a document begins or ends to replace another', () => {
    const set = new DocumentSet(['/kantor']);
    put(set, 'lama.md', sop('nomor: SOP-2/A/2026'));
    put(set, 'pembaca.md', sop('nomor: SOP-3/A/2026', 'dokumen_terkait: [SOP-2/A/2026]'));
    const replacing = sop('nomor: SOP-4/A/2026', 'status: berlaku', 'menggantikan: SOP-2/A/2026');
    assert.ok(put(set, 'baru.md', replacing).includes('pembaca.md'));
    assert.ok(put(set, 'baru.md', sop('nomor: SOP-4/A/2026')).includes('pembaca.md'));
  });

  it('knows who refers to a document', () => {
    const set = new DocumentSet(['/kantor']);
    put(set, 'a.md', `${sop('judul: Satu Dua')}\nLihat [b](b.md) dan SOP Nomor SOP-2/A/2026.`);
    put(set, 'b.md', sop('nomor: SOP-2/A/2026'));
    const entry = set.get(idOf('b.md').uri);
    assert.ok(entry);
    assert.deepEqual(
      set.referringTo(entry).map(({ reference }) => reference.text),
      ['b.md', 'SOP-2/A/2026'],
    );
  });

  it('digests 500 documents with one number and a circle of 1,000', function () {
    this.timeout(60_000);
    const set = new DocumentSet(['/kantor']);
    for (let index = 0; index < 500; index += 1) put(set, `n${String(index)}.md`, sop('nomor: SOP-1/A/2026'));
    const size = 1000;
    for (let index = 0; index < size; index += 1) {
      const text = sop(`nomor: X-${String(index)}/A/2026`, `menggantikan: X-${String((index + 1) % size)}/A/2026`);
      const entry = entryOf(`c${String(index)}.md`, text);
      if (entry) set.add(entry);
    }
    const entries = [...set.entries()];
    assert.equal(entries.filter((entry) => engine.concerns(entry, set, testDay)).length, 501);
    const [first] = entries.filter(({ number }) => number === 'X-0/A/2026');
    assert.equal(first && set.cycleOf(first).length, size);
  });
});

describe('a set that is kept up to date', () => {
  it('leaves documents in a circle alone when nothing changed in them', () => {
    const set = new DocumentSet(['/kantor']);
    const one = sop('nomor: SOP-1/A/2026', 'menggantikan: SOP-2/A/2026');
    put(set, 'a.md', one);
    put(set, 'b.md', sop('nomor: SOP-2/A/2026', 'menggantikan: SOP-1/A/2026'));
    assert.deepEqual(put(set, 'a.md', one), []);
    assert.deepEqual(put(set, 'a.md', `${one}\nSatu kalimat lagi.`), []);
    assert.deepEqual(put(set, 'a.md', sop('nomor: SOP-1/A/2026')), ['b.md']);
  });

  it('says whom a file that comes or goes concerns', () => {
    const set = new DocumentSet(['/kantor']);
    put(set, 'a.md', `${sop()}\n[x](lampiran/form.pdf)`);
    assert.deepEqual([...set.addFile('/kantor/lampiran/form.pdf')], [idOf('a.md').uri]);
    assert.deepEqual([...set.addFile('/kantor/lampiran/form.pdf')], []);
    assert.deepEqual([...set.removeFile('/kantor/lampiran/form.pdf')], [idOf('a.md').uri]);
  });

  it('says that the first document is to be looked at again when a second one comes', () => {
    const set = new DocumentSet(['/kantor']);
    put(set, 'a.md', sop('dokumen_terkait: [SOP-9/A/2026]'));
    assert.deepEqual(put(set, 'b.md', sop('nomor: SOP-2/A/2026')), ['a.md']);
  });

  it('finds a file by its path from the folder, and misses nothing in folders it was not shown', () => {
    const set = new DocumentSet(['/kantor']);
    put(set, 'sop/a.md', `${sop('dokumen_terkait: [surat/b.md]')}\n[x](../dist/c.pdf)`);
    set.addFile('/kantor/surat/b.md');
    set.leaveOut('/kantor/dist');
    const entry = set.get(idOf('sop/a.md').uri);
    assert.deepEqual(
      entry?.references.map((reference) => set.resolve(reference, entry).kind),
      ['file', 'unknown'],
    );
  });

  it('can be seen from other folders', () => {
    const set = new DocumentSet(['/kantor']);
    put(set, 'a.md', sop('nomor: SOP-1/A/2026'));
    put(set, 'sub/b.md', sop('nomor: SOP-2/A/2026'));
    set.addFile('/kantor/sub/b.md');
    const copy = set.over(['/kantor/sub'], (path) => path.startsWith('/kantor/sub/'));
    assert.deepEqual([copy.size, copy.hasFile('/kantor/sub/b.md'), set.size], [1, true, 2]);
  });
});
