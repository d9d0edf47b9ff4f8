import assert from 'node:assert/strict';
import { afterTaking, labelsAt, offersAt } from '../../../support/assist.js';

const head = [
  ...['---', 'jenis_dokumen: sop', 'judul: SOP Reset Akun', 'status: konsep'],
  ...['pelaksana: [Petugas Loket, Verifikator]', ''],
].join('\n');
const englishHead = [
  ...['---', 'Document type: sop', 'Language: en', 'Title: Resetting an Account'],
  ...['Performers: [Counter Officer, Verifier]', ''],
].join('\n');
const steps = [
  ...['## Prosedur', ''],
  '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
  '|----|-----------------|-----------|-------------|-------|--------|------------|',
  '| 1 | Menerima berkas | Petugas Loket | Formulir | 5 menit | Tanda terima | Mulai |',
  '| 2 | Memeriksa berkas | Verifikator | Formulir | 10 menit | Berkas lengkap | |',
].join('\n');
const body = `${head}---\n# SOP Reset Akun\n\n`;
const english = `${englishHead}---\n# Resetting an Account\n\n`;

/** Of an SOP another document of the folder. */
const other = [
  '---',
  'jenis_dokumen: sop',
  'nomor: SOP-041/DISKOMINFO/2026',
  'judul: SOP Respons Insiden',
  '---',
  '',
].join('\n');
const revoked = other.replace('041', '007').replace('---\n', '---\nstatus: dicabut\n');
const indicators = [
  ...['---', 'jenis_dokumen: kpi-sheet', 'judul: Lembar Indikator', '---', '## Indikator', ''],
  ...['| Kode | Indikator |', '|---|---|', '| KPI-01 | Layanan daring |', ''],
].join('\n');

describe('completion: front matter', () => {
  it('offers the keys that are missing, first those that must be there', () => {
    const labels = labelsAt(`${head}‸\n---\n# SOP\n`);
    assert.deepEqual(labels.slice(0, 3), ['versi', 'klasifikasi', 'instansi']);
    assert.ok(labels.indexOf('nomor') > labels.indexOf('tanggal_tinjau_ulang'));
    assert.ok(!labels.includes('status') && !labels.includes('pelaksana'));
  });

  it('offers them in the words of an English document', () => {
    const labels = labelsAt(`${englishHead}‸\n---\n# X\n`);
    assert.deepEqual(labels.slice(0, 3), ['Version', 'Status', 'Classification']);
  });

  it('offers keys while one is being typed and the YAML does not parse', () => {
    assert.ok(labelsAt(`${head.replace('status: konsep', 'ver‸')}---\n`).includes('versi'));
    assert.ok(labelsAt(`${head}ver‸: 1\n---\n`).includes('versi'));
  });

  it('writes a key with what its value is begun with', () => {
    assert.match(afterTaking(`${head}‸\n---\n`, 'klasifikasi'), /^klasifikasi: terbuka$/mu);
    const [approver] = offersAt(`${head}‸\n---\n`).filter(({ label }) => label === 'pejabat_pengesah');
    assert.match(approver?.insert.snippet ?? '', /^pejabat_pengesah:\n {2}jabatan: /u);
  });

  it('offers only the key where its colon stands', () => {
    assert.match(afterTaking(`${head}v‸: 1.0\n---\n`, 'versi'), /^versi: 1\.0$/mu);
  });

  it('offers the words of an enumeration', () => {
    assert.deepEqual(labelsAt(`${head}klasifikasi: ‸\n---\n`), ['terbuka', 'terbatas', 'rahasia']);
    assert.deepEqual(labelsAt(`${englishHead}Classification: ‸\n---\n`), ['open', 'restricted', 'confidential']);
  });

  it('sets the blank after a colon', () => {
    assert.match(afterTaking(`${head}klasifikasi:‸\n---\n`, 'terbatas'), /^klasifikasi: terbatas$/mu);
  });

  it('offers today and a year later, the likelier first', () => {
    assert.deepEqual(labelsAt(`${head}tanggal_pembuatan: ‸\n---\n`), ['2026-06-01', '2027-06-01']);
    assert.deepEqual(labelsAt(`${head}tanggal_tinjau_ulang: ‸\n---\n`), ['2027-06-01', '2026-06-01']);
  });

  it('offers the parts of a value', () => {
    assert.deepEqual(labelsAt(`${head}pejabat_pengesah:\n  jabatan: X\n  ‸\n---\n`), ['nama', 'pangkat', 'nip']);
  });

  it('offers the types to a document that declares none', () => {
    assert.ok(labelsAt('---\njenis_dokumen: ‸\n---\n').includes('kpi-sheet'));
    assert.deepEqual(labelsAt('---\njenis_dokumen: \njudul: ‸\n---\n'), []);
  });

  it('offers units and positions of the office', () => {
    const office = { units: ['Bappeda'], positions: ['Kepala Dinas'], numbers: new Map(), hoursPerDay: undefined };
    assert.deepEqual(labelsAt(`${head}unit_pemilik: ‸\n---\n`, { office }), ['Bappeda']);
    assert.deepEqual(labelsAt(`${head}pejabat_pengesah: { jabatan: ‸ }\n---\n`, { office }), ['Kepala Dinas']);
  });

  it('offers documents that still hold by their numbers, not the same twice', () => {
    const beside = { 'insiden.md': other, 'lama.md': revoked };
    assert.deepEqual(labelsAt(`${head}dokumen_terkait: [‸]\n---\n`, { beside }), ['SOP-041/DISKOMINFO/2026']);
    assert.deepEqual(labelsAt(`${head}dokumen_terkait: [SOP-041/DISKOMINFO/2026, ‸]\n---\n`, { beside }), []);
  });

  it('is silent where nothing can be written', () => {
    for (const marked of [`${head}# catatan ‸\n---\n`, `${head}judul: "X" ‸\n---\n`, `---‸\n${head.slice(4)}---\n`])
      assert.deepEqual(labelsAt(marked), []);
  });

  it('is silent in front matter that is not closed', () => {
    assert.deepEqual(labelsAt(`${head}‸\n# SOP\n`), []);
  });
});

describe('completion: headings', () => {
  it('offers the sections that are missing, those that belong here first', () => {
    const labels = labelsAt(`${body}## Dasar Hukum\n\n- UU\n\n#‸\n\n${steps}\n`);
    assert.deepEqual(labels.slice(0, 2), ['Keterkaitan', 'Peringatan']);
    assert.ok(!labels.includes('Dasar Hukum'));
    assert.ok(labelsAt(`${english}## ‸\n`).includes('Warning'));
  });

  it('writes a heading at the level of the document with what belongs under it', () => {
    const text = afterTaking(`${body}#‸\n\n${steps}\n`, 'Peringatan');
    assert.match(text, /\n\n## Peringatan\n\n\[isi Peringatan/u);
    const table = afterTaking(`${body}##‸\n`, 'Riwayat Perubahan');
    assert.match(table, /\n## Riwayat Perubahan\n\n\| Versi \| Tanggal \|/u);
  });

  it('writes the heading alone above what stands there', () => {
    assert.match(afterTaking(`${body}## ‸\n\nJangan tunda.\n`, 'Peringatan'), /## Peringatan\n\nJangan tunda\.\n$/u);
  });

  it('can be found by what is typed', () => {
    const [offer] = offersAt(`${body}### Perin‸\n`).filter(({ label }) => label === 'Peringatan');
    assert.equal(offer?.filter, '### Peringatan');
  });
});

describe('completion: tables', () => {
  it('offers the table of a section with its first row', () => {
    const [label = ''] = labelsAt(`${body}## Prosedur\n\n|‸\n`);
    assert.match(label, /^\| No \| Uraian Kegiatan \| Pelaksana \|/u);
    assert.match(afterTaking(`${body}## Prosedur\n\n‸\n`, label), /\n\| --- \|.*\n\| 1 \| \[isi Uraian Kegiatan\] \|/u);
  });

  it('offers the columns that are missing', () => {
    assert.deepEqual(labelsAt(`${body}## Prosedur\n\n| No | Waktu | ‸\n`).slice(0, 2), [
      'Uraian Kegiatan',
      'Pelaksana',
    ]);
    assert.match(afterTaking(`${body}## Prosedur\n\n| No | ‸\n`, 'Waktu'), /\| No \| Waktu \|\n/u);
  });

  it('offers the next row: the next number, the last performer', () => {
    for (const marked of [`${body}${steps}\n|‸\n`, `${body}${steps}\n| ‸\n`, `${body}${steps}\n‸`]) {
      const [row] = offersAt(marked);
      assert.equal(row?.insert.text, '| 3 |  | Verifikator |  |  |  |  |');
      assert.equal(row.insert.snippet, '| 3 | $1 | ${2|Verifikator,Petugas Loket|} | $3 | $4 | $5 | $6 |$0');
    }
  });

  it('counts codes on, as far as they are counted', () => {
    const table =
      '---\njenis_dokumen: kpi-sheet\n---\n## Indikator\n\n| Kode | Indikator |\n|---|---|\n| KPI-01 | A |\n| KPI-02 | B |\n|‸\n';
    assert.equal(offersAt(table)[0]?.insert.text, '| KPI-03 |  |');
    assert.equal(offersAt(table.replace('KPI-01', 'IKU-7'))[0]?.insert.text, '|  |  |');
  });

  it('offers the performers in a cell that is being typed', () => {
    for (const cells of ['| 3 | Cek | ‸', '| 3 | Cek | Ver‸ | | | | |', '| 3 | Cek |‸ | | | | |'])
      assert.deepEqual(labelsAt(`${body}${steps}\n${cells}\n`), ['Petugas Loket', 'Verifikator']);
    assert.match(afterTaking(`${body}${steps}\n| 3 | Cek |‸`, 'Verifikator'), /\n\| 3 \| Cek \| Verifikator \|$/u);
  });

  it('offers only the other names of a list', () => {
    assert.deepEqual(labelsAt(`${body}${steps}\n| 3 | Cek | Petugas Loket; ‸ | | | | |\n`), ['Verifikator']);
  });

  it('offers the units after a number', () => {
    assert.deepEqual(labelsAt(`${body}${steps}\n| 3 | Cek | Verifikator | | 5 ‸ | | |\n`).slice(0, 2), [
      '5 menit',
      '5 jam',
    ]);
  });

  it('offers where a step leads, with the numbers of the others', () => {
    const marked = `${body}${steps}\n| 3 | Cek | Verifikator | | 5 menit | | ‸ |\n`;
    assert.deepEqual(labelsAt(marked), ['Selesai', 'Keputusan: Ya → 4, Tidak → 2', 'Lanjut ke 4', 'Mulai']);
    const snippet = offersAt(marked)[1]?.insert.snippet;
    assert.equal(snippet, 'Keputusan: Ya → ${1|4,1,2|}, Tidak → ${2|2,1|}');
  });

  it('offers only numbers of steps where one is being typed', () => {
    const remark = (typed: string): string => `${body}${steps}\n| 3 | Cek | Verifikator | | 5 menit | | ${typed}‸ |\n`;
    assert.deepEqual(labelsAt(remark('Keputusan: Ya → ')), ['4', '1', '2']);
    assert.deepEqual(labelsAt(remark('Keputusan: Ya → 4, Tidak → ')), ['4', '1', '2']);
    assert.deepEqual(labelsAt(remark('Jika lengkap lanjut ke ')), ['4', '1', '2']);
    assert.match(afterTaking(remark('Keputusan: Ya → 4, Tidak →'), '1'), /Keputusan: Ya → 4, Tidak → 1 \|/u);
    assert.match(afterTaking(remark('Lanjut ke 1'), '2'), /\| Lanjut ke 2 \|/u);
    assert.deepEqual(labelsAt(remark('Diserahkan di loke ')).includes('4'), false);
  });

  it('offers codes that a document of the folder defines, with their pipes escaped', () => {
    const roadmap =
      '---\njenis_dokumen: digital-transformation-roadmap\n---\n## Fase\n\n| Fase | Bulan | Indikator |\n|---|---|---|\n| Persiapan | 1–3 | ‸ |\n';
    const beside = { 'kpi.md': indicators, 'lain.md': indicators.replace('KPI-01', String.raw`A\|B-2`) };
    assert.deepEqual(labelsAt(roadmap, { beside }), ['KPI-01', 'A|B-2']);
    assert.match(afterTaking(roadmap, 'A|B-2', { beside }), /\| A\\\|B-2 \|/u);
  });

  it('is silent in the line of dashes and in tables of others', () => {
    assert.deepEqual(labelsAt(`${body}${steps.replace('|----|', '|---‸-|')}\n`), []);
    assert.deepEqual(labelsAt(`${body}## Catatan\n\n| Apa | Siapa |\n|---|---|\n| x | ‸ |\n`), []);
  });
});

describe('completion: lists and fields', () => {
  it('offers regulations that are in force by their whole names', () => {
    const labels = labelsAt(`${body}## Dasar Hukum\n\n1. ‸\n`);
    assert.ok(labels.includes('Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara'));
    assert.ok(!labels.some((label) => label.includes('Nomor 5 Tahun 2014')));
    assert.ok(labelsAt(`${english}## Legal Basis\n\n- ‸\n`).includes('Law 27/2022 on Personal Data Protection'));
  });

  it('offers the first item of a list under its heading', () => {
    const label = 'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara';
    assert.match(afterTaking(`${body}## Dasar Hukum\n\n‸\n`, label), /\n\n- Undang-Undang Nomor 20/u);
  });

  it('offers values behind the label of a field line', () => {
    assert.deepEqual(labelsAt(`${body}**Klasifikasi:** ‸\n`), ['terbuka', 'terbatas', 'rahasia']);
  });

  it('is silent in running text, code, comments and quotations', () => {
    const marked = [
      'Sebuah kalimat ‸ lain',
      '```\n## ‸\n```',
      '<!--\n## ‸\n-->',
      '> ## ‸',
      '    ## ‸',
      'Isi `## ‸` begitu',
    ];
    for (const text of marked) assert.deepEqual(labelsAt(`${body}## Peringatan\n\n${text}\n`), [], text);
  });
});

describe('completion: YAML documents', () => {
  const yaml = 'jenis_dokumen: sop\njudul: SOP Reset Akun\npelaksana: [Petugas Loket, Verifikator]\n';

  it('offers keys and sections that are missing', () => {
    const labels = labelsAt(`${yaml}‸\n`);
    assert.equal(labels[0], 'versi');
    assert.ok(labels.includes('langkah') && labels.includes('peringatan'));
    assert.match(afterTaking(`${yaml}‸\n`, 'langkah'), /^langkah:\n {2}- no: 1\n {4}kegiatan: /mu);
  });

  it('offers the keys of a row and its values', () => {
    const rows = `${yaml}langkah:\n  - no: 1\n    kegiatan: Menerima\n    keterangan: Mulai\n  - no: 2\n    kegiatan: Cek\n`;
    assert.deepEqual(labelsAt(`${rows}    ‸\n`).slice(0, 2), ['pelaksana', 'kelengkapan']);
    assert.deepEqual(labelsAt(`${rows}    pelaksana: ‸\n`), ['Petugas Loket', 'Verifikator']);
    assert.deepEqual(labelsAt(`${rows}    pelaksana:\n      - ‸\n`), ['Petugas Loket', 'Verifikator']);
    assert.match(
      afterTaking(`${rows}    keterangan: ‸\n`, 'Keputusan: Ya → 3, Tidak → 1'),
      /keterangan: "Keputusan: Ya → 3/u,
    );
  });

  const rows = [
    ...[yaml.trimEnd(), 'langkah:'],
    ...['  - no: 1', '    kegiatan: Menerima', '    pelaksana: Petugas Loket', '    keterangan: Mulai'],
    ...['  - no: 2', '    kegiatan: Cek', '    pelaksana: [Verifikator, Petugas Loket]', ''],
  ].join('\n');
  const next = ['no: 3', '    kegiatan: ', '    pelaksana: [Verifikator, Petugas Loket]'].join('\n');

  it('offers the next row as in a table, wherever it may begin', () => {
    for (const typed of ['  - ‸', '  -‸', '  ‸', '  - no: ‸', '  - no:‸', '  - no: 3‸', '  - n‸']) {
      const marked = `${rows}${typed}\n`;
      const [row] = offersAt(marked);
      assert.equal(row?.kind, 'row', typed);
      assert.equal(afterTaking(marked, row.label), `${rows}  - ${next}\n`);
      assert.match(
        row.insert.snippet,
        /kegiatan: \$1\n {4}pelaksana: \$\{2\|\[Verifikator\\, Petugas Loket\],Petugas/u,
      );
    }
    const shifted = rows.replaceAll(/^ {2}/gmu, '');
    assert.match(afterTaking(`${shifted}‸`, '- no: 3 …'), /\n- no: 3\n {2}kegiatan: \n {2}pelaksana: \[/u);
    const between = rows.replace('  - no: 2', '  - ‸\n  - no: 2');
    assert.match(
      afterTaking(between, '- no: 2 …'),
      / {2}- no: 2\n {4}kegiatan: \n {4}pelaksana: Petugas Loket\n {2}- no: 2/u,
    );
  });

  it('keeps the line breaks of the document in it', () => {
    const marked = `${rows}  - ‸\n`.replaceAll('\n', '\r\n');
    assert.doesNotMatch(afterTaking(marked, '- no: 3 …'), /[^\r]\n/u);
  });

  it('offers the first row of a list with what the type writes in one', () => {
    const first = /langkah: ?\n {2}- no: 1\n {4}kegiatan: \n {4}pelaksana: Petugas Loket\n {4}kelengkapan: \n/u;
    for (const typed of [' ‸', '\n  ‸', '\n  - ‸'])
      assert.match(afterTaking(`${yaml}langkah:${typed}\n`, '- no: 1 …'), first, typed);
  });

  it('offers it in lists within rows, with the keys that other lists of them use', () => {
    const phase = (code: string, ...lines: readonly string[]): string =>
      [`  - kode: "${code}"`, `    nama: Fase ${code}`, '    kegiatan:', ...lines, ''].join('\n');
    const activity = (code: string): string => `      - kode: ${code}\n        uraian: Survei\n        bulan_mulai: 1`;
    const plan = `jenis_dokumen: digital-transformation-roadmap\nfase:\n${phase('1', activity('K1.1'), activity('K1.2'))}`;
    const taken = '      - kode: K1.3\n        uraian: \n        bulan_mulai: \n';
    for (const typed of ['- ‸', '‸', '- kode: ‸'])
      assert.ok(
        afterTaking(`${plan}      ${typed}\n`, typed.includes('kode') ? 'K1.3 …' : '- kode: K1.3 …').endsWith(taken),
      );
    assert.match(
      afterTaking(plan + phase('2', '      - ‸'), '- kode: …'),
      / {6}- kode: \n {8}uraian: \n {8}bulan_mulai: \n/u,
    );
    assert.match(afterTaking(`${plan}  - ‸\n`, '- kode: …'), /\n {4}nama: \n[^]*\n {4}kegiatan:\n {6}- \n/u);
  });

  it('offers it in lists of front matter, in braces where the others are', () => {
    const version = (number: string): string =>
      `  - {versi: "${number}", tanggal: 2026-01-05, penulis: Rina, deskripsi: Awal}\n`;
    const history = `${head}riwayat_perubahan:\n${version('1.0')}${version('1.1')}`;
    for (const typed of ['  - ‸', '  ‸']) {
      const taken = afterTaking(`${history}${typed}\n---\n`, '- versi: "1.2" …');
      assert.match(taken, /\n {2}- \{versi: "1\.2", tanggal: , penulis: , deskripsi: \}\n---/u);
    }
    assert.deepEqual(labelsAt(`${history}  - versi: ‸\n---\n`), ['"1.2" …', '1.2']);
  });

  it('offers no row where none can stand, or the rows before are not known', () => {
    const isRow = (marked: string): boolean => offersAt(marked).some(({ kind }) => kind === 'row');
    for (const typed of [
      '   ‸',
      '      ‸',
      '    ‸',
      '‸',
      '  # ‸',
      '  - no: 3\n    pelaksana: ‸',
      '  - {no: ‸}',
      '  - no: ‸\n    kegiatan: X',
    ])
      assert.ok(!isRow(`${rows}${typed}\n`), typed);
    assert.ok(!isRow(`${rows.replace('Menerima', '"Menerima')}  - ‸\n`));
    assert.ok(!isRow(`${yaml}dasar_hukum:\n  - UU Nomor 25 Tahun 2009\n  - ‸\n`));
    assert.ok(!isRow(`${yaml}pelaksana:\n  - ‸\n`));
    assert.ok(!isRow(`${yaml}peringatan: |\n  satu\n  ‸\n`));
  });

  it('offers the next number where a row is begun', () => {
    assert.deepEqual(labelsAt(`${rows}  - no: ‸\n    kegiatan: X\n`), ['3']);
    assert.match(afterTaking(`${rows}  - {no: ‸}\n`, '3'), /\{no: 3\}/u);
  });

  it('offers the numbers of steps where a decision leads', () => {
    const decisions = [
      ...['alur: {jenis: keputusan, ya: ‸}', 'alur:\n      jenis: keputusan\n      tidak: ‸', 'ya: ‸'],
      ...['keterangan: "Keputusan: Ya → ‸"', 'keterangan: "Keputusan: Ya → 3, Tidak → ‸"', 'keterangan: Lanjut ke ‸'],
    ];
    for (const typed of decisions) assert.deepEqual(labelsAt(`${rows}    ${typed}\n`), ['3', '1'], typed);
    assert.match(afterTaking(`${rows}    keterangan: Lanjut ke ‸\n`, '1'), /keterangan: Lanjut ke 1\n/u);
    assert.match(afterTaking(`${rows}    alur: {ya: ‸}\n`, '1'), /\{ya: 1\}/u);
  });

  it('offers values on behind a blank', () => {
    const third = `${rows}  - no: 3\n    `;
    assert.deepEqual(labelsAt(`${third}waktu: 5 ‸\n`).slice(0, 2), ['5 menit', '5 jam']);
    const english = `bahasa: en\n${third}waktu: `;
    assert.deepEqual(labelsAt(`${english}1 ‸\n`).slice(0, 2), ['1 minute', '1 hour']);
    assert.deepEqual(labelsAt(`${english}5 ‸\n`).slice(0, 2), ['5 minutes', '5 hours']);
    assert.match(afterTaking(`${third}pelaksana: Petugas ‸\n`, 'Petugas Loket'), /pelaksana: Petugas Loket\n/u);
  });

  it('offers the next item of a list with its dash, not the same twice', () => {
    const named = `${rows}  - no: 3\n    pelaksana:\n      - Verifikator\n`;
    for (const typed of ['      - ‸', '      ‸']) {
      assert.deepEqual(labelsAt(`${named}${typed}\n`), ['Petugas Loket'], typed);
      assert.equal(afterTaking(`${named}${typed}\n`, 'Petugas Loket'), `${named}      - Petugas Loket\n`);
    }
    assert.deepEqual(labelsAt(`${named}       ‸\n`), []);
  });

  it('offers documents, regulations and codes of the folder in rows and lists', () => {
    const beside = { 'kpi.md': indicators, 'insiden.md': other };
    const regulation = 'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara';
    assert.ok(labelsAt(`${yaml}dasar_hukum:\n  - ‸\n`).includes(regulation));
    assert.ok(labelsAt(`${yaml}dokumen_terkait:\n  - ‸\n`, { beside }).includes('SOP-041/DISKOMINFO/2026'));
    const phase = 'jenis_dokumen: digital-transformation-roadmap\nfase:\n  - nama: Persiapan\n    indikator:';
    for (const typed of [' [‸]', '\n      - ‸', ' ‸'])
      assert.deepEqual(labelsAt(`${phase}${typed}\n`, { beside }), ['KPI-01']);
    assert.equal(labelsAt('jenis_dokumen: pilot-plan\nkpi:\n  - ‸\n', { beside })[0], 'KPI-01');
  });
});
