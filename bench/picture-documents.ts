// Large documents whose pictures are measured.

function table(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

function documentOf(type: string, body: readonly string[], metadata: readonly string[] = []): string {
  return ['---', `jenis_dokumen: ${type}`, 'judul: Contoh', 'status: konsep', ...metadata, '---', ...body, ''].join(
    '\n',
  );
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** A procedure in which every fifth step is a decision that leads back. */
function procedure(steps: number): string {
  const performers = ['Petugas Loket', 'Verifikator', 'Kepala Seksi', 'Kepala Bidang'];
  const rows = numbers(steps).map((no) => {
    const isDecision = no % 5 === 0 && no < steps;
    const remark =
      no === 1 ? 'Mulai' : no === steps ? 'Selesai' : isDecision ? `Ya → ${no + 1}; Tidak → ${no - 3}` : '';
    return [
      no,
      `Memeriksa berkas permohonan bagian ${no}`,
      performers[no % 4] ?? '',
      'Berkas',
      '5 menit',
      'Hasil',
      remark,
    ];
  });
  const columns = ['No', 'Uraian Kegiatan', 'Pelaksana', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'];
  const list = `pelaksana: [${performers.join(', ')}]`;
  return documentOf('sop', ['# SOP', '## Prosedur', ...table(columns, rows)], [list]);
}

/** Phases of ten activities, each after the one before it. */
function roadmap(activities: number): string {
  const columns = ['Kode', 'Kegiatan', 'Penanggung Jawab', 'Bulan', 'Kemajuan', 'Prasyarat'];
  const phases = numbers(activities / 10).flatMap((phase) => {
    const first = (phase - 1) * 3 + 1;
    const rows = numbers(10).map((index) => {
      const before = index > 1 ? `K${phase}.${index - 1}` : '';
      const months = `${first + (index % 2)}–${first + 1 + (index % 2)}`;
      return [
        `K${phase}.${index}`,
        `Menyiapkan layanan digital bagian ${index}`,
        'Dinas',
        months,
        `${index * 10}%`,
        before,
      ];
    });
    return [`### Fase ${phase} — Tahap ${phase} (Bulan ${first}–${first + 2})`, '', ...table(columns, rows), ''];
  });
  return documentOf(
    'digital-transformation-roadmap',
    ['# Peta Jalan', '## Tahapan dan Fase', ...phases],
    ['horizon_bulan: 24', 'mulai: 2027-01'],
  );
}

function indicators(count: number): string {
  const columns = [
    'Kode',
    'Indikator',
    'Satuan',
    'Arah',
    'Data Dasar',
    'Target',
    'Realisasi',
    'TW I',
    'TW II',
    'TW III',
  ];
  const rows = numbers(count).map((index) => [
    ...[`KPI-${index}`, `Persentase layanan yang terdigitalisasi pada unit ${index}`, '%', 'naik', '10% (2025)'],
    ...['80%', `${index}%`, '20%', '35%', `${index}%`],
  ]);
  return documentOf('kpi-sheet', ['# Lembar', '## Indikator Kinerja', ...table(columns, rows)]);
}

/** What is drawn, and how large it is: name, text, and the tab that shows it. */
export const pictureDocuments = [
  { what: '60 steps', text: procedure(60), type: 'Standar Operasional Prosedur', tab: 'Lembar SOP' },
  { what: '80 activities', text: roadmap(80), type: 'Peta Jalan Transformasi Digital', tab: 'Peta Jalan' },
  { what: '60 indicators', text: indicators(60), type: 'Lembar Indikator Kinerja', tab: 'Indikator' },
] as const;
