/** A faulty document, the repair that is offered for it, and the lines that are new after it. */
export interface RepairedDocument {
  readonly code: string;
  readonly title: string;
  readonly document: string;
  readonly after: readonly string[];
}

function markdown(type: string, body: string, head = ''): string {
  return `---\njenis_dokumen: ${type}\n${head}---\n\n${body}\n`;
}

const steps = (rows: string): string =>
  `**Pelaksana:** Petugas Loket, Kepala Bidang\n\n## Uraian Prosedur\n\n| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |\n|---|---|---|---|---|---|---|\n${rows}`;

const gaps = (more: string): string =>
  `## Hasil Kesenjangan\n\n| Jabatan | Kompetensi | Tingkat Kini | Tingkat Target | Kesenjangan | Modul | Jumlah Pegawai |\n|---|---|---|---|---|---|---|\n| Arsiparis | Pengelolaan arsip | 1 | 3 | 2 | Arsip | 4 |\n\n${more}`;

const chatbot = `## Kanal Pengaduan\n\n| Kanal | Operator | Waktu Tanggap |\n|---|---|---|\n| Chatbot AI | Sekretariat | 1 jam |\n\n## Eskalasi\n\nPengaduan berat diteruskan kepada kepala dinas.\n\n## Keterkaitan\n\n1. SOP Pelayanan Informasi`;

const roadmap = `## Tahapan dan Fase\n\n### Fase 1 — Pelembagaan (Bulan 1–12)\n\n| Kegiatan | Bulan |\n|---|---|\n| Menyusun pedoman layanan | 1–6 |`;

const audit = (section: string): string =>
  markdown(
    'it-audit-report',
    `## Ringkasan Eksekutif\n\nAudit menilai peladen dan jaringan.\n\n## Temuan\n\n| Temuan | Risiko | Tenggat |\n|---|---|---|\n| Peladen tua | sedang | 60 hari |\n\n${section}`,
  );

/** What the examples of the rule pages do not show. */
export const repairedDocuments: readonly RepairedDocument[] = [
  {
    code: 'AI-008',
    title: 'Tandai jenisnya sebagai “otomasi proses (RPA)”',
    document: markdown(
      'ai-ethics-guideline',
      '## Inventaris Penggunaan AI\n\n| Kode | Nama Sistem | Jenis | Tujuan |\n|---|---|---|---|\n| AI-01 | RPA Kas | Analitik data | Menyalin data kas |',
    ),
    after: ['| AI-01 | RPA Kas | otomasi proses (RPA) | Menyalin data kas |'],
  },
  {
    code: 'AUD-004',
    title: 'Sisipkan penilaian pencadangan data (backup)',
    document: audit('## Rekomendasi\n\nTerapkan 2FA dan pasang patch.'),
    after: ['Keadaan pencadangan data (backup) [isi hasil penilaian].'],
  },
  {
    code: 'AUD-004',
    title: 'Sisipkan penilaian autentikasi dua faktor (2FA)',
    document: audit('## Rekomendasi\n\nPasang patch dan uji cadangan.'),
    after: ['Keadaan autentikasi dua faktor (2FA) [isi hasil penilaian].'],
  },
  {
    code: 'AUD-004',
    title: 'Sisipkan penilaian pembaruan keamanan (patch)',
    document: audit('## Rekomendasi\n\nTerapkan 2FA dan uji cadangan.'),
    after: ['Keadaan pembaruan keamanan (patch) [isi hasil penilaian].'],
  },
  {
    code: 'CMP-003',
    title: 'Sisipkan pengalihan percakapan kepada petugas',
    document: markdown('complaint-handling-sop', chatbot),
    after: ['AI mengalihkan percakapan kepada petugas [isi jabatan] bila pelapor memintanya.'],
  },
  {
    code: 'CMP-003',
    title: 'Tambahkan pedoman etika AI pada keterkaitan',
    document: markdown('complaint-handling-sop', chatbot),
    after: ['2. Pedoman Etika AI [isi nomor]'],
  },
  {
    code: 'KPI-004',
    title: 'Sisipkan arti A',
    document: markdown(
      'kpi-sheet',
      '## Indikator Kinerja\n\n| Kode | Indikator | Definisi Operasional | Formula |\n|---|---|---|---|\n| KPI-1 | Persentase layanan | Layanan daring | A ÷ 200 × 100 |',
    ),
    after: ['| KPI-1 | Persentase layanan | Layanan daring. A = [isi artinya] | A ÷ 200 × 100 |'],
  },
  {
    code: 'KPI-004',
    title: 'Sisipkan arti a, b',
    document: markdown(
      'kpi-sheet',
      '## Indikator Kinerja\n\n| Kode | Indikator | Definisi Operasional | Formula |\n|---|---|---|---|\n| KPI-1 | Persentase layanan | Layanan daring | a/b |',
    ),
    after: ['| KPI-1 | Persentase layanan | Layanan daring. a = [isi artinya]; b = [isi artinya] | a/b |'],
  },
  {
    code: 'KPI-010',
    title: 'Hapus baris yang sama persis',
    document: markdown(
      'kpi-sheet',
      '## Indikator Kinerja\n\n| Kode | Indikator | Satuan |\n|---|---|---|\n| KPI-1 | Waktu layanan | menit |\n| KPI-1 | Waktu  layanan | Menit |',
    ),
    after: [],
  },
  {
    code: 'KPI-010',
    title: 'Ganti dengan kode berikutnya, “KPI-3”',
    document: markdown(
      'kpi-sheet',
      '## Indikator Kinerja\n\n| Kode | Indikator | Satuan |\n|---|---|---|\n| KPI-1 | Waktu layanan | menit |\n| KPI-2 | Kepuasan warga | % |\n| KPI-1 | Layanan daring | % |',
    ),
    after: ['| KPI-3 | Layanan daring | % |'],
  },
  {
    code: 'PRF-005',
    title: 'Sisipkan bahwa bobot hanya untuk instrumen internal',
    document: markdown(
      'performance-assessment-guideline',
      '## Ruang Lingkup\n\nBerlaku bagi penilaian kinerja semua pegawai.\n\n## Penilaian 360 Derajat\n\n| Penilai | Bobot |\n|---|---|\n| Atasan langsung | 60% |\n| Rekan kerja setingkat | 20% |\n| Bawahan langsung | 20% |',
    ),
    after: ['Bobot dalam pedoman ini hanya untuk instrumen internal dan tidak dipakai dalam penilaian SKP.'],
  },
  {
    code: 'REG-003',
    title: 'Isi dengan “BPKAD”',
    document: markdown(
      'system-service-register',
      '## Register Sistem\n\n| Kode | Nama Sistem | Pemilik |\n|---|---|---|\n| S-1 | SIPD | BPKAD |\n| S-2 | Srikandi | |',
      'organisasi: [BPKAD, Diskominfo]\n',
    ),
    after: ['| S-2 | Srikandi | BPKAD |'],
  },
  {
    code: 'RMP-001',
    title: 'Mulai fase 2 pada bulan April 2027',
    document: markdown(
      'digital-transformation-roadmap',
      '## Tahapan dan Fase\n\n### Fase 1 — Persiapan (Januari–Maret 2027)\n\n### Fase 2 — Uji (Mei–Desember 2027)',
      'mulai: 2027-01\n',
    ),
    after: ['### Fase 2 — Uji (April–Desember 2027)'],
  },
  {
    code: 'RMP-004',
    title: 'Sisipkan Anggaran untuk diisi',
    document: markdown('digital-transformation-roadmap', roadmap, 'status: reviu\n'),
    after: ['- **Anggaran:** [isi Anggaran]'],
  },
  {
    code: 'RMP-011',
    title: 'Tambahkan kegiatan menerbitkan laporan capaian digital',
    document: markdown('digital-transformation-roadmap', roadmap),
    after: ['| Menerbitkan laporan capaian digital kepada publik | [isi Bulan] |'],
  },
  {
    code: 'SOP-006',
    title: 'Arahkan “Tidak” ke langkah 3',
    document: markdown(
      'sop',
      steps(
        '| 1 | Menerima berkas | Petugas Loket | Formulir | 5 menit | Berkas | Mulai |\n| 2 | Memeriksa berkas | Kepala Bidang | Berkas | 5 menit | Berkas | Keputusan: Ya → 4, Tidak → Mengembalikan |\n| 3 | Mengembalikan berkas | Petugas Loket | Berkas | 5 menit | Berkas | Selesai |\n| 4 | Menyerahkan surat | Petugas Loket | Berkas | 5 menit | Surat | Selesai |',
      ),
    ),
    after: ['| 2 | Memeriksa berkas | Kepala Bidang | Berkas | 5 menit | Berkas | Keputusan: Ya → 4, Tidak → 3 |'],
  },
  {
    code: 'RMP-011',
    title: 'Tambahkan kegiatan mengusulkan anggaran berkelanjutan',
    document: markdown('digital-transformation-roadmap', roadmap),
    after: ['| Mengusulkan anggaran pemeliharaan, pelatihan, dan pengembangan fitur | [isi Bulan] |'],
  },
  {
    code: 'SOP-003',
    title: 'Isi dengan pola “<angka> menit”',
    document: markdown(
      'sop',
      steps(
        '| 1 | Menerima berkas | Petugas Loket | Formulir | 5 menit | Berkas | Mulai |\n| 2 | Menyerahkan surat | Kepala Bidang | Berkas | | Surat | Selesai |',
      ),
    ),
    after: ['| 2 | Menyerahkan surat | Kepala Bidang | Berkas | [isi angka] menit | Surat | Selesai |'],
  },
  {
    code: 'SOP-005',
    title: 'Hapus “Mulai” pada langkah 2',
    document: markdown(
      'sop',
      steps(
        '| 1 | Menerima berkas | Petugas Loket | Formulir | 5 menit | Berkas | Mulai |\n| 2 | Memeriksa berkas | Kepala Bidang | Berkas | 5 menit | Hasil | Mulai; oleh pejabat |\n| 3 | Menyerahkan surat | Petugas Loket | Hasil | 5 menit | Surat | Selesai |',
      ),
    ),
    after: ['| 2 | Memeriksa berkas | Kepala Bidang | Berkas | 5 menit | Hasil | oleh pejabat |'],
  },
  {
    code: 'SOP-005',
    title: 'Pindahkan “Mulai” ke langkah pertama',
    document: markdown(
      'sop',
      steps(
        '| 1 | Menerima berkas | Petugas Loket | Formulir | 5 menit | Berkas | Loket 1 |\n| 2 | Memeriksa berkas | Kepala Bidang | Berkas | 5 menit | Hasil | Mulai |\n| 3 | Menyerahkan surat | Petugas Loket | Hasil | 5 menit | Surat | Selesai |',
      ),
    ),
    after: [
      '| 1 | Menerima berkas | Petugas Loket | Formulir | 5 menit | Berkas | Mulai; Loket 1 |',
      '| 2 | Memeriksa berkas | Kepala Bidang | Berkas | 5 menit | Hasil |  |',
    ],
  },
  {
    code: 'TBL-002',
    title: 'Hapus baris yang sama persis',
    document:
      'jenis_dokumen: performance-assessment-guideline\nperilaku:\n  - {indikator: Integritas, definisi: Jujur}\n  - {indikator: integritas, definisi: jujur}\n',
    after: [],
  },
  {
    code: 'VAL-002',
    title: 'Ganti dengan “uji coba”',
    document: markdown(
      'system-service-register',
      '## Register Sistem\n\n| Kode | Nama Sistem | Status |\n|---|---|---|\n| S-1 | SIPD | uji cba |',
    ),
    after: ['| S-1 | SIPD | uji coba |'],
  },
  {
    code: 'TNA-004',
    title: 'Sisipkan modul analitik data dan barisnya',
    document: markdown(
      'training-needs-analysis',
      gaps('## Prioritas Modul\n\nDasar-dasar digital bagi semua pegawai; keamanan siber bagi tim TI.'),
    ),
    after: [
      '| [isi Jabatan] | analitik data | [isi Tingkat Kini] | [isi Tingkat Target] | [isi Kesenjangan] | [isi Modul] | [isi Jumlah Pegawai] |',
      'Modul analitik data bagi staf kebijakan diberikan dalam [isi judul modul].',
    ],
  },
];
