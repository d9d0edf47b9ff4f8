/** A made activity: its months as they are written, and what else its row says. */
export interface MadeActivity {
  readonly code: string;
  readonly name: string;
  readonly months: string;
  readonly progress?: string;
  readonly after?: string;
}

export interface MadePhase {
  readonly name: string;
  readonly months: string;
  readonly activities: readonly MadeActivity[];
}

/** A roadmap in Markdown, as an author writes it. */
export function roadmapOf(phases: readonly MadePhase[], metadata: readonly string[] = ['mulai: 2027-01']): string {
  return [
    '---',
    ...['jenis_dokumen: digital-transformation-roadmap', 'judul: Peta Jalan', 'status: konsep', ...metadata],
    '---',
    '# Peta Jalan',
    '## Tahapan dan Fase',
    ...phases.flatMap(({ name, months, activities }, index) => [
      `### Fase ${String(index + 1)} — ${name}${months === '' ? '' : ` (${months})`}`,
      '',
      '- **Anggaran:** Rp100.000.000',
      '- **Kriteria Lanjut:** hasil fase diterima',
      '',
      ...table(activities),
    ]),
  ].join('\n');
}

function table(activities: readonly MadeActivity[]): readonly string[] {
  if (activities.length === 0) return [];
  return [
    '| Kode | Kegiatan | Penanggung Jawab | Bulan | Kemajuan | Prasyarat |',
    '|---|---|---|---|---|---|',
    ...activities.map(
      ({ code, name, months, progress = '', after = '' }) =>
        `| ${code} | ${name} | Dinas | ${months} | ${progress} | ${after} |`,
    ),
    '',
  ];
}
