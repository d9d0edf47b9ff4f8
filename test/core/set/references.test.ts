import { assertMarked } from '../../support/marked.js';

const sop = (lines: readonly string[]): string =>
  ['---', 'jenis_dokumen: sop', 'judul: SOP Reset Akun', ...lines].join('\n');

const incident = sop(['nomor: SOP-041/DISKOMINFO/2026', 'status: berlaku', '---', '# SOP Respons Insiden']).replace(
  'Reset Akun',
  'Respons Insiden',
);
const revoked = sop(['nomor: SOP-007/DISKOMINFO/2020', 'status: dicabut', '---']).replace('Reset Akun', 'Akun Lama');
const beside = { 'insiden.md': incident, 'lama.md': revoked };

describe('references to other documents', () => {
  it('finds a number that no document has, and the one that is like it', () => {
    assertMarked(
      sop([
        '---',
        '## Keterkaitan',
        '- ⟦REF-001:SOP-014/DISKOMINFO/2026⟧ tentang Respons Insiden',
        '- SOP-041/DISKOMINFO/2026',
      ]),
      { beside, codes: ['REF-001'] },
    );
  });

  it('finds dead numbers and links in running text, and leaves acts, dates and addresses alone', () => {
    assertMarked(
      sop([
        '---',
        '## Latar Belakang',
        'Menurut SOP Nomor ⟦REF-001:065/14/2026⟧ dan Permendagri Nomor 12/2017 tanggal 12/05/2026.',
        'Lihat [panduan](⟦REF-001:⟧https://contoh.go.id/a.md) dan ⟦REF-001:[formulir](lampiran/form.md)⟧, [insiden](insiden.md).'.replace(
          '⟦REF-001:⟧',
          '',
        ),
        'Surat Nomor 500/12/2026 sudah dijawab.',
      ]),
      { beside, codes: ['REF-001'] },
    );
  });

  it('says that a named document is revoked, except where it is replaced', () => {
    assertMarked(
      sop([
        'menggantikan: [SOP-007/DISKOMINFO/2020]',
        'dokumen_terkait: [⟦REF-002:SOP-007/DISKOMINFO/2020⟧]',
        '---',
        '# SOP Reset Akun',
      ]),
      { beside, codes: ['REF-002'] },
    );
  });

  it('finds a number that two documents have', () => {
    assertMarked(sop(['nomor: ⟦META-006:sop-041 / DISKOMINFO / 2026⟧', '---']), { beside, codes: ['META-006'] });
  });

  it('finds headings that a link misses', () => {
    assertMarked(
      sop([
        '---',
        '## Latar Belakang',
        '[a](insiden.md#sop-respons-insiden) ⟦REF-001:[b](insiden.md#tidak-ada)⟧ [c](#latar-belakang)',
      ]),
      { beside, codes: ['REF-001'] },
    );
  });

  it('finds documents by their title, with and without the kind of document', () => {
    assertMarked(
      sop(['---', '## Keterkaitan', '- Respons Insiden', '- SOP Respons Insiden', '- ⟦REF-001:SOP Pengelolaan Arsip⟧']),
      {
        beside,
        codes: ['REF-001'],
      },
    );
  });

  it('tells documents of different kinds with the same subject apart', () => {
    const plan = ['---', 'jenis_dokumen: pilot-plan', 'judul: Rencana Uji Coba Antrean Digital', '---'].join('\n');
    const sheet = ['---', 'jenis_dokumen: kpi-sheet', 'judul: Lembar Indikator Kinerja 2026', '---'].join('\n');
    assertMarked(
      sop([
        '---',
        '## Keterkaitan',
        '- Antrean Digital',
        '- Pilot Plan Antrean Digital',
        '- ⟦REF-001:SOP Antrean Digital⟧',
        '- ⟦REF-001:Analisis Kebutuhan Pelatihan 2026⟧',
      ]),
      { beside: { 'rencana.md': plan, 'kpi.md': sheet }, codes: ['REF-001'] },
    );
  });

  it('follows a link that is all of an entry, whatever its words', () => {
    assertMarked(
      sop([
        '---',
        '## Keterkaitan',
        '- [Bila terjadi gangguan](insiden.md)',
        '- ⟦REF-001:[Respons Insiden](hilang.md)⟧',
        '- (tidak ada yang lain)',
      ]),
      { beside, codes: ['REF-001'] },
    );
  });

  it('says nothing when no other document is known', () => {
    assertMarked(sop(['dokumen_terkait: [SOP-1/A/2026]', '---', '[x](y.md)']), { codes: ['REF-001'] });
  });

  it('finds a document that replaces the one that replaces it', () => {
    const other = sop(['nomor: SOP-2/A/2026', 'menggantikan: SOP-3/A/2026', 'tanggal_efektif: 2026-01-01', '---']);
    assertMarked(
      sop(['nomor: SOP-3/A/2026', 'menggantikan: ⟦REF-003:SOP-2/A/2026⟧', 'tanggal_efektif: 2026-02-01', '---']),
      { beside: { 'b.md': other }, codes: ['REF-003'] },
    );
  });

  it('names the document that has replaced another', () => {
    const newer = sop(['nomor: SOP-2/A/2026', 'status: berlaku', 'menggantikan: SOP-041/DISKOMINFO/2026', '---']);
    assertMarked(sop(['dokumen_terkait: [⟦REF-008:SOP-041/DISKOMINFO/2026⟧]', '---']), {
      beside: { ...beside, 'baru.md': newer },
      codes: ['REF-008'],
    });
  });

  it('finds an indicator that no KPI sheet defines', () => {
    const sheet = [
      '---',
      'jenis_dokumen: kpi-sheet',
      '---',
      '## Indikator Kinerja',
      '| Kode | Indikator |',
      '|---|---|',
      '| KPI-WAKTU | Waktu layanan rata-rata |',
    ].join('\n');
    assertMarked(
      [
        '---',
        'jenis_dokumen: digital-transformation-roadmap',
        '---',
        '## Fase',
        '| Fase | Bulan | Indikator |',
        '|---|---|---|',
        '| Persiapan | 1–3 | KPI-WAKTU; ⟦RMP-008:KPI-WAKTUU⟧ turun; kasus COVID-19 |',
      ].join('\n'),
      { beside: { 'kpi.md': sheet }, codes: ['RMP-008'] },
    );
  });
});
