import assert from 'node:assert/strict';
import type { PictureView } from '../../../../src/core/presentation/pictures/picture.js';
import type { SvgElement } from '../../../../src/core/presentation/pictures/svg.js';
import { picturesOfText } from './draw.js';
import { withClass, wordsIn } from './timeline/plan-outline.js';
import { roadmapOf } from './timeline/roadmaps.js';

function drawn(text: string, kind: string): PictureView {
  const view = picturesOfText(text).find((picture) => picture.kind === kind);
  assert.ok(view);
  return view;
}

function linesOf({ pages }: PictureView): readonly SvgElement[] {
  const within = (element: SvgElement): readonly SvgElement[] =>
    element.name === 'text'
      ? [element]
      : element.children.flatMap((child) => (typeof child === 'string' ? [] : within(child)));
  return pages.flatMap(within);
}

function documentOf(type: string, metadata: readonly string[], body: readonly string[]): string {
  return ['---', `jenis_dokumen: ${type}`, 'status: konsep', ...metadata, '---', ...body, ''].join('\n');
}

function sop(performers: readonly string[], metadata: readonly string[] = []): string {
  return documentOf(
    'sop',
    ['judul: SOP Mutasi', ...metadata],
    [
      ...['# SOP Mutasi', '## Prosedur'],
      ...['| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Ket. |', '|---|---|---|---|---|---|---|'],
      ...performers.map(
        (name, index) => `| ${String(index + 1)} | Memeriksa | ${name} | Berkas | 5 menit | Berkas | |`,
      ),
    ],
  );
}

function indicators(rows: readonly string[]): string {
  return documentOf(
    'kpi-sheet',
    ['judul: Lembar'],
    [
      ...['# Lembar', '## Indikator Kinerja'],
      ...['| Kode | Indikator | Satuan | Arah | Data Dasar | Target | Realisasi |', '|---|---|---|---|---|---|---|'],
      ...rows,
    ],
  );
}

describe('what stands side by side in a picture', () => {
  it('is written alike: all names of the performers are small or turned when one has to be', () => {
    const names = ['Pengadministrasi', 'Auditor', ...Array.from('ABCDEFGHIJ', (letter) => `Seksi ${letter}`)];
    const shown = linesOf(drawn(sop(names), 'procedure')).filter((line) =>
      /^(?:Pengadministrasi|Auditor|Seksi [A-J])$/u.test(wordsIn(line)),
    );
    assert.ok(shown.length >= names.length);
    const manners = shown.map(
      ({ attributes }) => `${String(attributes['font-size'])} ${String(attributes['font-weight'])}`,
    );
    assert.equal(new Set(manners).size, 1);
  });

  it('is written alike: every quarter of a plan of five years has its number', () => {
    const text = roadmapOf(
      [{ name: 'Awal', months: 'Bulan 1–60', activities: [{ code: 'K1', name: 'Uji', months: '1–60' }] }],
      ['mulai: 2026-07', 'horizon_bulan: 60'],
    );
    const parts = drawn(text, 'timeline')
      .pages.flatMap((page) => withClass(page, 'part'))
      .map(wordsIn);
    assert.equal(parts.filter((part) => /^(?:I|II|III|IV)$/u.test(part)).length, 20);
    assert.equal(parts.filter((part) => part.startsWith('Tahun Anggaran ')).length, 4);
    assert.deepEqual([parts.at(0), parts.at(5)], ['TA 2026', 'TA 2031']);
  });

  it('is written alike: the amounts of an indicator, none of which is broken', () => {
    const row = '| KPI-1 | Penghematan | Rp | naik | Rp1.250.000.000 | Rp2.500.000.000 | Rp1.900.000.000 |';
    const amounts = linesOf(drawn(indicators([row]), 'indicators')).filter((line) => wordsIn(line).startsWith('Rp'));
    assert.deepEqual(amounts.map(wordsIn), ['Rp1.250.000.000', 'Rp2.500.000.000', 'Rp1.900.000.000']);
    assert.equal(new Set(amounts.map(({ attributes }) => attributes['font-size'])).size, 1);
  });
});

describe('the words beside a bar', () => {
  it('are whole, in two lines where one has no room, with each mark beside its words', () => {
    const activity = (
      code: string,
      months: string,
      after: string,
    ): Parameters<typeof roadmapOf>[0][0]['activities'][0] => ({
      ...{ code, name: 'Menjalankan uji coba antrean daring dan formulir digital di satu unit layanan', months, after },
      progress: '60%',
    });
    const activities = [activity('K1', '1–7', ''), activity('K2', '3–9', 'K1')];
    const text = roadmapOf([{ name: 'Awal', months: 'Bulan 1–4', activities }]);
    const shown = drawn(text, 'timeline')
      .pages.flatMap((page) => withClass(page, 'beside'))
      .map(wordsIn);
    assert.deepEqual(shown.slice(-2), ['3–9 · 60% · ⚠\u00A0di luar fasenya ·', '⚠\u00A0mulai sebelum K1 selesai']);
  });
});

describe('the identity page', () => {
  it('shows the rank between the name and the number of who approved it', () => {
    const approver = '{ jabatan: Kepala Dinas, nama: Sri Wahyuni, pangkat: Pembina, nip: "197103041996032001" }';
    const shown = linesOf(drawn(sop(['Loket'], [`disahkan_oleh: ${approver}`]), 'procedure')).map(wordsIn);
    const from = shown.indexOf('Sri Wahyuni');
    assert.deepEqual(shown.slice(from, from + 3), ['Sri Wahyuni', 'Pembina', 'NIP 197103041996032001']);
  });
});
