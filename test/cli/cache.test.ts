import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { run } from '../../src/cli/run.js';
import type { Engine } from '../../src/core/engine/engine.js';
import { engine } from '../support/engine.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';
import { relatedSop } from '../support/related-sop.js';

const place = '../singgahan';
const cached = ['--cache', '--cache-location', place];
const day = ['--today', '2026-06-01'];

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What is on disk afterwards in the place of the cache. */
  readonly kept: Readonly<Record<string, string>>;
  /** How many documents were checked. */
  readonly checks: number;
}

async function check(
  files: MemoryFiles,
  argv: readonly string[],
  change: (io: MemoryIo) => void = () => undefined,
): Promise<Outcome> {
  const io = new MemoryIo(files);
  change(io);
  let checks = 0;
  const counting: Engine = {
    ...engine,
    check: (...given) => {
      checks += 1;
      return engine.check(...given);
    },
  };
  const code = await run(['check', '--format', 'json', ...argv], io, counting);
  return { code, out: io.out, err: io.err, kept: Object.fromEntries(io.written), checks };
}

function sop(number: number, related: readonly number[], review: string, performer: string): string {
  return relatedSop(number, related, ['status: berlaku', `tanggal_tinjau_ulang: ${review}`], performer);
}

const pair: MemoryFiles = {
  'a.md': sop(1, [2], '2026-09-01', 'Petugas Lokt'),
  'b.md': sop(2, [1], '2027-09-01', 'Petugas Loket'),
  'README.md': '# Baca saya\n',
};

const ownType = (label: string): string =>
  `id: kantor\ntitle: Kantor\ntype: object\nproperties:\n  nama: { type: string, labels: { id: [${label}], en: [${label}] } }\nrequired: [nama]\n`;

describe('naskah check --cache', function () {
  this.timeout(120_000);

  it('checks what changed, and nothing else', async () => {
    const first = await check(pair, [...day, ...cached]);
    const again = await check({ ...pair, ...first.kept }, [...day, ...cached]);
    const plain = await check(pair, day);
    assert.deepEqual([again.out, first.out], [plain.out, plain.out]);
    // The README is no document: looking at it once more costs less than keeping that it is none.
    assert.deepEqual([first.checks - plain.checks, again.checks], [0, 1]);
    const edited = { ...pair, 'a.md': sop(1, [2], '2026-09-01', 'Petugas Loket') };
    const last = await check({ ...edited, ...first.kept }, [...day, ...cached]);
    assert.equal(last.out, (await check(edited, day)).out);
    assert.equal(last.checks, 2);
  });

  const others: readonly (readonly [string, MemoryFiles, readonly string[]])[] = [
    ['on another day, when a review is overdue', pair, ['--today', '2026-12-01']],
    ['in another language', pair, [...day, '--language', 'en']],
    ['under a naskah.yaml', { ...pair, 'naskah.yaml': 'checks: { SOP-*: off }\n' }, day],
    [
      'under a naskah.yaml with own types',
      { ...pair, 'naskah.yaml': 'schemas: [k.yaml]\n', 'k.yaml': ownType('A') },
      day,
    ],
    ['when another document is gone', { 'a.md': pair['a.md'] ?? '', 'c.md': pair['a.md'] ?? '' }, day],
    ['when another document has another number', { ...pair, 'b.md': sop(3, [1], '2027-09-01', 'Petugas Loket') }, day],
  ];
  for (const [name, files, argv] of others) {
    it(`says what a check without it says ${name}`, async () => {
      const { kept } = await check(pair, [...day, ...cached]);
      const plain = await check(files, argv);
      assert.notEqual(plain.out, (await check(pair, day)).out);
      assert.equal((await check({ ...files, ...kept }, [...argv, ...cached])).out, plain.out);
    });
  }

  it('checks again when an own type or the program itself changed', async () => {
    const files = (label: string): MemoryFiles => ({
      'naskah.yaml': 'schemas: [k.yaml]\n',
      'k.yaml': ownType(label),
      'a.md': '---\njenis_dokumen: kantor\n---\n# Kantor\n\nAlamat: Jalan Merdeka\n',
    });
    const { kept } = await check(files('Nama'), [...day, ...cached]);
    const changed = await check({ ...files('Alamat'), ...kept }, [...day, ...cached]);
    assert.equal(changed.out, (await check(files('Alamat'), day)).out);
    assert.notEqual(changed.out, (await check(files('Nama'), day)).out);
    const first = await check(pair, [...day, ...cached]);
    const rebuilt = await check({ ...pair, ...first.kept }, [...day, ...cached], (io) => {
      io.program = '2';
    });
    assert.equal(rebuilt.checks, first.checks);
  });

  it('takes a broken or foreign file for none', async () => {
    const { kept, out } = await check(pair, [...day, ...cached]);
    const [one = '', other = ''] = Object.keys(kept);
    const whole = kept[one] ?? '';
    const broken: readonly MemoryFiles[string][] = [
      ...['', '{}', 'bukan JSON', whole.slice(0, -20), `${whole} `, whole.replace('"findings":[', '"findings":[1,')],
      ...[kept[other] ?? '', new Uint8Array([0xff, 0xfe, 0]), { code: 'EACCES' }],
    ];
    for (const content of broken) {
      const result = await check({ ...pair, ...kept, [one]: content }, [...day, ...cached]);
      assert.equal(result.out, out);
    }
  });

  it('checks all the same where nothing can be kept, and says so once', async () => {
    const plain = await check(pair, day);
    const { code, out, err } = await check({ ...pair, [place]: 'sebuah berkas' }, [...day, ...cached]);
    assert.deepEqual([code, out], [plain.code, plain.out]);
    assert.match(err, /^naskah: “\.\.\/singgahan” tidak dapat ditulis: [^\n]+\n$/u);
  });

  it('lies beside installed packages, else where the system keeps such files', async () => {
    const where = async (files: MemoryFiles, folder?: string): Promise<readonly string[]> => {
      const { kept } = await check({ ...pair, ...files }, [...day, '--cache'], (io) => {
        io.cacheFolder = folder;
      });
      return [...new Set(Object.keys(kept).map((file) => path.posix.dirname(file)))];
    };
    assert.deepEqual(await where({ '../node_modules/x/index.js': '' }), ['../node_modules/.cache/naskah']);
    assert.deepEqual(await where({}, path.resolve('/kerja/singgah')), ['../singgah/naskah']);
    const { code, err } = await check(pair, [...day, '--cache']);
    assert.equal(code, 2);
    assert.match(err, /--cache-location/u);
  });

  it('needs to be asked for', async () => {
    const { code, kept } = await check(pair, [...day, '--cache-location', place]);
    assert.deepEqual([code, kept], [2, {}]);
  });

  const document = fc.record({
    number: fc.integer({ min: 1, max: 4 }),
    related: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
    review: fc.constantFrom('2026-05-01', '2026-09-01', '2027-09-01'),
    performer: fc.constantFrom('Petugas Loket', 'Petugas Lokt'),
  });
  const settings = fc.constantFrom('', 'checks: { SOP-*: off }\n', 'language: en\n', 'exclude: [1.md]\n');
  const moment = fc.record({
    documents: fc.array(document, { minLength: 1, maxLength: 4 }),
    settings,
    today: fc.constantFrom('2026-06-01', '2026-10-01'),
    language: fc.constantFrom<readonly string[]>([], ['--language', 'en']),
    isNamed: fc.boolean(),
  });

  it('never says anything else than a check without it, whatever changes from run to run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 2, maxLength: 5 }), async (moments) => {
        let kept: MemoryFiles = {};
        for (const { documents, settings: text, today, language, isNamed } of moments) {
          const files: MemoryFiles = {
            ...(text !== '' && { 'naskah.yaml': text }),
            ...Object.fromEntries(
              documents.map(({ number, related, review, performer }, index) => [
                `${String(index)}.md`,
                sop(number, related, review, performer),
              ]),
            ),
          };
          const argv = ['--today', today, ...language, ...(isNamed ? ['0.md', '.'] : [])];
          const plain = await check(files, argv);
          const result = await check({ ...files, ...kept }, [...argv, ...cached]);
          assert.deepEqual([result.code, result.out, result.err], [plain.code, plain.out, plain.err]);
          kept = { ...kept, ...result.kept };
        }
      }),
      { numRuns: 12 },
    );
  });
});
