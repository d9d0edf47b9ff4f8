import assert from 'node:assert/strict';
import { insertRow } from '../../../../../src/core/presentation/structure/rows/insert-row.js';
import type { StructuredDocument } from '../../../../../src/core/presentation/structure/structured-document.js';
import { afterCommand } from '../../../../support/structure.js';

const after = (read: StructuredDocument, at: number) => insertRow(read, at, 'after');
const before = (read: StructuredDocument, at: number) => insertRow(read, at, 'before');

const phases = (...lines: readonly string[]): string =>
  [
    ...['---', 'jenis_dokumen: digital-transformation-roadmap', '---', '# Peta Jalan', '', '## Tahapan dan Fase', ''],
    ...lines,
    '',
  ].join('\n');

describe('a new phase', () => {
  it('has the field lines that the others have, to be filled in', () => {
    const first = ['### Fase 1 — Persiapan (Bulan 1–3)', '', '- **Keluaran:** laporan', '- **Pagu:** Rp10.000.000'];
    assert.equal(
      afterCommand(
        phases(
          ...first,
          '- **Kriteria Lanjut:** tim beker‸ja',
          '',
          '### Fase 2 — Uji (Bulan 4–8)',
          '',
          '- Keluaran: uji',
        ),
        after,
      ),
      phases(
        ...[...first, '- **Kriteria Lanjut:** tim bekerja', ''],
        ...[
          '### Fase 2 — «[isi Fase]» (Bulan 4)',
          '',
          '- **Keluaran:** [isi Keluaran]',
          '- **Pagu:** [isi Anggaran]',
          '',
        ],
        ...['### Fase 3 — Uji (Bulan 5–9)', '', '- Keluaran: uji'],
      ),
    );
  });

  it('has its month where the others have a line for it', () => {
    const first = ['### Fase 1 — Persiapan', '', 'Bulan: 1–3', '', 'Keluaran:', '', '- laporan', '- data'];
    assert.equal(
      afterCommand(phases(...first, '', '### Fase 2 — Uji‸', '', 'Bulan: 4–8', '', 'Keluaran: uji'), before),
      phases(
        ...[...first, ''],
        ...['### Fase 2 — «[isi Fase]»', '', 'Bulan: 4', '', 'Keluaran: [isi Keluaran]', ''],
        ...['### Fase 3 — Uji', '', 'Bulan: 5–9', '', 'Keluaran: uji'],
      ),
    );
  });

  it('keeps the line breaks of the text, and lines below the items of a list', () => {
    const text = phases('1. Fase 1 — Persia‸pan (Bulan 1–3)', '   - Keluaran: laporan').replaceAll('\n', '\r\n');
    assert.equal(
      afterCommand(text, after),
      phases(
        ...['1. Fase 1 — Persiapan (Bulan 1–3)', '   - Keluaran: laporan'],
        ...['1. Fase 2 — «[isi Fase]» (Bulan 4)', '   - Keluaran: [isi Keluaran]'],
      ).replaceAll('\n', '\r\n'),
    );
  });
});
