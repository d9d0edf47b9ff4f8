import assert from 'node:assert/strict';
import { run } from '../../src/cli/run.js';
import { engine } from '../support/engine.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

const faulty = `---
jenis_dokumen: sop
judul: SOP Reset Akun
status: konsep
klasifikasi: terbukaa
---
# SOP Reset Akun

## Peringatan

Layanan mendukung Sistem Pemerintah Berbasis Elektronik.
`;
const repaired = faulty.replace('terbukaa', 'terbuka').replace('Pemerintah Berbasis', 'Pemerintahan Berbasis');

async function fix(io: MemoryIo, ...argv: readonly string[]): Promise<number> {
  return run(['check', '--fix', '--fail-on', 'never', ...argv], io, engine);
}

/** A world in which something happens to the file while it is being repaired. */
class HostileIo extends MemoryIo {
  readonly happens: 'denied' | 'changed';

  constructor(files: MemoryFiles, happens: 'denied' | 'changed') {
    super(files);
    this.happens = happens;
  }

  override async readFile(file: string): Promise<Uint8Array> {
    const bytes = await super.readFile(file);
    const isSecond = this.reads.filter((name) => name === 'a.md').length === 2;
    return this.happens === 'changed' && isSecond ? new TextEncoder().encode('ditulis orang lain') : bytes;
  }

  override async writeFile(file: string, text: string): Promise<void> {
    if (this.happens === 'denied') throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    return super.writeFile(file, text);
  }
}

describe('naskah check --fix', () => {
  it('begins front matter on the first line, and goes on with what is found then', async () => {
    const io = new MemoryIo({ 'a.md': `\n${faulty}` });
    assert.equal(await fix(io), 0);
    assert.deepEqual([...io.written], [['a.md', repaired]]);
  });

  it('writes the safe repairs, says what it changed, and reports what is left', async () => {
    const io = new MemoryIo({ 'a.md': faulty });
    assert.equal(await fix(io), 0);
    assert.deepEqual([...io.written], [['a.md', repaired]]);
    assert.deepEqual(io.err.split('\n').sort(), [
      '',
      '2 perbaikan ditulis dalam 1 berkas.',
      'a.md: Ganti dengan “Sistem Pemerintahan Berbasis Elektronik” [TERM-001]',
      'a.md: Ganti dengan “terbuka” [VAL-002]',
    ]);
    assert.ok(io.out.includes('[SEC-001]') && !io.out.includes('[TERM-001]') && !io.out.includes('[VAL-002]'));
  });

  it('changes nothing the second time, and nothing without --fix', async () => {
    const again = new MemoryIo({ 'a.md': repaired });
    await fix(again);
    assert.deepEqual([[...again.written], again.err], [[], 'Tidak ada perbaikan yang aman.\n']);
    const without = new MemoryIo({ 'a.md': faulty });
    await run(['check'], without, engine);
    assert.deepEqual([...without.written], []);
  });

  it('keeps line breaks, and a byte-order mark', async () => {
    const io = new MemoryIo({ 'a.md': `\uFEFF${faulty.replaceAll('\n', '\r\n')}` });
    await fix(io);
    assert.equal(io.written.get('a.md'), `\uFEFF${repaired.replaceAll('\n', '\r\n')}`);
  });

  it('leaves alone what is no document of ours, is excluded, or is no text', async () => {
    const files = {
      'README.md': '# Presentase\n',
      'arsip/a.md': faulty,
      'b.md': new TextEncoder().encode(faulty).with(30, 0xff),
      'naskah.yaml': 'exclude: [arsip/**]\n',
    };
    const io = new MemoryIo(files);
    await fix(io);
    assert.deepEqual([...io.written], []);
  });

  it('says so when a file may not be written, or was changed meanwhile, and loses nothing', async () => {
    const denied = new HostileIo({ 'a.md': faulty }, 'denied');
    assert.equal(await fix(denied), 2);
    assert.match(denied.err, /“a\.md” tidak dapat ditulis: tidak ada izin\./u);
    const changed = new HostileIo({ 'a.md': faulty }, 'changed');
    assert.equal(await fix(changed), 2);
    assert.match(changed.err, /“a\.md” berubah sementara itu/u);
    assert.deepEqual([...changed.written], []);
  });

  it('takes no value', async () => {
    const io = new MemoryIo({ 'a.md': faulty });
    assert.equal(await fix(io, '--fix=ya'), 2);
    assert.match(io.err, /“--fix” tidak memakai nilai/u);
  });
});
