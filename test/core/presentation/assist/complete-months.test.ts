import assert from 'node:assert/strict';
import { afterTaking, labelsAt, offersAt } from '../../../support/assist.js';

const head = (more = ''): string =>
  `---\njenis_dokumen: digital-transformation-roadmap\nmulai: 2026-01\nhorizon_bulan: 12\n${more}---\n# Peta Jalan\n\n`;
const phases = (...rows: readonly string[]): string =>
  [`${head()}## Tahapan dan Fase`, '', '| No | Fase | Bulan |', '|---|---|---|', ...rows, ''].join('\n');
const yaml = (...lines: readonly string[]): string =>
  ['jenis_dokumen: digital-transformation-roadmap', 'bahasa: en', 'mulai: 2026-01', 'horizon_bulan: 24', ...lines].join(
    '\n',
  );

describe('completion: months of a phase', () => {
  it('begin with the plan, and never go beyond its end', () => {
    assert.deepEqual(labelsAt(phases('| 1 | Persiapan | ‸ |')), ['1–3', '1–6', '1–12', '1']);
    assert.deepEqual(labelsAt(phases('| 1 | Persiapan | 1–10 |', '| 2 | Uji Coba | ‸ |')), ['11–12', '11']);
    assert.deepEqual(labelsAt(phases('| 1 | Persiapan | 1–12 |', '| 2 | Uji Coba | ‸ |')), []);
  });

  it('follow the phase before, written as that is', () => {
    assert.deepEqual(labelsAt(phases('| 1 | Persiapan | Bulan 1–3 |', '| 2 | Uji Coba | ‸ |')), [
      'Bulan 4–6',
      'Bulan 4–9',
      'Bulan 4–12',
      'Bulan 4',
    ]);
    assert.match(
      afterTaking(phases('| 1 | Persiapan | Januari–Maret 2026 |', '| 2 | Uji Coba | ‸ |'), 'April–Juni 2026'),
      /^\| 2 \| Uji Coba \| April–Juni 2026 \|$/mu,
    );
  });

  it('fill the gap before the next phase first', () => {
    const rows = ['| 1 | Persiapan | 1–3 |', '| 2 | Uji Coba | ‸ |', '| 3 | Perluasan | 9–12 |'];
    assert.deepEqual(labelsAt(phases(...rows)), ['4–8', '4–6', '4']);
  });

  it('say which months of the calendar they are', () => {
    const [first] = offersAt(phases('| 1 | Persiapan | 1–3 |', '| 2 | Uji Coba | ‸ |'));
    assert.equal(first?.detail, 'April–Juni 2026');
    const [named] = offersAt(phases('| 1 | Persiapan | Januari–Maret 2026 |', '| 2 | Uji Coba | ‸ |'));
    assert.equal(named?.detail, 'bulan 4–6');
  });

  it('go on as the author has begun', () => {
    assert.deepEqual(labelsAt(phases('| 1 | Persiapan | Bulan ‸ |')).slice(0, 2), ['Bulan 1–3', 'Bulan 1–6']);
    assert.deepEqual(labelsAt(phases('| 1 | Persiapan | Jan‸ |')).slice(0, 2), [
      'Januari–Maret 2026',
      'Januari–Juni 2026',
    ]);
  });

  it('stand in the brackets of its heading too, and close them', () => {
    const text = `${head()}## Tahapan dan Fase\n\n### Fase 1 — Persiapan (Bulan 1–3)\n\n### Fase 2 — Uji Coba (‸\n`;
    assert.match(afterTaking(text, 'Bulan 4–6'), /^### Fase 2 — Uji Coba \(Bulan 4–6\)$/mu);
  });

  it('are offered in a YAML document, where a number needs no quotes', () => {
    const text = yaml(
      'fase:',
      '  - nama: Prepare',
      '    bulan: January to March 2026',
      '  - nama: Pilot',
      '    bulan: ‸',
      '',
    );
    assert.deepEqual(labelsAt(text).slice(0, 2), ['April to June 2026', 'April to September 2026']);
    const numbers = text.replace('January to March 2026', '1–3');
    assert.match(afterTaking(numbers, '4'), /^ {4}bulan: 4$/mu);
    assert.equal(offersAt(numbers)[0]?.detail, 'April–June 2026');
  });

  it('are offered where beginning and end have a key each', () => {
    const lines = ['fase:', '  - nama: Prepare', '    bulan: 1–3', '  - nama: Pilot'];
    assert.deepEqual(labelsAt(yaml(...lines, '    bulan_mulai: ‸', '')), ['4']);
  });
});

describe('completion: months within and outside of phases', () => {
  const body =
    '## Tahapan dan Fase\n\n### Fase 1 — Persiapan (Bulan 1–4)\n\n| Kode | Kegiatan | Bulan |\n|---|---|---|\n';

  it('of an activity follow the one before, up to the end of its phase', () => {
    const text = `${head()}${body}| K1.1 | Survei | 1 |\n| K1.2 | Pelatihan | ‸ |\n\n### Fase 2 — Uji Coba (Bulan 5–8)\n`;
    assert.deepEqual(labelsAt(text), ['2–4', '2', '1–4']);
    assert.deepEqual(labelsAt(text.replace('| 1 |', '| ‸ |').replace('| ‸ |\n\n', '| 2 |\n\n')), [
      'Bulan 1–4',
      'Bulan 1–3',
      'Bulan 1',
    ]);
  });

  it('of an activity in YAML do so too', () => {
    const activities = [
      '    kegiatan:',
      '      - uraian: Survei',
      '        bulan: 1',
      '      - uraian: Latih',
      '        bulan: ‸',
    ];
    assert.deepEqual(labelsAt(yaml('fase:', '  - nama: A', '    bulan: 1–3', ...activities, '')), ['2–3', '2', '1–3']);
  });

  it('of a milestone are those in which a phase ends', () => {
    const text = `${head()}${body}| K1.1 | Survei | 1 |\n\n### Fase 2 — Uji Coba (Bulan 5–8)\n\n## Tonggak\n\n| Tonggak | Bulan |\n|---|---|\n| Peluncuran | ‸ |\n`;
    assert.deepEqual(labelsAt(text), ['Bulan 4', 'Bulan 8']);
  });
});
