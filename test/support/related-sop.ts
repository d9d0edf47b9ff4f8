/** A short procedure that names others by their numbers; `facts` are further lines of its front matter. */
export function relatedSop(
  number: number,
  related: readonly number[],
  facts: readonly string[],
  performer: string,
): string {
  const numberOf = (each: number): string => `SOP-${String(each)}/A/2026`;
  return `---
jenis_dokumen: sop
nomor: ${numberOf(number)}
judul: SOP Nomor ${String(number)}
${facts.join('\n')}
dokumen_terkait: [${related.map(numberOf).join(', ')}]
---
# SOP Nomor ${String(number)}

## Pelaksana

- Petugas Loket

## Prosedur

| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |
|----|-----------------|-----------|-------------|-------|--------|------------|
| 1  | Menerima permohonan | ${performer} | Formulir | 5 menit | Tanda terima | Mulai |
`;
}
