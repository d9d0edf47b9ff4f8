import assert from 'node:assert/strict';
import { assertPhrases, engineFor, isi, own, phraseOf, run, type Wanted } from './phrase-cases.js';

describe('a phrase', () => {
  it('marks every place it matches, in Markdown and in YAML', () => {
    const wanted = { match: 'segera' };
    assertPhrases(wanted, isi('Lapor ⟦TERM-901:segera⟧, lalu ⟦TERM-901:Segera⟧ kembali.', '', '- ⟦TERM-901:segera⟧'));
    assertPhrases(wanted, ['jenis_dokumen: memo', 'isi: Lapor ⟦TERM-901:segera⟧.', 'judul: "⟦TERM-901:segera⟧"']);
  });

  it('marks its group `mark` alone', () => {
    assertPhrases({ match: 'UU (?<mark>Perlindungan) Data' }, isi('UU ⟦TERM-901:Perlindungan⟧ Data dan Perlindungan.'));
  });

  it('matches across emphasis, links and line breaks', () => {
    const wanted = { match: 'sistem\\s+pemerintah' };
    assertPhrases(wanted, isi('⟦TERM-901:sistem **pemerintah⟧** dan ⟦TERM-901:sistem', 'pemerintah⟧.'));
    assertPhrases(wanted, isi('Ada ⟦TERM-901:sistem [pemerintah⟧](x.md).'));
  });

  it('is looked for in paragraphs, lists, cells, headings and metadata', () => {
    assertPhrases({ match: 'salah' }, [
      ...['---', 'jenis_dokumen: memo', 'judul: yang ⟦TERM-901:salah⟧', '---', '', '# Judul ⟦TERM-901:salah⟧', ''],
      ...['## Isi', '', 'Ini ⟦TERM-901:salah⟧.', '', '1. a', '   - ⟦TERM-901:salah⟧', ''],
      ...['## Daftar', '', '| Nama | Waktu |', '|---|---|', '| ⟦TERM-901:salah⟧ | 1 |'],
    ]);
  });

  it('is not looked for in keys, numbers and notes on the checklist', () => {
    assertPhrases({ match: 'memo|isi|1' }, [
      ...['jenis_dokumen: ⟦TERM-901:memo⟧', 'sifat: 1', 'checklist:', '  CK-1: {alasan: memo}', 'isi: a'],
    ]);
  });

  it('of the type and of the language both speak', () => {
    const engine = engineFor([phraseOf({ match: 'satu' })], [phraseOf({ match: 'dua', code: 'TERM-902' })]);
    const { findings } = run(engine, isi('satu dua').join('\n'));
    assert.deepEqual(
      own(findings).map(({ code }) => code),
      ['TERM-901', 'TERM-902'],
    );
  });

  it('has the severity it gives, an error by default', () => {
    const severityOf = (phrase: Wanted) => own(run(engineFor([phraseOf(phrase)]), isi('segera').join('\n')).findings);
    assert.deepEqual(
      [severityOf({ match: 'segera' }), severityOf({ match: 'segera', severity: 'hint' })].map((f) => f[0]?.severity),
      ['error', 'hint'],
    );
  });
});

describe('what is not the document’s own language', () => {
  const wanted = { match: 'salah' };
  const silent: Readonly<Record<string, readonly string[]>> = {
    'a block quote': ['> Ini salah.', '>', '> - salah'],
    'a quotation “…”': ['Surat itu berbunyi “ini salah sekali”.'],
    'a quotation "…"': ['Surat itu berbunyi "ini salah sekali".'],
    'a quotation «…»': ['Surat itu berbunyi «ini salah sekali».'],
    'code in a line': ['Isi `salah` dan ``salah lagi``.'],
    'a code block': ['```', 'salah', '```', '', '    salah'],
    'an address': ['Lihat https://contoh.go.id/salah?x=salah dan www.salah.go.id.'],
    'a mail address': ['Kirim ke salah@contoh.go.id.'],
    'a file name': ['Buka salah.xlsx, berkas/salah.pdf dan salah-baru.md.'],
    'a comment': ['<!-- salah -->'],
    'the target of a link': ['Lihat [lampiran](salah.html).'],
  };
  for (const [what, lines] of Object.entries(silent)) {
    it(`is passed over: ${what}`, () => {
      assertPhrases(wanted, isi(...lines));
      assertPhrases(wanted, isi(...lines, '', 'Ini ⟦TERM-901:salah⟧.'));
    });
  }

  it('is passed over in YAML as well', () => {
    assertPhrases(wanted, ['jenis_dokumen: memo', 'isi: Surat “yang salah” dan salah.pdf itu ⟦TERM-901:salah⟧.']);
  });

  it('does not swallow what only begins in a quotation, or a quotation that never ends', () => {
    assertPhrases({ match: 'salah”? kaprah' }, isi('Kata “⟦TERM-901:salah” kaprah⟧ itu.'));
    assertPhrases(wanted, isi('Kata “⟦TERM-901:salah⟧ itu.'));
  });
});

describe('unless', () => {
  const wanted = { match: 'harus dilakukan', unless: 'oleh' };

  it('is silent when the same sentence matches', () => {
    assertPhrases(wanted, isi('Reviu harus dilakukan oleh atasan.', '', 'Oleh atasan, reviu harus dilakukan.'));
  });

  it('looks at no other sentence', () => {
    assertPhrases(
      wanted,
      isi('Reviu ⟦TERM-901:harus dilakukan⟧. Disahkan oleh atasan. Audit ⟦TERM-901:harus dilakukan⟧.'),
    );
    assertPhrases(wanted, isi('Disahkan oleh atasan; reviu ⟦TERM-901:harus dilakukan⟧.'));
    assertPhrases(wanted, isi('Disahkan oleh atasan.', '', 'Reviu ⟦TERM-901:harus dilakukan⟧.'));
  });

  it('takes an abbreviation or a number for no end', () => {
    assertPhrases(wanted, isi('Oleh Kepala Bidang, mis. dengan 1.500 berkas, reviu harus dilakukan.'));
  });
});

describe('with', () => {
  it('is silent when the sentence does not match', () => {
    const wanted = { match: 'dibagi', with: 'data' };
    assertPhrases(wanted, isi('Data ⟦TERM-901:dibagi⟧. Tugas dibagi.'));
  });
});

describe('also', () => {
  it('is silent when nothing else in the document matches', () => {
    const wanted = { match: '72 jam', also: '3 x 24 jam|72 jam' };
    assertPhrases(wanted, isi('Paling lambat 72 jam.'));
    assertPhrases(wanted, isi('Paling lambat ⟦TERM-901:72 jam⟧.', '', '## Catatan', '', 'Lebih dari 3 x 24 jam.'));
    assertPhrases(wanted, isi('Paling lambat ⟦TERM-901:72 jam⟧ atau ⟦TERM-901:72 jam⟧.'));
  });
});

describe('in and notIn', () => {
  const document = (own: string, other: string, title: string) => [
    ...[
      '---',
      'jenis_dokumen: memo',
      `judul: ${title}`,
      '---',
      '',
      '# Memo',
      '',
      '## Isi',
      '',
      own,
      '',
      '### Rincian',
      '',
    ],
    ...[own, '', '## Catatan', '', other, '', '## Sejarah', '', other],
  ];

  it('name the sections and fields to look at', () => {
    assertPhrases({ match: 'salah', in: ['isi'] }, document('⟦TERM-901:salah⟧', 'salah', 'salah'));
    assertPhrases({ match: 'salah', in: ['judul'] }, document('salah', 'salah', '⟦TERM-901:salah⟧'));
  });

  it('name the sections and fields not to look at', () => {
    const wanted = { match: 'salah', notIn: ['isi', 'judul'] };
    assertPhrases(wanted, document('salah', '⟦TERM-901:salah⟧', 'salah'));
  });

  it('hold in YAML as well', () => {
    assertPhrases({ match: 'salah', in: ['catatan'] }, [
      'jenis_dokumen: memo',
      'isi: salah',
      'catatan: ⟦TERM-901:salah⟧',
    ]);
  });
});

describe('where', () => {
  const everywhere = (prose: string, heading: string, cell: string, value: string) => [
    ...['---', 'jenis_dokumen: memo', `judul: ${value}`, '---', '', '## Isi', '', prose, '', `### ${heading}`, ''],
    ...['## Daftar', '', '| Nama | Waktu |', '|---|---|', `| ${cell} | 1 |`],
  ];
  const mark = '⟦TERM-901:salah⟧';

  it('names the kinds of text to look at', () => {
    assertPhrases({ match: 'salah', where: ['prose'] }, everywhere(mark, 'salah', 'salah', 'salah'));
    assertPhrases({ match: 'salah', where: ['heading'] }, everywhere('salah', mark, 'salah', 'salah'));
    assertPhrases({ match: 'salah', where: ['cell'] }, everywhere('salah', 'salah', mark, 'salah'));
    assertPhrases({ match: 'salah', where: ['value'] }, everywhere('salah', 'salah', 'salah', mark));
    assertPhrases({ match: 'salah', where: ['prose', 'cell'] }, everywhere(mark, 'salah', mark, 'salah'));
  });

  it('takes a section of a YAML document for prose and the values of its rows for cells', () => {
    const document = (prose: string, cell: string, value: string) => [
      ...['jenis_dokumen: memo', `judul: ${value}`, `isi: ${prose}`, 'daftar:', `  - {nama: ${cell}}`],
    ];
    assertPhrases({ match: 'salah', where: ['prose'] }, document(mark, 'salah', 'salah'));
    assertPhrases({ match: 'salah', where: ['cell'] }, document('salah', mark, 'salah'));
    assertPhrases({ match: 'salah', where: ['value'] }, document('salah', 'salah', mark));
  });
});

describe('when', () => {
  const document = (field: string, words: string) => [
    '---',
    'jenis_dokumen: memo',
    field,
    '---',
    '',
    '## Isi',
    '',
    words,
  ];

  it('asks for a value of the metadata', () => {
    const wanted = { match: 'rinci', when: { sifat: ['terbuka', 'umum'] } };
    assertPhrases(wanted, document('sifat: umum', '⟦TERM-901:rinci⟧'));
    assertPhrases(wanted, document('sifat: rahasia', 'rinci'));
    assertPhrases(wanted, document('judul: a', 'rinci'));
  });

  it('knows yes and no', () => {
    const wanted = { match: 'rinci', when: { resmi: ['true'] } };
    assertPhrases(wanted, document('resmi: true', '⟦TERM-901:rinci⟧'));
    assertPhrases(wanted, document('resmi: false', 'rinci'));
  });
});

describe('language', () => {
  const document = (language: string, words: string) => [
    '---',
    'jenis_dokumen: memo',
    ...(language === '' ? [] : [`bahasa: ${language}`]),
    '---',
    '',
    '## Isi',
    '',
    words,
  ];

  it('holds for documents of that language; without one a document is Indonesian', () => {
    const wanted = { match: 'pilot', language: 'id' } as const;
    assertPhrases(wanted, document('id', '⟦TERM-901:pilot⟧'));
    assertPhrases(wanted, document('', '⟦TERM-901:pilot⟧'));
    assertPhrases(wanted, document('en', 'pilot'));
    assertPhrases({ match: 'pilot', language: 'en' }, document('en', '⟦TERM-901:pilot⟧'));
    assertPhrases({ match: 'pilot', language: 'en' }, document('', 'pilot'));
  });
});

describe('once', () => {
  it('marks the first place only, each phrase for itself', () => {
    const phrases = [
      { match: 'satu', once: true },
      { match: 'dua', once: true, code: 'TERM-902' },
    ];
    assertPhrases(phrases, isi('⟦TERM-901:satu⟧ satu ⟦TERM-902:dua⟧', '', '## Catatan', '', 'satu dua'));
  });

  it('is the first place that counts: not one in another section, and not one that is excused', () => {
    const wanted = { match: 'satu', once: true, notIn: ['isi'], unless: 'bukan' };
    assertPhrases(wanted, isi('satu', '', '## Catatan', '', 'Bukan satu. Hanya ⟦TERM-901:satu⟧ dan satu.'));
  });
});

describe('off', () => {
  it('says nothing until a level is given', () => {
    const wanted = { match: 'pilot', off: true, severity: 'hint' } as const;
    assertPhrases(wanted, isi('pilot'));
    assertPhrases(wanted, isi('⟦TERM-901:pilot⟧'), { levels: [{ codes: ['TERM-*'], to: 'hint' }] });
  });
});

describe('yields', () => {
  const table = (...lines: readonly string[]) => [
    ...['---', 'jenis_dokumen: memo', '---', '', '## Daftar', '', '| Nama | Waktu |', '|---|---|', ...lines],
  ];

  it('lets a rule speak that marks the same words', () => {
    assertPhrases({ match: 'segera', yields: true }, table('| ⟦TERM-901:segera⟧ | ⟦TIME-001:segera⟧ |'));
    assertPhrases({ match: 'segera' }, table('| a | ⟦TIME-001:⟦TERM-901:segera⟧⟧ |'));
  });

  it('lets another phrase speak, but not one that yields itself', () => {
    const yielding = { match: 'segera mungkin', yields: true };
    assertPhrases([yielding, { match: 'segera', code: 'TERM-902' }], isi('⟦TERM-902:segera⟧ mungkin'));
    assertPhrases(
      [yielding, { match: 'segera', code: 'TERM-902', yields: true }],
      isi('⟦TERM-901:⟦TERM-902:segera⟧ mungkin⟧'),
    );
  });
});

describe('replace', () => {
  function repaired(wanted: Wanted, lines: readonly string[]): string {
    const text = lines.join('\n');
    const { findings } = run(engineFor([phraseOf(wanted)]), text);
    const edits = own(findings).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    return edits.reduceRight((all, { span, text: by }) => all.slice(0, span.start) + by + all.slice(span.end), text);
  }

  it('writes the right words', () => {
    const wanted = { match: 'presentase', replace: 'persentase' };
    assert.equal(repaired(wanted, isi('Nilai presentase.')), isi('Nilai persentase.').join('\n'));
  });

  it('keeps a capital, and words that are all capitals as they are given', () => {
    const wanted = { match: 'presentase|dr', replace: 'persentase' };
    assert.equal(repaired(wanted, isi('Presentase dan presentase')), isi('Persentase dan persentase').join('\n'));
    assert.equal(
      repaired({ match: 'Perlindungan', replace: 'Pelindungan' }, isi('perlindungan dan Perlindungan')),
      isi('Pelindungan dan Pelindungan').join('\n'),
    );
  });

  it('fills in groups', () => {
    const wanted = { match: '(?<a>\\p{L}+) / (?<b>\\p{L}+)', replace: '$<a>/$<b>' };
    assert.equal(repaired(wanted, isi('dan / atau')), isi('dan/atau').join('\n'));
    assert.equal(repaired({ match: '(?<a>x)?y', replace: '[$<a>]' }, isi('y')), isi('[]').join('\n'));
  });

  it('writes in the document’s language', () => {
    const wanted = { match: 'pilot', replace: { id: 'uji coba', en: 'trial' } };
    const document = (language: string, words: string) => [
      'jenis_dokumen: memo',
      `bahasa: ${language}`,
      `isi: ${words}`,
    ];
    assert.equal(repaired(wanted, document('en', 'pilot')), document('en', 'trial').join('\n'));
    assert.equal(repaired(wanted, document('id', 'pilot')), document('id', 'uji coba').join('\n'));
  });

  it('is shown in the sentence', () => {
    const [finding] = own(
      run(engineFor([phraseOf({ match: 'pilot', replace: 'uji coba' })]), isi('Pilot').join('\n')).findings,
    );
    assert.deepEqual(finding?.data, { text: 'Pilot', replacement: 'Uji coba' });
  });
});
