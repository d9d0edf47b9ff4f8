import assert from 'node:assert/strict';
import { checkText } from '../../support/engine.js';

const head = ['---', 'jenis_dokumen: sop', 'status: konsep', 'pelaksana: [Petugas Loket, Verifikator]', '---', ''];
const columns = [
  '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
  '|---|---|---|---|---|---|---|',
];

/** A procedure of so many steps, none by a listed performer, whose last step is parted from them by an empty line. */
function procedure(count: number): string {
  const row = (number: number, mark: string): string =>
    `| ${String(number)} | Memeriksa berkas ${String(number)} | Juru Ketik | Berkas | 5 menit | Hasil | ${mark} |`;
  const rows = Array.from({ length: count }, (_, index) => row(index + 1, index === 0 ? 'Mulai' : ''));
  return [...head, '## Uraian Prosedur', '', ...columns, ...rows, '', row(count + 1, 'Selesai'), ''].join('\n');
}

/** How often a map with an entry for each step, such as the places of a document, was walked while something was done. */
function walksDuring(steps: number, run: () => void): number {
  const { prototype } = Map;
  let walks = 0;
  const names = [Symbol.iterator, 'entries', 'values', 'keys', 'forEach'] as const;
  const kept = names.map((name) => [name, Object.getOwnPropertyDescriptor(prototype, name)] as const);
  for (const [name, descriptor] of kept) {
    const walk = descriptor?.value as (...args: unknown[]) => unknown;
    Object.defineProperty(prototype, name, {
      ...descriptor,
      value(this: Map<unknown, unknown>, ...args: unknown[]) {
        if (this.size >= steps) walks += 1;
        return walk.apply(this, args);
      },
    });
  }
  try {
    run();
  } finally {
    for (const [name, descriptor] of kept) if (descriptor) Object.defineProperty(prototype, name, descriptor);
  }
  return walks;
}

/** With a walk for each finding there would be 600. */
const fewWalks = 30;

describe('a document with a finding in each of its rows', function () {
  this.timeout(60_000);
  const steps = 600;
  let checked: ReturnType<typeof checkText> | undefined;
  const check = () => (checked ??= checkText(procedure(steps)));

  it('is walked a few times, never once for each finding', () => {
    assert.ok(walksDuring(steps, check) < fewWalks);
  });

  it('has them all', () => {
    const { findings, source } = check();
    const marked = findings.flatMap(({ code, span }) => (code === 'SOP-002' ? [source.slice(span)] : []));
    assert.deepEqual(
      marked,
      Array.from({ length: steps }, () => 'Juru Ketik'),
    );
    assert.equal(findings.filter(({ code }) => code === 'TBL-006').length, 1);
  });

  it('is not walked for each of their repairs either', () => {
    const { findings } = check();
    assert.ok(walksDuring(steps, () => findings.flatMap(({ fixes }) => fixes)) < fewWalks);
  });
});
