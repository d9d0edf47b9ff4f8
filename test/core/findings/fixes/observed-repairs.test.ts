import assert from 'node:assert/strict';
import { sentence } from '../../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { checkText } from '../../../support/engine.js';

/** The text after the first repair that is offered for a code; undefined when none is. */
function repaired(lines: readonly string[], code: string): string[] | undefined {
  const text = lines.join('\n');
  const levels = [{ codes: ['SEC-005'], to: 'hint' as const }];
  const found = checkText(text, { settings: { levels } }).findings.filter((finding) => finding.code === code);
  assert.ok(found.length > 0, `${code} is not found`);
  const fix = found.flatMap(({ fixes }) => fixes)[0];
  return fix && applyEdits(text, fix.edits).split('\n');
}

const head = ['---', 'jenis_dokumen: sop', '---', ''];
const warning = ['## Peringatan', '', '1. Data rahasia.', '2. Tanpa biaya.'];

describe('a section that stands there twice', () => {
  const twice = (...second: string[]) => [...head, ...warning, '', '## Peringatan/Risiko', ...second];

  it('is merged into the first, and its list goes on', () => {
    assert.deepEqual(repaired(twice('', '1. Permohonan ditolak.', '2. Akun ditutup.'), 'SEC-003'), [
      ...[...head, ...warning],
      ...['3. Permohonan ditolak.', '4. Akun ditutup.'],
    ]);
  });

  it('goes when it says the same', () => {
    const after = ['', '## Pencatatan', '', 'Buku register.', ''];
    assert.deepEqual(repaired(twice('', '1. Data rahasia.', '2. Tanpa  biaya.', ...after), 'SEC-003'), [
      ...[...head, ...warning],
      ...after,
    ]);
  });

  it('stays where the first is empty, whose heading goes', () => {
    const second = ['## Peringatan/Risiko', '', 'Permohonan ditolak.'];
    assert.deepEqual(repaired([...head, '## Peringatan', '', ...second], 'SEC-003'), [...head, ...second]);
  });

  it('is left to the author where both hold a table', () => {
    const table = ['| Langkah | Waktu |', '|---|---|', '| Menerima | 5 menit |'];
    const document = [
      ...head,
      '## Prosedur',
      '',
      ...table,
      '',
      '## Uraian Prosedur',
      '',
      ...table,
      '| Mengirim | 1 jam |',
    ];
    assert.equal(repaired(document, 'SEC-003'), undefined);
  });
});

describe('a heading at too deep a level', () => {
  const outer = [...head, '## Keterkaitan', '', '- SOP Arsip', ''];

  it('is raised with all headings below it', () => {
    const own = ['Peringatan', '', 'Data rahasia.', '', '#### Rinci', '', 'Isi.'];
    assert.deepEqual(repaired([...outer, '### Peringatan', ...own.slice(1)], 'SEC-006'), [
      ...[...outer, '## Peringatan'],
      ...own.slice(1).map((line) => line.replace('####', '###')),
    ]);
  });

  it('is moved out from between what belongs to the other section', () => {
    const own = ['Peringatan', '', 'Data rahasia.'];
    const rest = ['### Catatan', '', 'Semua loket.'];
    const document = [...outer, `### ${own.join('\n')}`, '', ...rest, '', '## Pencatatan', '', 'Buku register.'];
    assert.deepEqual(repaired(document, 'SEC-006'), [
      ...[...outer, ...rest, '', `## ${own[0] ?? ''}`, ...own.slice(1)],
      ...['', '## Pencatatan', '', 'Buku register.'],
    ]);
  });

  it('keeps its number, so it is left to the author', () => {
    assert.equal(repaired([...outer, '### 1.1 Peringatan', '', 'Data rahasia.'], 'SEC-006'), undefined);
  });
});

describe('a heading that the type does not know', () => {
  const under = (...lines: string[]) => [...head, ...lines, '', 'Data pemohon bersifat rahasia.'];

  it('gets the name of the missing section it is nearly called by, and keeps its number and level', () => {
    assert.deepEqual(repaired(under('### IV. Peralatan dan Perlengkpan'), 'SEC-005'), [
      ...under('### IV. Peralatan dan Perlengkapan'),
    ]);
  });

  it('stays where the section is there already, nothing is near, or a word is emphasised', () => {
    assert.equal(repaired([...head, ...warning, '', '## Peringatam'], 'SEC-005'), undefined);
    assert.equal(repaired(under('## Sejarah Dokumen'), 'SEC-005'), undefined);
    assert.equal(repaired(under('## Peralatan **dan** Perlengkpan'), 'SEC-005'), undefined);
  });
});

describe('a column', () => {
  const table = (...rows: string[]) => [...head, '## Uraian Prosedur', '', ...rows];

  it('that stands there twice is merged where no row disagrees, also in a table without outer pipes', () => {
    const document = table(
      'No | Uraian Kegiatan | Waktu | Output | Durasi',
      '---|---|---|---|---',
      '1 | Menerima | 5 menit | Berkas | 5 Menit',
      '2 | Menyerahkan || Surat | 1 jam',
      '3 | Mencatat | 1 jam | Catatan',
    );
    assert.deepEqual(
      repaired(document, 'TBL-004'),
      table(
        'No | Uraian Kegiatan | Waktu | Output ',
        '---|---|---|---',
        '1 | Menerima | 5 menit | Berkas ',
        '2 | Menyerahkan | 1 jam | Surat ',
        '3 | Mencatat | 1 jam | Catatan',
      ),
    );
  });

  it('that disagrees with the first in one row is left to the author', () => {
    const document = table('| Kegiatan | Waktu | Durasi |', '|---|---|---|', '| Menerima | 5 menit | 6 menit |');
    assert.equal(repaired(document, 'TBL-004'), undefined);
  });

  it('of an unknown name in which something stands is left to the author', () => {
    const document = table('| Kegiatan | Waktu | Biaya |', '|---|---|---|', '| Menerima | 5 menit | Rp0 |');
    assert.equal(repaired(document, 'TBL-003'), undefined);
  });
});

describe('a column with a slip in its name', () => {
  const named = (performer: string, output: string, language = 'id') => [
    ...[
      '---',
      'jenis_dokumen: sop',
      `bahasa: ${language}`,
      'pelaksana: [Petugas, Kepala]',
      '---',
      '',
      '## Prosedur',
      '',
    ],
    `| No | Uraian Kegiatan | ${performer} | Kelengkapan | Waktu | ${output} | Keterangan |`,
    '|---|---|---|---|---|---|---|',
    '| 1 | Menerima berkas | Petugas | Formulir | 5 menit | Berkas | Mulai |',
    '| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit | Hasil | Selesai |',
  ];

  it('is asked about where that column is missing, and gets its name', () => {
    const document = named('**Pelaksna**', 'Output');
    const [missing] = checkText(document.join('\n')).findings.filter(({ code }) => code === 'TBL-001');
    assert.ok(missing);
    assert.match(sentence(missing.message, missing.data, 'id'), /Mungkin kolom “Pelaksna” yang dimaksud\?/u);
    assert.deepEqual(repaired(document, 'TBL-001'), named('**Pelaksana**', 'Output'));
  });

  it('gets the name in the language of the document', () => {
    assert.deepEqual(repaired(named('Pelaksana', 'Out put', 'en'), 'TBL-001'), named('Pelaksana', 'Output', 'en'));
    assert.deepEqual(repaired(named('Performr', 'Output', 'en'), 'TBL-001'), named('Performer', 'Output', 'en'));
  });

  it('is said once: as the column that is missing, else as one that is unknown', () => {
    const codes = (lines: readonly string[]) => {
      const text = lines.join('\n');
      const { findings } = checkText(text);
      return findings.flatMap(({ code, span }) =>
        code.startsWith('TBL') ? [`${code} ${text.slice(span.start, span.end)}`] : [],
      );
    };
    assert.deepEqual(codes(named('Pelaksna', 'Output')), ['TBL-001 Pelaksna']);
    const widened = (name: string) => {
      const cells = [` ${name} |`, '---|', ' |', ' |'];
      return named('Pelaksana', 'Output').map((line) => (line.startsWith('|') ? line + (cells.shift() ?? '') : line));
    };
    assert.deepEqual(codes(widened('Simbl')), ['TBL-003 Simbl']);
    assert.deepEqual(repaired(widened('Simbl'), 'TBL-003'), widened('Simbol'));
  });

  it('keeps it where nothing is near, or the near column is there already', () => {
    const codes = (lines: readonly string[]) =>
      checkText(lines.join('\n')).findings.flatMap(({ code, fixes }) => (code === 'TBL-003' ? fixes : []));
    assert.deepEqual(codes(named('Nama', 'Output')), []);
    assert.deepEqual(codes(named('Pelaksana | Pelaksna', 'Output')), []);
  });

  it('may be the name of a performer over marks', () => {
    const marks = named('Petugas | Kepala', 'Output').slice(0, 10).with(9, '|---|---|---|---|---|---|---|---|');
    const rows = [
      '| 1 | Menerima | ● | | A | 5 menit | B | Mulai |',
      '| 2 | Memeriksa | | ● | B | 5 menit | C | Selesai |',
    ];
    const { findings } = checkText([...marks, ...rows].join('\n'));
    assert.deepEqual(
      findings.filter(({ code }) => /^(?:TBL|SOP)/u.test(code)).map(({ code }) => code),
      [],
    );
  });
});

describe('rows that an empty line parts from their table', () => {
  const first = [
    ...['---', 'jenis_dokumen: sop', 'pelaksana: [Petugas, Kepala]', '---', '', '## Prosedur', ''],
    ...[
      '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
      '|---|---|---|---|---|---|---|',
    ],
    '| 1 | Menerima berkas | Petugas | Formulir | 5 menit | Berkas | Mulai |',
  ];
  const second = '| 2 | Memeriksa berkas | Kepala | Berkas | 5 menit | Hasil | Selesai |';
  const found = (lines: readonly string[], eol = '\n') =>
    checkText(lines.join(eol)).findings.filter(({ code }) => /^(?:TBL|SOP)/u.test(code));

  it('are joined to it, and nothing is said of what only they could say', () => {
    for (const eol of ['\n', '\r\n']) {
      const lines = [...first, '', '  ', second, ''];
      const [cutOff, ...others] = found(lines, eol);
      assert.equal(cutOff?.code, 'TBL-006');
      assert.deepEqual(others, []);
      const [fix] = cutOff.fixes;
      assert.equal(fix?.isSafe, true);
      assert.deepEqual(applyEdits(lines.join(eol), fix.edits).split(eol), [...first, second, '']);
    }
  });

  it('may be all rows there are', () => {
    const lines = [...first.slice(0, -1), '', ...first.slice(-1), second];
    assert.deepEqual(repaired(lines, 'TBL-006'), [...first, second]);
  });

  it('are none where another table or a paragraph begins', () => {
    const codes = (...lines: string[]) => found([...first, '', ...lines]).map(({ code }) => code);
    assert.equal(codes('| Istilah | Arti |', '|---|---|', '| Berkas | Map |').includes('TBL-006'), false);
    assert.equal(codes('Berkas | Formulir').includes('TBL-006'), false);
  });
});

describe('a repair that throws away what is written', () => {
  it('is told from others', () => {
    const lines = [
      'jenis_dokumen: sop',
      'pelaksana: [Petugas, Kepala]',
      'langkah:',
      '  - kegiatan: Menerima',
      '    pelaksana: [Petugas]',
    ];
    const fixes = checkText(lines.join('\n')).findings.flatMap((finding) => finding.fixes);
    const removal = fixes.find(({ title }) => title.id.startsWith('Hapus “{left}”'));
    assert.equal(removal?.discards, true);
    assert.notEqual(removal.isSafe, true);
  });
});

describe('YAML with a slip', () => {
  /** Lines of a front matter with one fault, and the same lines as they should be. */
  const slips: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
    'a colon in a value': [['judul: SOP: Reset "Akun" # lama'], [`judul: 'SOP: Reset "Akun"' # lama`]],
    'a quote that is not closed': [["judul: 'SOP Reset Akun"], ["judul: 'SOP Reset Akun'"]],
    'a quote around one word': [['judul: "SOP" Reset Akun'], [`judul: '"SOP" Reset Akun'`]],
    'a bracket that is not closed': [
      ['pelaksana: [Petugas Loket, Verifikator', 'status: konsep'],
      ['pelaksana: [Petugas Loket, Verifikator]', 'status: konsep'],
    ],
    'no space after the colon': [
      ['judul:SOP Reset Akun', 'status: konsep'],
      ['judul: SOP Reset Akun', 'status: konsep'],
    ],
    'a sign that YAML keeps for itself': [['judul: @SOP Reset'], ['judul: "@SOP Reset"']],
    'a word in asterisks': [['judul: *Reset Akun*'], ['judul: "*Reset Akun*"']],
    'tabs within a list that is indented by spaces': [
      ['langkah:', '    - no: 1', '\t  kegiatan: Menerima', '    - no: 2'],
      ['langkah:', '    - no: 1', '      kegiatan: Menerima', '    - no: 2'],
    ],
    'a field whose first writing is empty': [['judul:', 'judul: SOP Reset'], ['judul: SOP Reset']],
    'a list that stands there twice': [
      ['pelaksana:', '  - Petugas', 'judul: SOP', 'pelaksana:', '  - Petugas', '', 'nomor: 1'],
      ['pelaksana:', '  - Petugas', 'judul: SOP', '', 'nomor: 1'],
    ],
  };
  for (const [slip, [wrong, right]] of Object.entries(slips)) {
    it(`is repaired: ${slip}`, () => {
      const around = (lines: readonly string[]) => ['---', 'jenis_dokumen: sop', ...lines, '---', '', '# SOP'];
      assert.deepEqual(repaired(around(wrong), 'YAML-001'), around(right));
    });
    it(`is repaired in a YAML document: ${slip}`, () => {
      assert.deepEqual(repaired(['jenis_dokumen: sop', ...wrong], 'YAML-001'), ['jenis_dokumen: sop', ...right]);
    });
  }

  const fixesOf = (...lines: readonly string[]) =>
    checkText(['jenis_dokumen: sop', ...lines, ''].join('\n')).findings.flatMap(({ code, span, fixes }) =>
      code === 'YAML-001' || code === 'META-012' ? [{ code, span, fixes }] : [],
    );

  it('gets the space behind its colon without a person looking, where the key is known', () => {
    for (const lines of [
      ['klasifikasi:terbuka', 'status: konsep'],
      ['status: konsep', 'klasifikasi:terbuka'],
      ['klasifikasi:terbuka', 'pelaksana:', '  - Petugas'],
      ['langkah:', '  - no: 1', '    kegiatan:Cek', '    output: Berkas'],
    ]) {
      const [found, ...others] = fixesOf(...lines);
      assert.deepEqual([found?.code, others.length, found?.fixes[0]?.isSafe], ['YAML-001', 0, true], lines.join('|'));
    }
    assert.deepEqual(
      fixesOf('catatan:lama', 'status: konsep').map(({ fixes }) => fixes[0]?.isSafe),
      [false],
    );
  });

  it('is no address, and no word in quotes', () => {
    for (const line of ['https://contoh.go.id', '"klasifikasi:terbuka": 1'])
      assert.ok(
        !fixesOf(line, 'status: konsep').some(({ fixes }) => fixes.some(({ isSafe }) => isSafe === true)),
        line,
      );
  });

  it('gets no space where its key would stand there twice', () => {
    assert.deepEqual(
      fixesOf('langkah:', '  - {kegiatan: A, kegiatan:B}').flatMap(({ fixes }) => fixes),
      [],
    );
  });

  it('is left to the author where a repair would change the rest', () => {
    assert.equal(
      repaired(['---', 'jenis_dokumen: sop', 'judul : SOP', '  status: konsep', '---'], 'YAML-001'),
      undefined,
    );
  });

  it('is closed where a line only looks like the end of the front matter', () => {
    const body = ['# SOP', '', '## Peringatan'];
    assert.deepEqual(repaired(['---', 'jenis_dokumen: sop', '----', ...body], 'YAML-001'), [
      ...['---', 'jenis_dokumen: sop', '---'],
      ...body,
    ]);
  });

  it('is not closed where text follows the fields at once', () => {
    assert.equal(repaired(['---', 'jenis_dokumen: sop', 'Berlaku bagi semua pegawai.'], 'YAML-001'), undefined);
  });
});
