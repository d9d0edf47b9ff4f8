/** An SOP with two faults that the tests look at: META-003 and SOP-002. */
export const faultySop = `---
jenis_dokumen: sop
judul: SOP Reset Akun
status: reviu
tanggal_efektif: 2026-05-22
tanggal_tinjau_ulang: 2026-05-22
pelaksana: [Petugas Loket, Verifikator]
---

# SOP Reset Akun

## Prosedur

| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |
|----|-----------------|-----------|-------------|-------|--------|------------|
| 1 | Menerima permohonan | Petugas Loket | Formulir | 5 menit | Tanda terima | Mulai |
| 2 | Memeriksa identitas | Verifikatur | Tanda terima | 10 menit | Hasil | |
| 3 | Mengaktifkan akun | Verifikator | Hasil | 5 menit | Akun aktif | Selesai |
`;

export const reviewDate = ['META-003', '2026-05-22'] as const;
export const performer = ['SOP-002', 'Verifikatur'] as const;
