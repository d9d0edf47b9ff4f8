import assert from 'node:assert/strict';
import process from 'node:process';
import { run } from '../../src/cli/run.js';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { MemoryIo } from '../support/memory-io.js';

const engine = builtInEngine();
const due = `---
jenis_dokumen: sop
judul: SOP Reset
status: berlaku
tanggal_tinjau_ulang: 2026-03-29
---
# SOP Reset
`;

/** A world whose clock stands at a moment. */
class ClockIo extends MemoryIo {
  moment = new Date(0);

  constructor() {
    super({ 'a.md': due });
    this.cacheFolder = '/singgahan';
  }

  override now(): Date {
    return this.moment;
  }
}

interface Seen {
  readonly today: string;
  readonly isOverdue: boolean;
}

async function check(io: ClockIo, moment: string, ...more: readonly string[]): Promise<Seen> {
  io.moment = new Date(moment);
  io.out = '';
  await run(['check', '--format', 'json', '--fail-on', 'never', ...more], io, engine);
  const report = JSON.parse(io.out) as { today: string; files: { findings: { code: string; message: string }[] }[] };
  const isOverdue = report.files.some(({ findings }) => findings.some(({ message }) => /tinjau/iu.test(message)));
  return { today: report.today, isOverdue };
}

describe('The day of a check', () => {
  const zone = process.env['TZ'];

  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  const moments = [
    ['Asia/Jakarta', '2026-03-29T16:59:59Z', '2026-03-29', false],
    ['Asia/Jakarta', '2026-03-29T17:00:00Z', '2026-03-30', true],
    ['Pacific/Kiritimati', '2026-03-29T10:00:00Z', '2026-03-30', true],
    ['America/Los_Angeles', '2026-03-30T06:59:59Z', '2026-03-29', false],
    // The night in which clocks in Berlin go from two to three, and the one in which they go back.
    ['Europe/Berlin', '2026-03-28T22:59:59Z', '2026-03-28', false],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29', false],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30', true],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25', true],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26', true],
  ] as const;

  for (const [name, moment, today, isOverdue] of moments) {
    it(`is that of the place: ${moment} in ${name} is ${today}`, async () => {
      process.env['TZ'] = name;
      assert.deepEqual(await check(new ClockIo(), moment), { today, isOverdue });
    });
  }

  it('counts with --cache: what was found on another day, later or earlier, in another zone, is not used', async () => {
    const io = new ClockIo();
    process.env['TZ'] = 'Asia/Jakarta';
    const evening = '2026-03-29T16:00:00Z';
    const night = '2026-03-29T17:00:00Z';
    assert.deepEqual(await check(io, evening, '--cache'), { today: '2026-03-29', isOverdue: false });
    assert.deepEqual(await check(io, night, '--cache'), { today: '2026-03-30', isOverdue: true });
    // The clock is set back.
    assert.deepEqual(await check(io, evening, '--cache'), { today: '2026-03-29', isOverdue: false });
    process.env['TZ'] = 'Asia/Jayapura';
    assert.deepEqual(await check(io, evening, '--cache'), { today: '2026-03-30', isOverdue: true });
  });

  it('is that of --today whatever the clock says', async () => {
    const seen = await check(new ClockIo(), '2030-01-01T00:00:00Z', '--today', '2026-03-29');
    assert.deepEqual(seen, { today: '2026-03-29', isOverdue: false });
  });
});
