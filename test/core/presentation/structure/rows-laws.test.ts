import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertRow } from '../../../../src/core/presentation/structure/rows/insert-row.js';
import { moveRow } from '../../../../src/core/presentation/structure/rows/move-row.js';
import type { Outcome } from '../../../../src/core/presentation/structure/rows/outcome.js';
import { renumberRows } from '../../../../src/core/presentation/structure/rows/renumber-rows.js';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { readText } from '../../../support/structure.js';

interface Step {
  readonly number: number;
  readonly name: string;
  /** Indexes of the steps it leads to. */
  readonly yes: number;
  readonly no: number;
  readonly form: 'none' | 'decision' | 'goto';
}

/** Numbers are different, in any order. */
const steps = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 9 }).chain((numbers) => {
  const target = fc.nat(numbers.length - 1);
  const form = fc.constantFrom<Step['form']>('none', 'decision', 'goto');
  return fc.tuple(
    ...numbers.map((number, index) =>
      fc.record({
        number: fc.constant(number),
        name: fc.constant(`Kegiatan ${letters[index] ?? ''}`),
        yes: target,
        no: target,
        form,
      }),
    ),
  );
});
const letters = ['Alfa', 'Beta', 'Gama', 'Delta', 'Eps', 'Zeta', 'Eta', 'Teta', 'Yota'];

const notations = ['markdown', 'yaml', 'list'] as const;
type Notation = (typeof notations)[number];

function remarks({ form, yes, no }: Step, all: readonly Step[]): string {
  const [a, b] = [all[yes]?.number ?? 0, all[no]?.number ?? 0];
  if (form === 'decision') return `Keputusan: Ya → ${String(a)}, Tidak → ${String(b)}`;
  return form === 'goto' ? `Lanjut ke langkah ${String(a)}` : '';
}

function write(all: readonly Step[], notation: Notation): string {
  if (notation === 'yaml') {
    const rows = all.flatMap((step) => {
      const text = remarks(step, all);
      return [
        `  - no: ${String(step.number)}`,
        `    kegiatan: ${step.name}`,
        ...(text === '' ? [] : [`    keterangan: "${text}"`]),
      ];
    });
    return ['jenis_dokumen: sop', 'langkah:', ...rows, ''].join('\n');
  }
  const head = ['---', 'jenis_dokumen: sop', '---', '# SOP', '', '## Prosedur', ''];
  const rows =
    notation === 'markdown'
      ? [
          '| No | Uraian Kegiatan | Keterangan |',
          '|---|---|---|',
          ...all.map((step) => `| ${String(step.number)} | ${step.name} | ${remarks(step, all)} |`),
        ]
      : all.flatMap((step) => [
          `${String(step.number)}. ${step.name}`,
          `${' '.repeat(String(step.number).length + 2)}- **Keterangan:** ${remarks(step, all) || 'Biasa'}`,
        ]);
  return [...head, ...rows, ''].join('\n');
}

/** Which step leads to which, by what they do. */
function edges(text: string): readonly string[] {
  const { reading } = readText(text);
  const rows = reading.model['langkah'] as readonly Readonly<Record<string, unknown>>[];
  const named = new Map(rows.map((row) => [row['no'], row['kegiatan']]));
  return rows
    .flatMap((row) => {
      const flow = (row['alur'] ?? {}) as Readonly<Record<string, unknown>>;
      return ['ya', 'tidak', 'ke'].flatMap((exit) =>
        flow[exit] === undefined ? [] : [`${String(row['kegiatan'])} ${exit} ${String(named.get(flow[exit]))}`],
      );
    })
    .sort();
}

function run(text: string, command: (read: ReturnType<typeof readText>) => Outcome): string | undefined {
  const outcome = command(readText(text));
  return outcome.kind === 'changed' ? applyEdits(text, outcome.edits) : undefined;
}

describe('laws of moving steps', function () {
  this.timeout(120_000);
  const cases = fc.tuple(steps, fc.constantFrom(...notations), fc.nat(8));

  it('every command leaves each step leading to the same steps', () => {
    const counts = { changed: 0, refused: 0 };
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom('up', 'down', 'before', 'after', 'renumber'),
        ([all, notation, place], command) => {
          const text = write(all, notation);
          const at = text.indexOf(all[place % all.length]?.name ?? '');
          const after = run(text, (read) => {
            if (command === 'renumber') return renumberRows(read, at);
            return command === 'up' || command === 'down'
              ? moveRow(read, at, command === 'up' ? -1 : 1)
              : insertRow(read, at, command);
          });
          counts[after === undefined ? 'refused' : 'changed'] += 1;
          if (after !== undefined) assert.deepEqual(edges(after), edges(text));
        },
      ),
      { numRuns: 150 },
    );
    assert.ok(counts.changed > counts.refused * 3, JSON.stringify(counts));
  });

  it('a step that is moved down and up again is where it was', () => {
    fc.assert(
      fc.property(cases, ([all, notation, place]) => {
        const text = write(all, notation);
        const name = all[place % (all.length - 1)]?.name ?? '';
        const down = run(text, (read) => moveRow(read, text.indexOf(name), 1));
        assert.ok(down !== undefined);
        assert.notEqual(down, text);
        assert.equal(
          run(down, (read) => moveRow(read, down.indexOf(name), -1)),
          text,
        );
      }),
      { numRuns: 80 },
    );
  });

  it('three hundred steps are moved at once', () => {
    const all = Array.from({ length: 300 }, (_, index) => ({
      ...{
        number: index + 1,
        name: `Kegiatan nomor ${String(index)} dengan uraian`,
        yes: (index * 7) % 300,
        no: (index * 13) % 300,
      },
      form: 'decision' as const,
    }));
    for (const notation of notations) {
      const text = write(all, notation);
      const read = readText(text);
      const start = performance.now();
      assert.equal(moveRow(read, text.indexOf('nomor 150 '), 1).kind, 'changed');
      assert.equal(insertRow(read, text.indexOf('nomor 150 '), 'before').kind, 'changed');
      assert.ok(performance.now() - start < 3000);
    }
  });

  it('phases stay without a gap, and one that is moved down and up again is where it was', () => {
    const durations = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(durations, fc.nat(5), fc.boolean(), (months, place, isYaml) => {
        const text = roadmap(months, isYaml);
        const index = place % (months.length - 1);
        const at = (document: string): number => document.indexOf(letters[index] ?? '');
        const down = run(text, (read) => moveRow(read, at(text), 1));
        assert.ok(down !== undefined);
        assert.deepEqual(gaps(down), []);
        assert.equal(
          run(down, (read) => moveRow(read, at(down), -1)),
          text,
        );
        const longer = run(text, (read) => insertRow(read, at(text), 'after'));
        assert.ok(longer !== undefined);
        assert.deepEqual(gaps(longer), []);
      }),
      { numRuns: 40 },
    );
  });
});

/** Phases one after another, each with an activity in its last month. */
function roadmap(months: readonly number[], isYaml: boolean): string {
  const rows = months.map((count, index) => {
    const first = months.slice(0, index).reduce((sum, each) => sum + each, 1);
    return {
      number: String(index + 1),
      name: letters[index] ?? '',
      range: `${String(first)}–${String(first + count - 1)}`,
      last: String(first + count - 1),
    };
  });
  const type = 'digital-transformation-roadmap';
  if (isYaml) {
    const lines = rows.flatMap(({ number, name, range, last }) => [
      ...[`  - kode: "${number}"`, `    nama: ${name}`, `    bulan: ${range}`, '    kegiatan:'],
      `      - {kode: K${number}.1, uraian: Kegiatan awal, bulan: ${last}}`,
    ]);
    return [`jenis_dokumen: ${type}`, 'fase:', ...lines, ''].join('\n');
  }
  const lines = rows.flatMap(({ number, name, range, last }) => [
    ...[`### Fase ${number} — ${name} (Bulan ${range})`, '', '| Kode | Kegiatan | Bulan |', '|---|---|---|'],
    ...[`| K${number}.1 | Kegiatan awal | ${last} |`, ''],
  ]);
  return ['---', `jenis_dokumen: ${type}`, '---', '# Peta Jalan', '', '## Tahapan dan Fase', '', ...lines].join('\n');
}

interface Months {
  readonly mulai: number;
  readonly selesai: number;
}

/** Phases that do not begin where the one before ends, and activities outside of their phase. */
function gaps(text: string): readonly string[] {
  type Phase = { readonly bulan: Months; readonly kegiatan?: readonly { readonly bulan: Months }[] };
  const phases = readText(text).reading.model['fase'] as unknown as readonly Phase[];
  return phases.flatMap(({ bulan, kegiatan = [] }, index) => {
    const before = phases[index - 1]?.bulan.selesai ?? 0;
    const isOutside = kegiatan.some((each) => each.bulan.selesai !== bulan.selesai);
    return bulan.mulai !== before + 1 || isOutside ? [`fase ${String(index + 1)}`] : [];
  });
}
