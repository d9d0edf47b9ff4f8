import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { picturesSvg } from '../../../../../src/core/presentation/pictures/picture-files.js';
import { picturesMarkup } from '../../../../../src/core/presentation/pictures/pictures-markup.js';
import type { PictureView } from '../../../../../src/core/presentation/pictures/picture.js';
import { parseXml } from '../../../../support/xml.js';
import { checkText } from '../../../../support/engine.js';
import { mermaidOfText, picturesOfText } from '../draw.js';
import { outlineOf, withClass, wordsIn } from './plan-outline.js';
import { roadmapOf, type MadeActivity } from './roadmaps.js';

const good = 'examples/roadmap/peta-jalan-baik';

function planOf(text: string, options: Parameters<typeof picturesOfText>[1] = {}): PictureView {
  return picturesOfText(text, options).find(({ kind }) => kind === 'timeline')!;
}

function wordsOn({ pages }: PictureView): string {
  return pages.map(wordsIn).join('\n');
}

function activity(code: string, months: string, more: Partial<MadeActivity> = {}): MadeActivity {
  return { code, name: `Kegiatan ${code}`, months, ...more };
}

describe('the time plan', () => {
  it('draws phases, activities and what must hold between phases over their months', () => {
    const text = readFileSync(`${good}.md`, 'utf8');
    assert.equal(
      outlineOf(planOf(text)),
      [
        'Page 1',
        '/fase/0 head 0–3: 1–3',
        '/fase/0/kegiatan/0 bar 0–2: 1–2',
        '/fase/0/kegiatan/1 bar 0–1: 1',
        '/fase/0/kegiatan/2 bar 1–2: 2',
        '/fase/0/kegiatan/3 bar 1–3: 2–3',
        '/fase/0/kegiatan/4 bar 1–3: 2–3',
        '/fase/0/kriteria_lanjut ring in 3',
        '/fase/1 head 3–8: 4–8',
        '/fase/1/kegiatan/0 bar 3–8: 4–8',
        '/fase/1/kegiatan/1 bar 3–6: 4–6',
        '/fase/1/kegiatan/2 bar 5–6: 6',
        '/fase/1/kegiatan/3 bar 4–5: 5',
        '/fase/1/kegiatan/4 bar 3–5: 4–5',
        '/fase/1/kriteria_lanjut ring in 8',
        '/fase/2 head 8–12: 9–12',
        '/fase/2/kegiatan/0 bar 8–9: 9',
        '/fase/2/kegiatan/1 bar 9–12: 10–12',
        '/fase/2/kegiatan/2 bar 9–12: 10–12',
        '/fase/2/kegiatan/3 bar 8–12: 9–12',
        '/fase/2/kegiatan/4 bar 10–12: 11–12',
        '/fase/2/kegiatan/5 bar 11–12: 12',
      ].join('\n'),
    );
  });

  it('draws the same of the same document in YAML', () => {
    const [markdown, yaml] = ['md', 'yaml'].map((ending) => readFileSync(`${good}.${ending}`, 'utf8'));
    assert.equal(outlineOf(planOf(yaml!)), outlineOf(planOf(markdown!)));
  });

  it('marks overlaps, gaps and what leaves its phase or the horizon, in words', () => {
    const outline = outlineOf(planOf(readFileSync('examples/roadmap/peta-jalan-keliru.md', 'utf8')));
    assert.match(outline, /^\/fase\/1 head 3–7: .*tumpang tindih 1 bulan$/mu);
    assert.match(outline, /^\/fase\/2 head 8–13: .*celah 1 bulan.*melewati horizon$/mu);
    assert.match(outline, /^\/fase\/0\/kegiatan\/1 bar 2–5: .*di luar fasenya$/mu);
    const english = outlineOf(planOf(readFileSync('examples/roadmap/roadmap-faulty.md', 'utf8')));
    assert.match(english, /^\/fase\/1 head 4–8: .*gap of 1 month/mu);
  });

  it('draws dates of a learning plan within their months', () => {
    const text = readFileSync('examples/learning-plan/rencana-belajar-baik.md', 'utf8');
    assert.match(outlineOf(planOf(text)), /^\/modul\/0 bar 0\.2–1\.9: 6 Apr–29 Mei 2026$/mu);
  });

  it('draws what a change plan says when, from months and days in words; what only has a frequency is no fault', () => {
    const text = readFileSync('examples/change-management-plan/rencana-perubahan-baik.md', 'utf8');
    assert.equal(
      outlineOf(planOf(text)),
      [
        'Page 1',
        // “Setiap Senin, Maret–Juni 2026”
        '/komunikasi/0 bar 0–4',
        '/pelatihan_manajer/0 bar 1–2: April 2026',
        '/pelatihan_manajer/1 bar 2–3: Mei 2026',
        '/resistensi/0 dot in 4: 30 Jun 2026',
      ].join('\n'),
    );
    const other = text.replace('30 Juni 2026', 'segera').replace('| April 2026 |', '| Januari, April 2026 |');
    assert.doesNotMatch(outlineOf(planOf(other)), /resistensi|pelatihan_manajer\/0/u);
  });

  it('shows progress, and joins an activity to what must be done before', () => {
    const activities = [activity('K1', '1–2', { progress: '50%' }), activity('K2', '3', { after: 'K1' })];
    const plan = planOf(roadmapOf([{ name: 'Awal', months: 'Bulan 1–12', activities }]));
    assert.match(outlineOf(plan), /kegiatan\/0 rail 0–2: 1–2 · 50%$/mu);
    assert.deepEqual(
      withClass(plan.pages[0]!, 'dependency').map((line) => wordsIn(line).trim()),
      ['Prasyarat: K1 → K2'],
    );
  });

  it('says which prerequisite is late, unknown or the activity itself', () => {
    const activities = [
      activity('K1', '1–3'),
      activity('K2', '2', { after: 'K1' }),
      activity('K3', '5', { after: 'K9' }),
      activity('K4', '6', { after: 'K4' }),
    ];
    const outline = outlineOf(planOf(roadmapOf([{ name: 'Awal', months: 'Bulan 1–12', activities }])));
    assert.match(outline, /kegiatan\/1 .*mulai sebelum K1 selesai$/mu);
    assert.match(outline, /kegiatan\/2 .*prasyarat “K9” tidak ada$/mu);
    assert.match(outline, /kegiatan\/3 .*menjadi prasyaratnya sendiri$/mu);
  });

  it('draws milestones', () => {
    const text = `${roadmapOf([{ name: 'Awal', months: 'Bulan 1–12', activities: [] }])}
## Tonggak Capaian

| No | Tonggak | Bulan |
|---|---|---|
| 1 | Portal dibuka | 6 |
`;
    assert.match(outlineOf(planOf(text)), /^\/tonggak\/0 dot in 6: 6$/mu);
  });

  it('keeps a milestone within the month that it is in, and the end of a phase within its last month', () => {
    const text = `${roadmapOf(
      [
        { name: 'Awal', months: 'Januari–Maret 2027', activities: [] },
        { name: 'Akhir', months: 'April–Desember 2027', activities: [] },
      ],
      ['mulai: 2027-01', 'horizon_bulan: 12'],
    )}
## Tonggak Capaian

| Tonggak | Bulan |
|---|---|
| Portal dibuka | Maret 2027 |
| Evaluasi | Desember 2027 |
`;
    const points = outlineOf(planOf(text)).match(/^\S+ (?:ring|dot) in \S+(?=:|$)/gmu);
    assert.deepEqual(points, [
      '/fase/0/kriteria_lanjut ring in 3',
      '/fase/1/kriteria_lanjut ring in 12',
      '/tonggak/0 dot in 3',
      '/tonggak/1 dot in 12',
    ]);
    const days = mermaidOfText(text)[0]
      ?.match(/milestone, t\d+, \S+(?=,)/gu)
      ?.map((each) => each.slice(-10));
    assert.deepEqual(days, ['2027-03-31', '2027-12-31', '2027-03-31', '2027-12-31']);
  });

  it('claims no gap where a phase whose time cannot be read may lie', () => {
    const said = (...months: readonly string[]): readonly string[] => {
      const phases = months.map((each, index) => ({ name: `F${String(index)}`, months: each, activities: [] }));
      const outline = outlineOf(planOf(roadmapOf(phases, ['horizon_bulan: 12'])));
      return outline.match(/celah \d+ bulan/gu) ?? [];
    };
    assert.deepEqual(said('Bulan 1–3', 'segera'), []);
    assert.deepEqual(said('segera', 'Bulan 4–12'), []);
    assert.deepEqual(said('Bulan 1–3', 'segera', 'Bulan 7–12'), []);
    assert.deepEqual(said('Bulan 1–3', 'Bulan 5–8', 'segera'), ['celah 1 bulan']);
    assert.deepEqual(said('segera', 'Bulan 4–6', 'Bulan 9–11'), ['celah 2 bulan', 'celah 1 bulan']);
  });

  it('reads the first month by its name, months by a day or as year and month', () => {
    const text = (start: string, launch: string, last: string): string => `${roadmapOf(
      [{ name: 'Awal', months: 'Juli 2026 – Desember 2027', activities: [] }],
      [`mulai: ${start}`, 'horizon_bulan: 18'],
    )}
## Tonggak Capaian

| Tonggak | Bulan |
|---|---|
| Portal dibuka | ${launch} |
| Evaluasi | ${last} |
`;
    const asMonths = outlineOf(planOf(text('2026-07', 'Oktober 2026', 'Desember 2027')));
    assert.match(asMonths, /head 0–18\n[^]*dot in 4: 4\n[^]*dot in 18: 18$/u);
    for (const start of ['Juli 2026', 'July 2026', '1 Juli 2026', '2026-07-01']) {
      const named = text(start, '1 Oktober 2026', '2027-12');
      assert.equal(outlineOf(planOf(named)), asMonths);
      assert.equal(outlineOf(planOf(text(start, '2026-10-01', '15 Desember 2027'))), asMonths);
      assert.equal(checkText(named).reading?.model['mulai'], '2026-07');
      assert.deepEqual(
        checkText(named).findings.filter(({ code }) => code === 'VAL-001'),
        [],
      );
    }
    const unreadable = checkText(text('segera 2026', 'Oktober 2026', '12')).findings;
    assert.ok(unreadable.some(({ code, pointer }) => code === 'VAL-001' && pointer === '/mulai'));
    assert.ok(!unreadable.some(({ code }) => code === 'META-010'));
  });

  it('shows today only within the horizon', () => {
    const text = readFileSync(`${good}.md`, 'utf8');
    const days = ['2026-12-31', '2027-01-01', '2027-12-31', '2028-02-01'];
    const shown = days.map((today) => withClass(planOf(text, { today }).pages[0]!, 'today').length);
    assert.deepEqual(shown, [0, 1, 1, 0]);
  });

  it('chooses months, quarters or years by the horizon', () => {
    const header = (months: number): number => {
      const text = roadmapOf(
        [{ name: 'Awal', months: `Bulan 1–${String(months)}`, activities: [] }],
        ['mulai: 2027-01', `horizon_bulan: ${String(months)}`],
      );
      return withClass(planOf(text).pages[0]!, 'part').length;
    };
    assert.deepEqual([12, 36, 120, 240].map(header), [12 + 4 + 1, 12 + 3, 20 + 10, 20]);
  });

  it('says the same in a table', () => {
    const { table } = planOf(readFileSync(`${good}.md`, 'utf8'));
    assert.deepEqual(table?.header, [
      ...['Kegiatan', 'Jenis', 'Waktu', 'Penanggung Jawab', 'Anggaran', 'Prasyarat', 'Catatan'],
    ]);
    assert.deepEqual(table.rows[0]!.cells, [
      ...['1 Persiapan', 'Fase', 'bulan 1–3', 'Sekretariat Daerah', 'Rp250.000.000', '', ''],
    ]);
  });

  it('leads from a bar to its months in the text', () => {
    const text = readFileSync(`${good}.md`, 'utf8');
    const [bar] = withClass(planOf(text).pages[0]!, 'time');
    const { 'data-start': start, 'data-end': end } = bar!.attributes;
    assert.equal(text.slice(Number(start), Number(end)), '1–3');
  });

  it('is whole XML and HTML, whatever stands in the document', () => {
    const hostile = '<script>alert(1)</script> & "x" \u0007 😀 مرحبا';
    const text = roadmapOf([
      { name: hostile, months: 'Bulan 1–12', activities: [activity('K<1>', '1', { name: hostile })] },
    ]);
    const plan = planOf(text);
    parseXml(picturesSvg([plan]));
    assert.ok(!picturesMarkup([plan], 'id').includes('<script>'));
  });
});

describe('a time plan that is not right', () => {
  it('says what is missing instead of an empty page', () => {
    assert.match(wordsOn(planOf(roadmapOf([]))), /Belum ada fase atau kegiatan/u);
  });

  it('says where months are missing or cannot be read', () => {
    const plan = planOf(
      roadmapOf([{ name: 'Awal', months: '', activities: [activity('K1', ''), activity('K2', 'segera')] }]),
    );
    assert.match(wordsOn(plan), /waktunya belum ditulis/u);
    assert.match(wordsOn(plan), /waktunya tidak terbaca: “segera”/u);
  });

  it('says when an activity ends before it starts, or lies far beyond the horizon', () => {
    const activities = [activity('K1', '8–4'), activity('K2', '900')];
    const outline = outlineOf(planOf(roadmapOf([{ name: 'Awal', months: 'Bulan 1–12', activities }])));
    assert.match(outline, /kegiatan\/0 bar 3–8: .*akhir sebelum awal/u);
    assert.match(outline, /kegiatan\/1 bar .*melewati horizon, sampai bulan 900/u);
  });

  it('goes on over pages, where a phase is named again and lines name their other end', () => {
    const activities = Array.from({ length: 300 }, (_each, index) =>
      activity(`K${String(index)}`, String((index % 12) + 1), index === 299 ? { after: 'K0' } : {}),
    );
    const plan = planOf(roadmapOf([{ name: 'Awal', months: 'Bulan 1–12', activities }]));
    assert.ok(plan.pages.length > 5);
    assert.match(wordsIn(plan.pages[1]!), /Awal \(lanjutan\)/u);
    assert.match(outlineOf(plan), /kegiatan\/0 .*→ K299 \(hal\. \d+\)/u);
    assert.match(outlineOf(plan), /kegiatan\/299 .*← K0 \(hal\. 1\)/u);
  });
});
