import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit.js';
import { checkText } from '../../support/engine.js';
import { tryRepairs } from '../../support/repairs.js';

const phases = [
  '| Fase | Bulan | Keluaran | Indikator | Penanggung Jawab | Anggaran |',
  '|---|---|---|---|---|---|',
  '| Persiapan | 1–3 | Tim | KPI-01 | Setda | Rp 250 juta |',
  '| Perluasan | 4–12 | Layanan | KPI-02 | Diskominfo | Rp 500 juta |',
];

/** A roadmap whose activities stand in one table; each row is a code, the activity, its phase and its months. */
function roadmap(rows: readonly string[], list: readonly string[] = phases): string {
  return [
    ...['---', 'jenis_dokumen: digital-transformation-roadmap', 'mulai: 2027-01', '---', ''],
    ...['## Tahapan dan Fase', '', ...list, ''],
    ...['## Kegiatan', '', '| Kode | Kegiatan | Fase | Bulan |', '|---|---|---|---|', ...rows, ''],
  ].join('\n');
}

/** The activities of each phase, by their codes and where their months stand. */
function activitiesOf(text: string): readonly string[] {
  const { reading, source } = checkText(text);
  const list = reading?.model['fase'] as readonly { readonly kegiatan?: readonly { readonly kode: string }[] }[];
  return list.map(({ kegiatan = [] }, index) =>
    kegiatan
      .map(({ kode }, place) => {
        const span = reading?.places.get(`/fase/${String(index)}/kegiatan/${String(place)}/bulan`)?.value;
        return `${kode}:${span ? source.slice(span) : ''}`;
      })
      .join(' '),
  );
}

function marked(text: string, code: string): readonly string[] {
  const { findings, source } = checkText(text);
  return findings.filter((each) => each.code === code).map(({ span }) => source.slice(span));
}

describe('one table with the rows of all items', () => {
  it('gives each row to the item that it names, and knows where its cells stand', () => {
    const rows = [
      '| K1 | Membentuk tim | Persiapan | 1 |',
      '| K2 | Membangun | Perluasan | 4–9 |',
      '| K3 | Melatih | persiapan | 3–2 |',
    ];
    assert.deepEqual(activitiesOf(roadmap(rows)), ['K1:1 K3:3–2', 'K2:4–9']);
    assert.deepEqual(marked(roadmap(rows), 'RMP-003'), ['2']);
    assert.deepEqual(marked(roadmap(rows), 'TBL-005'), []);
    assert.deepEqual(marked(roadmap(rows), 'TBL-003'), []);
  });

  it('knows an item by its number, in any of its notations', () => {
    const names = ['1', 'Fase 2', 'Fase 1 — Persiapan', 'Tahap 2: Perluasan'];
    const rows = names.map((name, index) => `| K${String(index)} | Bekerja | ${name} | ${String(index + 1)} |`);
    assert.deepEqual(activitiesOf(roadmap(rows)), ['K0:1 K2:3', 'K1:2 K3:4']);
    const headings = ['### Fase 1 — Persiapan (Bulan 1–3)', '', 'Awal.', '', '### Fase 2 — Perluasan (Bulan 4–12)'];
    assert.deepEqual(activitiesOf(roadmap(rows, headings)), ['K0:1 K2:3', 'K1:2 K3:4']);
  });

  it('reports a row whose item does not exist or is not given, and reads the others', () => {
    const rows = [
      '| K1 | Bekerja | Pilot | 1 |',
      '| K2 | Bekerja | 3 | 1 |',
      '| K3 | Bekerja | | 2 |',
      '| K4 | Bekerja | 0 | 1 |',
      '| K5 | Bekerja | 1 | 1 |',
    ];
    assert.deepEqual(activitiesOf(roadmap(rows)), ['K5:1', '']);
    assert.deepEqual(marked(roadmap(rows), 'TBL-005'), ['Pilot', '3', ' ', '0']);
  });

  it('offers the nearest name for one with a slip', () => {
    const rows = (first: string) => [`| K1 | Bekerja | ${first} | 1 |`, '| K2 | Bekerja | Pilot | 4 |'];
    const text = roadmap(rows('Persapan'));
    const fixes = checkText(text).findings.flatMap((each) => (each.code === 'TBL-005' ? each.fixes : []));
    assert.deepEqual(
      fixes.map(({ edits }) => applyEdits(text, edits)),
      [roadmap(rows('Persiapan'))],
    );
    const faults = tryRepairs(
      text,
      (each) => checkText(each).findings,
      ({ code }) => code === 'TBL-005',
    );
    assert.deepEqual(
      faults.flatMap((tried) => tried.faults),
      [],
    );
  });

  it('is not read where the items have rows of their own, or where it does not say whose they are', () => {
    const own = [
      ...['### Fase 1 — Persiapan (Bulan 1–3)', ''],
      ...['| Kode | Kegiatan | Bulan |', '|---|---|---|', '| K1 | Membentuk tim | 1 |'],
    ];
    const rows = ['| K1 | Membentuk tim | Persiapan | 1 |'];
    assert.deepEqual(activitiesOf(roadmap(rows, own)), ['K1:1']);
    assert.deepEqual(activitiesOf(roadmap(rows).replace('| Kegiatan | Fase |', '| Kegiatan | Lokasi |')), ['', '']);
  });

  it('takes a new row with the item of the row before it', () => {
    const text = roadmap(['| K1 | Membangun | Perluasan | 4–9 |', '| K2 | Membentuk tim | Persiapan | 1 |']);
    const fix = checkText(text)
      .findings.filter(({ code }) => code === 'RMP-011')
      .flatMap(({ fixes }) => fixes)[0];
    assert.ok(fix);
    const repaired = applyEdits(text, fix.edits);
    assert.match(repaired, /\| K1 .*\n\|[^\n|]*\| Mengusulkan anggaran [^\n|]*\| Perluasan \|/u);
    assert.deepEqual(marked(repaired, 'TBL-005'), []);
    assert.equal(marked(repaired, 'RMP-011').length, marked(text, 'RMP-011').length - 1);
  });

  it('reads every such table, under one heading or several', () => {
    const more = [
      ...['| K2 | Membangun | Perluasan | 4–9 |', ''],
      ...['| Kegiatan | Kode | Fase | Bulan |', '|---|---|---|---|', '| Melatih | K3 | Persiapan | 2 |', ''],
      ...['## Kegiatan Lanjutan', '', '| Kode | Kegiatan | Fase | Bulan |', '|---|---|---|---|'],
      ...['| K4 | Mengukur | Perluasan | 12 |', '| K5 | Menutup | Pilot | 12 |'],
    ];
    const text = roadmap(['| K1 | Membentuk tim | Persiapan | 1 |', ...more]);
    assert.deepEqual(activitiesOf(text), ['K1:1 K3:2', 'K2:4–9 K4:12']);
    assert.deepEqual(marked(text, 'TBL-005'), ['Pilot']);
  });

  it('reads them under the heading of the items too, and takes no activity for an item', () => {
    const table = ['| Kode | Kegiatan | Fase | Bulan |', '|---|---|---|---|', '| K9 | Memilih | Persiapan | 3 |'];
    const rows = ['| K1 | Membentuk tim | Persiapan | 1 |'];
    for (const heading of [[], ['### Kegiatan', ''], ['### Rincian', '']]) {
      const text = roadmap(rows, [...phases, '', ...heading, ...table]);
      assert.deepEqual(activitiesOf(text), ['K9:3 K1:1', '']);
      assert.deepEqual(marked(text, 'RMP-004'), []);
    }
    const headings = ['### Fase 1 — Persiapan (Bulan 1–3)', '', 'Awal.', '', '### Rincian', '', ...table];
    assert.deepEqual(activitiesOf(roadmap(rows, headings)), ['K9:3 K1:1']);
  });

  it('takes a list of items that also name activities for what it is', () => {
    const list = ['| Kode | Fase | Kegiatan | Bulan |', '|---|---|---|---|'];
    const whole = [...list, '| F1 | Persiapan | Membentuk tim | 1–3 |', '| F2 | Perluasan | Membangun | 4–12 |'];
    const inTwo = [...whole.slice(0, 3), '', ...list, ...whole.slice(3)];
    for (const text of [whole, inTwo].map((each) => roadmap([], each))) {
      const { reading } = checkText(text);
      const names = (reading?.model['fase'] as readonly { readonly nama: string }[]).map(({ nama }) => nama);
      assert.deepEqual(names, ['Persiapan', 'Perluasan']);
    }
  });

  it('leaves another table under the heading of the items alone', () => {
    const roles = ['| Peran | Nama | Keterangan |', '|---|---|---|', '| Ketua | Sekretaris Daerah | Tetap |'];
    const budget = ['| Tahun | Anggaran | Keterangan |', '|---|---|---|', '| 2027 | Rp 750 juta | APBD |'];
    const headings = ['### Fase 1 — Persiapan (Bulan 1–3)', '', 'Awal.'];
    for (const list of [
      [...phases, '', ...roles, '', ...budget],
      [...roles, '', ...phases],
      [...phases, '', '### Tim', '', ...roles],
      [...roles, '', ...headings],
    ]) {
      const text = roadmap([], list);
      assert.equal(activitiesOf(text).length, list.includes('Awal.') ? 1 : 2);
      for (const code of ['TBL-003', 'VAL-003', 'TBL-005']) assert.deepEqual(marked(text, code), []);
    }
  });

  it('says so when a table is called like the rows and does not say whose they are', () => {
    const rows = ['| K1 | Membentuk tim | Persiapan | 1 |'];
    const header = '| Kode | Kegiatan | PIC | Bulan |';
    const text = roadmap(rows).replace('| Kode | Kegiatan | Fase | Bulan |', header);
    assert.deepEqual(marked(text, 'TBL-005'), [header]);
    assert.deepEqual(marked(text.replace('## Kegiatan', '## Fase 1'), 'TBL-005'), [header]);
    assert.deepEqual(marked(text.replace('## Kegiatan', '## Sosialisasi'), 'TBL-005'), []);
    const inside = [...phases, '', '### Kegiatan', '', header, '|---|---|---|---|', '| K1 | Rapat | Setda | 1 |'];
    assert.deepEqual(marked(roadmap([], inside), 'TBL-005'), [header]);
  });
});

describe('one list in YAML with the rows of all items', () => {
  const yaml = (rows: readonly string[], more: readonly string[] = []): string =>
    [
      ...['jenis_dokumen: digital-transformation-roadmap', 'mulai: 2027-01', 'fase:'],
      ...[
        '  - nama: Persiapan',
        '    bulan: 1–3',
        ...more,
        '  - nama: Perluasan',
        '    bulan: 4–12',
        'kegiatan:',
        ...rows,
        '',
      ],
    ].join('\n');
  const activity = (code: string, phase: string, months: string): string =>
    `  - {kode: ${code}, uraian: Bekerja, ${phase}bulan: ${months}}`;

  it('gives each row to the item that it names, as in a table', () => {
    const rows = [
      activity('K1', 'fase: Persiapan, ', '1'),
      activity('K2', 'Fase: Tahap 2, ', '4–9'),
      activity('K3', 'fase: 1, ', '3–2'),
    ];
    assert.deepEqual(activitiesOf(yaml(rows)), ['K1:1 K3:3–2', 'K2:4–9']);
    assert.deepEqual(marked(yaml(rows), 'RMP-003'), ['2']);
    for (const code of ['TBL-005', 'META-012']) assert.deepEqual(marked(yaml(rows), code), []);
  });

  it('reports a row whose item does not exist or is not given, and reads the others', () => {
    const rows = [
      activity('K1', 'fase: Pilot, ', '1'),
      activity('K2', 'fase: , ', '1'),
      activity('K3', '', '1'),
      activity('K4', 'fase: Persiapan, ', '2'),
    ];
    assert.deepEqual(activitiesOf(yaml(rows)), ['K4:2', '']);
    assert.deepEqual(marked(yaml(rows), 'TBL-005'), ['Pilot', 'fase', 'kode']);
  });

  it('is an unknown key where no row says whose it is, or the items have rows of their own', () => {
    assert.deepEqual(marked(yaml([activity('K1', '', '1')]), 'META-012'), ['kegiatan']);
    const own = ['    kegiatan:', '      - {kode: K0, uraian: Survei, bulan: 1}'];
    const text = yaml([activity('K1', 'fase: Persiapan, ', '1')], own);
    assert.deepEqual([activitiesOf(text)[0], marked(text, 'META-012')], ['K0:1', ['kegiatan']]);
  });

  it('offers only repairs that hold', () => {
    const text = yaml([activity('K1', 'fase: Perluasan, ', '4–9'), activity('K2', 'fase: Persiapan, ', '3–2')]);
    const broken = tryRepairs(text, (each) => checkText(each).findings).filter(({ faults }) => faults.length > 0);
    assert.deepEqual(
      broken.map(({ finding, fix }) => `${finding.code} ${fix.title.id}`),
      [],
    );
  });
});
