// Documents for the bench, made from our own templates: the same seed gives the same text.

/** Small generator of repeatable pseudo-random numbers (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  'layanan pemohon berkas verifikasi petugas sistem akun data unit kerja persyaratan dokumen permohonan hasil catatan pimpinan pengguna keamanan jadwal laporan evaluasi tindak lanjut standar mutu waktu biaya formulir arsip bukti koordinasi'.split(
    ' ',
  );
const performers = ['Petugas Loket', 'Verifikator', 'Kepala Seksi', 'Kepala Bidang'];
const activities = ['Menerima', 'Memeriksa', 'Mencatat', 'Menyusun', 'Menyampaikan', 'Mengarsipkan', 'Memverifikasi'];

function sentence(random) {
  const length = 8 + Math.floor(random() * 10);
  const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function paragraph(random) {
  const sentences = Array.from({ length: 3 + Math.floor(random() * 3) }, () => sentence(random));
  if (random() < 0.3) sentences.push('Lihat **ketentuan** pada `lampiran` dan [panduan layanan](panduan.md).');
  return sentences.join(' ');
}

function steps(random, count) {
  let output = 'Formulir permohonan';
  return Array.from({ length: count }, (_, index) => {
    const input = output;
    output = `Berkas tahap ${index + 1} permohonan`;
    const remark = index === 0 ? 'Mulai' : index === count - 1 ? 'Selesai' : '';
    const activity = activities[Math.floor(random() * activities.length)];
    const performer = performers[index % performers.length];
    return `| ${index + 1} | ${activity} berkas permohonan | ${performer} | ${input} | ${5 + index} menit | ${output} | ${remark} |`;
  });
}

/** One SOP of about `bytes` characters; `index` makes it different from its neighbours. */
export function makeSop(index, bytes) {
  const random = randomFrom(index + 1);
  const lines = [
    '---',
    'jenis_dokumen: sop',
    `nomor: SOP-${index + 1}/DISKOMINFO/2026`,
    `judul: SOP Layanan ${index + 1}`,
    'versi: "1.0"',
    'status: berlaku',
    'klasifikasi: terbatas',
    'instansi: Pemerintah Kabupaten Contoh',
    'unit_pemilik: Dinas Komunikasi dan Informatika',
    'pejabat_pengesah: {jabatan: Kepala Dinas, nama: Sri Wahyuni}',
    'tanggal_pembuatan: 2026-01-05',
    'tanggal_pengesahan: 2026-01-12',
    'tanggal_efektif: 2026-02-01',
    'tanggal_tinjau_ulang: 2027-02-01',
    `pelaksana: [${performers.join(', ')}]`,
    '---',
    `# SOP Layanan ${index + 1}`,
    '',
    '## Dasar Hukum',
    '',
    '- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
    '',
    '## Keterkaitan',
    '',
    '- SOP Pengelolaan Arsip',
    '',
    ...['Peringatan', 'Kualifikasi Pelaksana', 'Peralatan dan Perlengkapan', 'Pencatatan dan Pendataan'].flatMap(
      (title) => [`## ${title}`, '', paragraph(random), ''],
    ),
    '## Uraian Prosedur',
    '',
    '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
    '|---|---|---|---|---|---|---|',
    ...steps(random, 12),
    '',
  ];
  let size = lines.join('\n').length;
  for (let annex = 1; size < bytes; annex += 1) {
    const added = [
      `## Lampiran Penjelasan ${annex}`,
      '',
      paragraph(random),
      '',
      `- ${sentence(random)}`,
      `- ${sentence(random)}`,
      '',
    ];
    lines.push(...added);
    size += added.join('\n').length + 1;
  }
  return `${lines.join('\n')}\n`;
}

/** One SOP of a set of `count`: it names five others by number, title and path, and now and then one that it replaces. */
export function makeLinkedSop(index, bytes, count) {
  const random = randomFrom(index * 7 + 3);
  const other = () => Math.floor(random() * count);
  const number = (each) => `SOP-${each + 1}/DISKOMINFO/2026`;
  const replaced = index % 50 === 49 ? `menggantikan: [${number(other())}]\n` : '';
  const links = `- ${number(other())}\n- SOP Layanan ${other() + 1}\n- [lain](sop-${other()}.md)`;
  return makeSop(index, bytes)
    .replace('pelaksana: [', `${replaced}dokumen_terkait: [${number(other())}, sop-${other()}.md]\npelaksana: [`)
    .replace('- SOP Pengelolaan Arsip', links);
}

/** An SOP of `count` steps each of which has a fault or two. */
export function makeFaultySop(count) {
  const rows = Array.from({ length: count }, (_, index) =>
    [index + 1, 'Memeriksa berkas', 'Verifikatur', 'Berkas', 'secepatnya', 'Berkas', ''].join(' | '),
  );
  const lines = makeSop(0, 1).split('\n');
  const first = lines.findIndex((line) => line.startsWith('| 1 |'));
  return [...lines.slice(0, first), ...rows.map((row) => `| ${row} |`), ''].join('\n');
}

/** A document type of an office: metadata, a section, a list and a rule. */
export function makeOwnType(index) {
  const named = (name) => ({ type: 'string', labels: { id: [name], en: [name] } });
  return {
    id: `jenis-${index}`,
    title: { id: `Jenis ${index}`, en: `Kind ${index}` },
    extends: 'base',
    type: 'object',
    properties: {
      nama: named('Nama'),
      keperluan: { ...named('Keperluan'), place: 'section' },
      butir: { type: 'array', place: 'section', labels: { id: ['Butir'], en: ['Items'] }, items: { type: 'string' } },
    },
    required: ['nama'],
  };
}
