import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Document, Packer, Paragraph } from 'docx';
import { nodeIo } from '../../src/cli/node-io.js';
import { run } from '../../src/cli/run.js';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { MemoryIo } from '../support/memory-io.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const engine = builtInEngine();
const sop = '---\njenis_dokumen: sop\njudul: SOP Reset\nstatus: konsep\n---\n# SOP Reset\n';

const paragraphs = ['SOP Reset', 'Peringatan', 'Akun dapat dipakai orang lain.'].map((text) => new Paragraph(text));
const word = new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: paragraphs }] })));

/** A world in which nothing can be written. */
class RefusingIo extends MemoryIo {
  readonly #code: string;

  constructor(code: string) {
    super({ 'a.md': sop, 'a.docx': word });
    this.#code = code;
    this.cacheFolder = '/singgahan';
  }

  override writeFile(): Promise<void> {
    return Promise.reject(Object.assign(new Error(`${this.#code}: refused`), { code: this.#code }));
  }

  override makeFolder(): Promise<void> {
    return this.writeFile();
  }
}

const reasons = {
  EROFS: { id: 'hanya dapat dibaca', en: 'it is read-only' },
  ENOSPC: { id: 'tempat penyimpanan penuh', en: 'the disk is full' },
  EDQUOT: { id: 'tempat penyimpanan penuh', en: 'the disk is full' },
  EACCES: { id: 'tidak ada izin', en: 'permission denied' },
} as const;

const commands: readonly (readonly string[])[] = [
  ['check', 'a.md', '--output', 'hasil'],
  ['check', 'a.md', '--format', 'sarif', '--output', 'hasil'],
  ['report', 'a.md', '--output', 'hasil'],
  ['report', 'a.md', '--format', 'xlsx', '--output', 'hasil'],
  ['baseline', 'a.md', '--output', 'hasil'],
  ['export', 'a.md', '--to', 'html', '--output', 'hasil'],
  ['export', 'a.md', '--to', 'docx', '--output', 'hasil'],
  ['import', 'a.docx', '--output', 'hasil'],
  ['new', 'sop', '--output', 'hasil'],
];

describe('A place that cannot be written', () => {
  for (const [code, reason] of Object.entries(reasons)) {
    for (const words of commands) {
      it(`is named with the reason, and the exit code is 2: ${words.join(' ')} (${code})`, async () => {
        for (const language of ['id', 'en'] as const) {
          const io = new RefusingIo(code);
          assert.equal(await run([...words, '--language', language], io, engine), 2);
          const sentence = language === 'id' ? 'tidak dapat ditulis' : 'cannot be written';
          assert.equal(io.err, `naskah: “hasil” ${sentence}: ${reason[language]}.\n`);
          assert.equal(io.out, '');
        }
      });
    }

    it(`never fails a check with --cache: what was found is printed all the same (${code})`, async () => {
      const [plain, cached] = [new MemoryIo({ 'a.md': sop }), new RefusingIo(code)];
      const expected = await run(['check'], plain, engine);
      assert.equal(await run(['check', '--cache', '--language', 'id'], cached, engine), expected);
      assert.equal(cached.out, plain.out);
      assert.match(cached.err, new RegExp(`^naskah: “.*” tidak dapat ditulis: ${reason.id}\\.\n$`, 'u'));
    });
  }

  it('is left as it was when writing ends half-way', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'laporan.txt');
    writeFileSync(file, 'laporan kemarin');
    const parts = function* (): Iterable<string> {
      yield 'setengah';
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    await assert.rejects(nodeIo().writeFile(file, parts()), { code: 'ENOSPC' });
    assert.equal(readFileSync(file, 'utf8'), 'laporan kemarin');
    assert.deepEqual(readdirSync(folder), ['laporan.txt']);
  });
});

const program = path.resolve('dist/cli.js');
const isPossible = existsSync(program) && existsSync('/dev/full');

describe(`A disk that is full${isPossible ? '' : ' (skipped: no dist/cli.js or no /dev/full)'}`, function () {
  this.timeout(60_000);

  before(function () {
    if (!isPossible) this.skip();
  });

  const naskah = (command: string) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.md'), sop);
    const words = ['-c', command, 'sh', process.execPath, program];
    const { status, stderr } = spawnSync('sh', words, { cwd: folder, encoding: 'utf8' });
    return { status, stderr };
  };

  it('is said of --output', () => {
    assert.deepEqual(naskah('"$1" "$2" check --language id --output /dev/full'), {
      status: 2,
      stderr: 'naskah: “/dev/full” tidak dapat ditulis: tempat penyimpanan penuh.\n',
    });
  });

  it('is said of what is printed into a file by the shell', () => {
    assert.deepEqual(naskah('"$1" "$2" check --language en > /dev/full'), {
      status: 2,
      stderr: 'naskah: The output cannot be written: the disk is full.\n',
    });
  });
});
