import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { checkText } from '../../../support/engine.js';
import { tryRepairs } from '../../../support/repairs.js';

const head = (status: string): readonly string[] => [
  ...['---', 'jenis_dokumen: digital-transformation-roadmap', `status: ${status}`, 'mulai: 2027-01', '---', ''],
  ...['# Peta Jalan', '', '## Tahapan dan Fase', ''],
];

/** The lines below the heading of the phases after the repair that inserts what one of them lacks. */
function inserted(pointer: string, lines: readonly string[], status = 'konsep'): readonly string[] {
  const text = [...head(status), ...lines, ''].join('\n');
  const check = (each: string) => checkText(each).findings;
  const found = check(text).find((finding) => finding.pointer === pointer && finding.missing !== undefined);
  const fix = found?.fixes.find(({ title }) => title.id === 'Sisipkan {label} untuk diisi');
  assert.ok(fix);
  const tried = tryRepairs(text, check, (finding) => finding.pointer.startsWith('/fase'));
  assert.deepEqual(
    tried.flatMap(({ faults }) => faults),
    [],
  );
  return applyEdits(text, fix.edits).split('\n').slice(head(status).length, -1);
}

const rest = ['- **Indikator:** 100 orang', '- **Penanggung Jawab:** Dinas'];

describe('what a phase lacks', () => {
  it('is inserted where the other phases have it, called as there', () => {
    const first = [
      '### Fase 1 — Persiapan (Bulan 1–3)',
      '',
      ...rest,
      '- **Biaya:** Rp10',
      '- **Keluaran:** laporan',
      '',
    ];
    assert.deepEqual(
      inserted('/fase/1/anggaran', [...first, '### Fase 2 — Uji (Bulan 4–8)', '', ...rest, '- **Keluaran:** uji']),
      [
        ...[...first, '### Fase 2 — Uji (Bulan 4–8)', '', ...rest],
        ...['- **Biaya:** [isi Anggaran]', '- **Keluaran:** uji'],
      ],
    );
  });

  it('is inserted in documents that are no draft any more', () => {
    const phase = ['### Fase 1 — Persiapan', '', ...rest];
    assert.deepEqual(inserted('/fase/0/bulan', phase, 'reviu'), [...phase, '- **Bulan:** [isi Bulan]']);
    assert.deepEqual(inserted('/fase/0/anggaran', phase, 'reviu'), [...phase, '- **Anggaran:** [isi Anggaran]']);
  });

  it('is a plain line between empty ones where the lines are so', () => {
    const first = ['### Fase 1 — Persiapan', '', 'Bulan: 1–3', '', 'Keluaran: laporan', ''];
    assert.deepEqual(inserted('/fase/1/bulan', [...first, '### Fase 2 — Uji', '', 'Keluaran: uji', '', 'Biaya: Rp1']), [
      ...[...first, '### Fase 2 — Uji', '', 'Bulan: [isi Bulan]', '', 'Keluaran: uji', '', 'Biaya: Rp1'],
    ]);
  });

  it('has the form of other phases in one that has nothing yet', () => {
    const first = ['### Fase 1 — Persiapan (Bulan 1–3)', '', '* Keluaran: laporan', '* Biaya: Rp1', ''];
    assert.deepEqual(inserted('/fase/1/anggaran', [...first, '### Fase 2 — Uji (Bulan 4–8)']), [
      ...[...first, '### Fase 2 — Uji (Bulan 4–8)', '', '* Biaya: [isi Anggaran]'],
    ]);
  });

  it('is a row in a table of labels and values', () => {
    const table = ['| Unsur | Isi |', '|---|---|', '| Keluaran | laporan |'];
    const phase = ['### Fase 1 — Persiapan (Bulan 1–3)', '', ...table];
    assert.deepEqual(inserted('/fase/0/anggaran', phase), [...phase, '| Anggaran | [isi Anggaran] |']);
  });

  it('is a sub-heading where the others are', () => {
    const first = ['### Fase 1 — Persiapan', '', '#### Keluaran', '', 'laporan', '', '#### Anggaran', '', 'Rp1', ''];
    const second = ['### Fase 2 — Uji', '', '#### Keluaran', '', 'uji'];
    assert.deepEqual(inserted('/fase/1/anggaran', [...first, ...second]), [
      ...[...first, ...second, '', '#### Anggaran', '', '[isi Anggaran]'],
    ]);
  });

  it('stands below the item of a list', () => {
    const phases = ['1. Fase 1 — Persiapan (Bulan 1–3)', '   - Keluaran: x', '   - Anggaran: Rp1', '2. Fase 2 — Uji'];
    assert.deepEqual(inserted('/fase/1/anggaran', [...phases, '   - Keluaran: y', '   - Indikator: z']), [
      ...[...phases, '   - Keluaran: y', '   - Anggaran: [isi Anggaran]', '   - Indikator: z'],
    ]);
  });
});
