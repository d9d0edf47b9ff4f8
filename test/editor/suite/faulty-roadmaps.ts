/** Roadmaps with four faults: a status misspelt, no classification, a month between two phases, a section missing. */
export const faultyRoadmaps: Readonly<Record<'id' | 'en', string>> = {
  id: `---
jenis_dokumen: digital-transformation-roadmap
nomor: 000.8.3/001/2026
judul: Peta Jalan Transformasi Digital Kabupaten Contoh
versi: "1.0"
status: konsepp
instansi: Pemerintah Kabupaten Contoh
unit_pemilik: Dinas Komunikasi dan Informatika
pejabat_pengesah:
  jabatan: Kepala Dinas
  nama: Ratna Dewi
tanggal_pembuatan: 2026-06-01
tanggal_tinjau_ulang: 2027-06-01
dasar_hukum:
  - Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia
horizon_bulan: 12
mulai: 2026-07
---

# Peta Jalan Transformasi Digital Kabupaten Contoh

## Kondisi Awal

Warga mengantre rata-rata 52 menit di loket, permohonan masih dicatat pada buku, dan sepertiga pegawai loket pernah mengikuti pelatihan digital.

## Sasaran dan Indikator Keberhasilan

Waktu layanan rata-rata turun dari 52 menit menjadi 30 menit, dan 60% permohonan masuk melalui kanal digital.

## Tahapan dan Fase

| No | Fase | Tahap | Bulan | Keluaran | Indikator | Penanggung Jawab | Anggaran | Kriteria Lanjut |
| --- | ---- | ----- | ----- | -------- | --------- | ---------------- | -------- | --------------- |
| 1 | Persiapan | penyadaran | 1–3 | Laporan kebutuhan pelatihan; keputusan pembentukan tim; kebijakan data dasar | 100 pegawai terpetakan kompetensinya | Sekretariat Daerah | Rp250.000.000 | Tim bekerja dan anggaran uji coba tersedia |
| 2 | Uji Coba dan Pembelajaran | uji coba | 5–8 | Tiga layanan digital berjalan pada satu unit; staf uji coba terlatih | Waktu layanan rata-rata pada unit uji coba | Dinas Kependudukan dan Pencatatan Sipil | Rp800.000.000 | Waktu layanan turun sedikitnya seperlima |
| 3 | Perluasan dan Pelembagaan | perluasan | 9–12 | Layanan digital pada lima unit; anggaran berkelanjutan; laporan capaian digital | Bagian permohonan yang masuk melalui kanal digital | Dinas Komunikasi dan Informatika | Rp700.000.000 | Laporan capaian diterima pimpinan |

## Quick Wins

- Antrean daring
- Formulir digital
- Portal pengaduan

## Tim dan Tata Kelola

Sekretaris Daerah memimpin sebagai sponsor. Tim Transformasi Digital melapor kepadanya setiap bulan.

## Anggaran dan Keberlanjutan

Badan Perencanaan Pembangunan Daerah mengusulkan biaya pemeliharaan dan pelatihan untuk tahun berikutnya.

## Manajemen Perubahan

Bagian Organisasi menyapa setiap unit sebelum fase dimulai dan mengumpulkan masukan melalui portal umpan balik.

## Pemantauan dan Evaluasi

Tim Transformasi Digital mengukur indikator setiap bulan dan membahasnya dengan Sekretaris Daerah.
`,
  en: `---
Document Type: digital-transformation-roadmap
Number: 000.8.3/001/2026
Title: Digital Transformation Roadmap of Contoh Regency
Version: "1.0"
Status: drafft
Agency: Pemerintah Kabupaten Contoh
Owning Unit: Dinas Komunikasi dan Informatika
Approver:
  Approver Position: Head of Department
  Approver Name: Ratna Dewi
Date Created: 2026-06-01
Review Date: 2027-06-01
Language: en
Legal Basis:
  - Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia
Horizon (Months): 12
Start: 2026-07
---

# Digital Transformation Roadmap of Contoh Regency

## Baseline

Citizens wait 52 minutes on average, requests are kept in a book, and a third of the counter staff has had digital training.

## Goals and Success Indicators

The average service time falls from 52 to 30 minutes, and 60% of all requests arrive through the digital channel.

## Phases

| No | Phase | Stage | Months | Outputs | Indicators | Owner | Budget | Exit Criteria |
| --- | ----- | ----- | ------ | ------- | ---------- | ----- | ------ | ------------- |
| 1 | Preparation | awareness | 1–3 | Report on training needs; decision on the team; basic data policy | 100 staff with mapped competencies | Regional Secretariat | Rp 250,000,000 | The team works and the budget of the pilot is available |
| 2 | Pilot and Learning | pilot | 5–8 | Three digital services in one unit; trained pilot staff | Average service time in the pilot unit | Population and Civil Registration Office | Rp 800,000,000 | The service time fell by at least a fifth |
| 3 | Scaling Up and Institutionalization | scale-up | 9–12 | Digital services in five units; sustained budget for maintenance and training; public report on digital achievements | Share of requests through the digital channel | Department of Communication and Informatics | Rp 700,000,000 | The leadership accepts the report on achievements |

## Quick Wins

- Online queue
- Digital form
- Complaint portal

## Team and Governance

The Regional Secretary leads as sponsor. The transformation team reports to the secretary every month.

## Budget and Sustainability

The planning agency proposes the cost of maintenance and training for the next year.

## Change Management

The organization bureau speaks with every unit before a phase begins and collects feedback on the portal.

## Monitoring and Evaluation

The transformation team measures the indicators every month and discusses them with the Regional Secretary.
`,
};
