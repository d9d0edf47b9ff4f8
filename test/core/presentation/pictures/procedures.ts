import fc from 'fast-check';

/** A step of a made-up procedure. */
export interface MadeStep {
  readonly performers: readonly number[];
  readonly kind: 'plain' | 'decision' | 'jump' | 'end';
  /** Steps that its exits lead to, from 1. */
  readonly yes: number;
  readonly no: number;
  readonly words: string;
}

export interface MadeProcedure {
  readonly performers: number;
  readonly steps: readonly MadeStep[];
}

/** One way of a procedure: from step, to step, exit. */
export type Way = readonly [from: number, to: number, exit: string];

const SHORT = 'Memeriksa berkas permohonan';

/** Any procedure the rules accept, and those they do not. */
export function procedures(limits: {
  readonly steps: number;
  readonly performers: number;
}): fc.Arbitrary<MadeProcedure> {
  return fc.integer({ min: 1, max: limits.performers }).chain((performers) =>
    fc.integer({ min: 1, max: limits.steps }).chain((count) => {
      const target = fc.integer({ min: 1, max: count });
      const step = fc.record({
        performers: fc.uniqueArray(fc.integer({ min: 1, max: performers }), {
          minLength: 1,
          maxLength: Math.min(3, performers),
        }),
        kind: fc.constantFrom<MadeStep['kind']>('plain', 'plain', 'plain', 'decision', 'decision', 'jump', 'end'),
        ...{ yes: target, no: target },
        words: fc.constantFrom(SHORT, SHORT, `${SHORT} `.repeat(6).trim()),
      });
      return fc.record({
        performers: fc.constant(performers),
        steps: fc.array(step, { minLength: count, maxLength: count }),
      });
    }),
  );
}

/** The document of a procedure. */
export function documentOf({ performers, steps }: MadeProcedure): string {
  const names = Array.from({ length: performers }, (_name, index) => `Petugas ${letters(index)}`);
  const rows = steps.map(({ performers: own, words, ...step }, index) => {
    const who = own.map((performer) => names[performer - 1]).join('; ');
    return `| ${String(index + 1)} | ${words} | ${who} | Berkas | 5 menit | Berkas | ${remarkOf(step, index)} |`;
  });
  return [
    '---',
    'jenis_dokumen: sop',
    'judul: SOP Buatan',
    'status: konsep',
    `pelaksana: [${names.join(', ')}]`,
    '---',
    '# SOP Buatan',
    '## Prosedur',
    '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function remarkOf({ kind, yes, no }: Pick<MadeStep, 'kind' | 'yes' | 'no'>, index: number): string {
  if (kind === 'decision') return `Keputusan: Ya → ${String(yes)}, Tidak → ${String(no)}`;
  if (kind === 'jump') return `Lanjut ke ${String(yes)}`;
  if (kind === 'end') return 'Selesai';
  return index === 0 ? 'Mulai' : '';
}

/** Where its steps lead, as the words of its remarks say. */
export function waysOf({ steps }: MadeProcedure): readonly Way[] {
  return steps.flatMap(({ kind, yes, no }, index): readonly Way[] => {
    const from = index + 1;
    if (kind === 'decision') {
      return [
        [from, yes, 'Ya'],
        [from, no, 'Tidak'],
      ];
    }
    if (kind === 'jump') return [[from, yes, '']];
    return kind === 'end' || from === steps.length ? [] : [[from, from + 1, '']];
  });
}

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
