import assert from 'node:assert/strict';
import { graphKeyword } from '../../../../src/core/findings/keywords/graph.js';
import { keywordCases, today } from './keyword-cases.js';
import type { KeywordCase } from './keyword-cases.js';

const flow = {
  id: 'no',
  kind: 'alur/jenis',
  start: 'mulai',
  end: 'selesai',
  branch: 'keputusan',
  next: 'alur/ke',
  exits: ['alur/ya', 'alur/tidak'],
};
const ends = ['noStart', 'noEnd', 'manyStarts', 'lateStart'];
const ways = ['unknownTarget', 'fewExits', 'deadEnd', 'unreachable', 'noExit'];
const every = { ...flow, check: [...ends, ...ways] };

/** Rows numbered from 1; a text is the kind alone. */
const steps = (...rows: readonly unknown[]): { readonly langkah: readonly Readonly<Record<string, unknown>>[] } => ({
  langkah: rows.map((row, index) => {
    const isObject = typeof row === 'object' && row !== null;
    return { no: index + 1, ...(isObject ? row : row === '' ? {} : { alur: { jenis: row } }) };
  }),
});
const to = (ke: unknown): object => ({ alur: { jenis: 'lanjut', ke } });
const choice = (ya: unknown, tidak: unknown): object => ({ alur: { jenis: 'keputusan', ya, tidak } });
const flowCase = (name: string, model: unknown, ...faults: NonNullable<KeywordCase['faults']>): KeywordCase => ({
  name,
  rule: every,
  model,
  faults,
});
const endCase = (name: string, model: unknown, ...faults: NonNullable<KeywordCase['faults']>): KeywordCase => ({
  ...flowCase(name, model, ...faults),
  rule: { ...flow, check: ends },
});

describe('graph', () => {
  describe('beginning and end', () => {
    keywordCases(
      'graph',
      [
        endCase('accepts one beginning, in the first row, and an end', steps('mulai', '', 'selesai')),
        endCase('accepts several ends', steps('mulai', choice(3, 4), 'selesai', 'selesai')),
        endCase(
          'reports at the list that both are missing',
          steps('', ''),
          ['/langkah', 'noStart'],
          ['/langkah', 'noEnd'],
        ),
        endCase('reports that the end is missing', steps('mulai', ''), ['/langkah', 'noEnd']),
        endCase('reports a second beginning where it stands', steps('mulai', 'mulai', 'selesai'), [
          '/langkah/1/alur/jenis',
          'manyStarts',
        ]),
        endCase('reports a beginning that is not in the first row', steps('', 'mulai', 'selesai'), [
          '/langkah/1/alur/jenis',
          'lateStart',
        ]),
        endCase('is silent when a kind cannot be read', steps('mulai', { alur: 'Selesaai?' })),
        endCase('is silent for an empty list', steps()),
        endCase('is silent for what is no list of objects', { langkah: 'x' }),
      ],
      'langkah',
    );
  });

  describe('ways', () => {
    keywordCases(
      'graph',
      [
        flowCase('accepts a decision that goes back', steps('mulai', choice(3, 1), 'selesai')),
        flowCase('accepts a step that leads on to another', steps('mulai', choice(3, 4), to(5), '', 'selesai')),
        flowCase(
          'reports an exit to a step that does not exist, and nothing that follows from it',
          steps('mulai', choice(9, 1), '', 'selesai'),
          ['/langkah/1/alur/ya', 'unknownTarget', { target: 9, exit: 'ya' }],
        ),
        flowCase('reports a next step that does not exist', steps('mulai', to(12), 'selesai'), [
          '/langkah/1/alur/ke',
          'unknownTarget',
          { target: 12, exit: 'ke' },
        ]),
        flowCase(
          'takes ids in texts',
          {
            langkah: [
              { no: 'A', alur: { jenis: 'mulai' } },
              { no: 'B', ...choice('c', 'x') },
              { no: 'C', alur: { jenis: 'selesai' } },
            ],
          },
          ['/langkah/1/alur/tidak', 'unknownTarget', { target: 'x', exit: 'tidak' }],
        ),
        flowCase('is silent about a target that cannot be read', steps('mulai', choice('entah', 1), '', 'selesai')),
        flowCase('is silent about targets while a row has no number', {
          langkah: [{ alur: { jenis: 'mulai' } }, { no: 2, ...choice(9, 2) }, { no: 3, alur: { jenis: 'selesai' } }],
        }),
        flowCase('reports the exits a decision lacks, once', steps('mulai', 'keputusan', 'selesai'), [
          '/langkah/1/alur/jenis',
          'fewExits',
          { missing: ['ya', 'tidak'] },
        ]),
        flowCase('reports one missing exit', steps('mulai', choice(3, null), 'selesai'), [
          '/langkah/1/alur/jenis',
          'fewExits',
          { missing: ['tidak'] },
        ]),
        flowCase('reports a last row that is no end, at its number', steps('mulai', choice(3, 4), 'selesai', ''), [
          '/langkah/3/no',
          'deadEnd',
        ]),
        flowCase('reports it at its kind, if it has one', steps('mulai', choice(3, 4), 'selesai', 'lanjut'), [
          '/langkah/3/alur/jenis',
          'deadEnd',
        ]),
        flowCase('does not report it when the end is reported as missing', steps('mulai', '', ''), [
          '/langkah',
          'noEnd',
        ]),
        {
          name: 'reports it when another use of the keyword looks for the end',
          rule: { ...flow, check: ways },
          model: steps('mulai', '', ''),
          faults: [['/langkah/2/no', 'deadEnd']],
        },
        {
          name: 'is silent when nothing is said about a flow',
          rule: { ...flow, check: ways },
          model: steps('', '', ''),
        },
        flowCase('reports steps that are never reached', steps('mulai', to(4), '', 'selesai'), [
          '/langkah/2/no',
          'unreachable',
        ]),
        flowCase('does not call the rows above a late beginning lost', steps('', 'mulai', 'selesai'), [
          '/langkah/1/alur/jenis',
          'lateStart',
        ]),
        flowCase(
          'reports a loop without exit once, at its last decision',
          steps('mulai', choice(3, 6), '', choice(3, 5), to(3), 'selesai'),
          ['/langkah/3/alur/jenis', 'noExit'],
        ),
        flowCase(
          'reports it at its last step, if it has no decision',
          steps('mulai', choice(3, 5), '', to(3), 'selesai'),
          ['/langkah/3/no', 'noExit'],
        ),
        flowCase(
          'reports each loop',
          steps('mulai', choice(3, 5), '', to(3), choice(6, 8), '', to(6), 'selesai'),
          ['/langkah/3/no', 'noExit'],
          ['/langkah/6/no', 'noExit'],
        ),
        flowCase(
          'reports only the loop that nothing leaves, not the one that leads to it',
          steps('mulai', choice(3, 7), '', choice(3, 5), '', to(5), 'selesai'),
          ['/langkah/5/no', 'noExit'],
        ),
        flowCase('is silent on ways while one is unknown', steps('mulai', to(4), '', choice(1, 9), 'selesai'), [
          '/langkah/3/alur/tidak',
          'unknownTarget',
          { target: 9, exit: 'tidak' },
        ]),
      ],
      'langkah',
    );
  });

  describe('duration', () => {
    const timed = { ...flow, check: ['tooLong', 'maybeTooLong', 'incomparable'], duration: 'waktu', limit: '/maks' };
    const lasting = (row: string | object, nilai: number, satuan = 'menit'): unknown => ({
      ...(typeof row === 'string' ? (row === '' ? {} : { alur: { jenis: row } }) : row),
      waktu: { nilai, satuan },
    });
    const within = (nilai: number, satuan: string, ...rows: readonly unknown[]): unknown => ({
      maks: { nilai, satuan },
      ...steps(...rows),
    });
    const minutes = (a: number): { id: string; en: string } => ({
      id: `${a} menit`,
      en: a === 1 ? '1 minute' : `${a} minutes`,
    });
    const durationCase = (
      name: string,
      model: unknown,
      ...faults: NonNullable<KeywordCase['faults']>
    ): KeywordCase => ({
      ...{ name, rule: timed, model, faults },
    });
    const straight = [lasting('mulai', 5), lasting('', 10), lasting('selesai', 20)];
    const forked = [lasting('mulai', 5), lasting(choice(3, 4), 10), lasting('', 30), lasting('selesai', 20)];
    const looped = [lasting('mulai', 5), lasting(choice(3, 1), 10), lasting('selesai', 20)];
    keywordCases(
      'graph',
      [
        durationCase('reports the quickest way that is too long, at the limit', within(30, 'menit', ...straight), [
          '/maks',
          'tooLong',
          { total: minutes(35), limit: minutes(30) },
        ]),
        durationCase('accepts a way that takes just as long', within(35, 'menit', ...straight)),
        durationCase('reports when only the longest way is too long', within(40, 'menit', ...forked), [
          '/maks',
          'maybeTooLong',
          { total: minutes(65), limit: minutes(40) },
        ]),
        durationCase('speaks of the quickest when both are', within(1, 'menit', ...forked), [
          '/maks',
          'tooLong',
          { total: minutes(35), limit: minutes(1) },
        ]),
        durationCase('does not count a repetition', within(35, 'menit', ...looped)),
        durationCase(
          'takes hours and minutes together',
          within(1, 'jam', lasting('mulai', 45), lasting('selesai', 30)),
          [
            '/maks',
            'tooLong',
            { total: { id: '1 jam 15 menit', en: '1 hour 15 minutes' }, limit: { id: '1 jam', en: '1 hour' } },
          ],
        ),
        durationCase(
          'says that days and hours cannot be compared',
          within(1, 'jam', lasting('mulai', 2, 'hari kerja'), lasting('selesai', 30)),
          [
            '/maks',
            'incomparable',
            {
              total: { id: '2 hari kerja + 30 menit', en: '2 working days + 30 minutes' },
              limit: { id: '1 jam', en: '1 hour' },
            },
          ],
        ),
        durationCase(
          'counts a dash as no time',
          within(5, 'menit', lasting('mulai', 5), { waktu: null, alur: { jenis: 'selesai' } }),
        ),
        durationCase(
          'is silent while a step on the way has no duration',
          within(1, 'menit', lasting('mulai', 5), 'selesai'),
        ),
        durationCase(
          'is silent when a unit is unknown',
          within(1, 'menit', lasting('mulai', 5, 'kejap'), lasting('selesai', 1)),
        ),
        durationCase('is silent without a limit', steps(...straight)),
        durationCase('is silent while the flow has no end', within(1, 'menit', lasting('mulai', 5), lasting('', 5))),
        durationCase(
          'finds the longest way in a flow with two entries into a loop',
          within(
            20,
            'menit',
            lasting(choice(2, 3), 1),
            lasting(choice(3, 4), 10),
            lasting(choice(2, 4), 10),
            lasting('selesai', 1),
          ),
        ),
        durationCase(
          'and judges it',
          within(
            ...([20, 'menit'] as const),
            ...[
              lasting('mulai', 1),
              lasting(choice(3, 4), 1),
              lasting(choice(4, 5), 10),
              lasting(choice(3, 5), 10),
              lasting('selesai', 1),
            ],
          ),
          ['/maks', 'maybeTooLong', { total: minutes(23), limit: minutes(20) }],
        ),
      ],
      'langkah',
    );
  });

  describe('handover', () => {
    const handed = { ...flow, check: ['handover'], output: 'output', input: 'kelengkapan' };
    const step = (jenis: string, kelengkapan: unknown, output: unknown): unknown => ({
      ...(jenis === '' ? {} : { alur: { jenis } }),
      ...(kelengkapan === undefined ? {} : { kelengkapan }),
      ...(output === undefined ? {} : { output }),
    });
    const handoverCase = (
      name: string,
      model: unknown,
      ...faults: NonNullable<KeywordCase['faults']>
    ): KeywordCase => ({
      ...{ name, rule: handed, model, faults },
    });
    keywordCases(
      'graph',
      [
        handoverCase(
          'accepts an output that the next step takes',
          steps(step('mulai', 'Formulir', 'Berkas lengkap'), step('selesai', ['Berkas', 'stempel'], 'Surat')),
        ),
        handoverCase(
          'reports an input that does not mention the output before it',
          steps(step('mulai', 'Formulir', ['Berkas lengkap']), step('selesai', 'Formulir', 'Surat')),
          ['/langkah/1/kelengkapan', 'handover', { output: 'Berkas lengkap', input: 'Formulir' }],
        ),
        handoverCase(
          'accepts what one of two following steps takes',
          steps(
            step('mulai', 'x', 'Berkas'),
            { ...choice(3, 4), kelengkapan: 'Berkas', output: 'Hasil verifikasi' },
            step('', 'Hasil verifikasi', 'Draf'),
            step('selesai', 'Draf', 'Arsip'),
          ),
        ),
        handoverCase(
          'is silent when a text is absent',
          steps(step('mulai', 'Formulir', undefined), step('', 'Draf', 'Surat'), step('selesai', undefined, 'Arsip')),
        ),
        handoverCase(
          'is silent while the flow is faulty',
          steps(step('', 'Formulir', 'Berkas'), step('selesai', 'Draf', 'Surat')),
        ),
      ],
      'langkah',
    );
  });

  it('is quick with 2 000 steps', () => {
    const root = {
      maks: { nilai: 1, satuan: 'menit' },
      ...steps(
        ...Array.from({ length: 2000 }, (_, index) => ({
          alur:
            index === 0
              ? { jenis: 'mulai' }
              : index === 1999
                ? { jenis: 'selesai' }
                : index % 3 === 0
                  ? {
                      jenis: 'keputusan',
                      ya: index + 2,
                      tidak: index % 2 === 0 ? Math.max(1, index - 40) : Math.min(2000, index + 4),
                    }
                  : {},
          waktu: { nilai: 1, satuan: 'menit' },
          output: `Berkas nomor tahap ${index} lengkap`,
          kelengkapan: `Berkas tahap ${index}`,
        })),
      ),
    };
    const rule = {
      ...every,
      check: [...every.check, 'tooLong', 'maybeTooLong', 'incomparable', 'handover'],
      ...{ duration: 'waktu', limit: '/maks', output: 'output', input: 'kelengkapan' },
    };
    // A new root is a new model: what is remembered of the old one does not count.
    const check = () =>
      graphKeyword.check(rule, { data: root.langkah as never, pointer: '/langkah', root: { ...root } as never, today });
    assert.deepEqual(
      check().map(({ problem }) => problem),
      ['tooLong'],
    );
    const times = Array.from({ length: 9 }, () => {
      const before = process.cpuUsage();
      check();
      return process.cpuUsage(before).user / 1000;
    });
    // About 25 ms on a quiet machine; the limit leaves room for a busy one and still catches anything quadratic.
    assert.ok(Math.min(...times) < 150, times.map((time) => time.toFixed(0)).join(' '));
  });
});
