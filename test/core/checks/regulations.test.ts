import assert from 'node:assert/strict';
import { SectionCache } from '../../../src/core/document/section-cache.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { defaultSettings } from '../../../src/core/workspace/settings.js';
import { checkText, engine, testDay } from '../../support/engine.js';
import { assertMarked, parseMarked, type MarkedOptions } from '../../support/marked.js';

const codes = ['REF-004', 'REF-005', 'REF-006', 'REF-007'];

function finds(lines: readonly string[], options: MarkedOptions = {}): void {
  assertMarked(lines.join('\n'), { codes, ...options });
}

const document = (section: string, ...lines: readonly string[]) => [
  ...['---', 'jenis_dokumen: sop', '---', '', `## ${section}`, '', ...lines],
];
const basis = (...lines: readonly string[]) => document('Dasar Hukum', ...lines);
const warning = (...lines: readonly string[]) => document('Peringatan', ...lines);
const english = (...lines: readonly string[]) => [
  ...['---', 'jenis_dokumen: sop', 'bahasa: en', '---', '', '## Warning', '', ...lines],
];
const since = (date: string, ...lines: readonly string[]) => [
  ...['---', 'jenis_dokumen: sop', `tanggal_efektif: ${date}`, '---', '', '## Dasar Hukum', '', ...lines],
];

/** The document after the first repair of every finding of the code. */
function repaired(code: string, lines: readonly string[]): readonly string[] {
  const { text } = parseMarked(lines.join('\n'));
  const { findings } = checkText(text);
  const edits = findings.filter((found) => found.code === code).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const all = edits.reduceRight(
    (last, { span, text: by }) => last.slice(0, span.start) + by + last.slice(span.end),
    text,
  );
  return all.split('\n');
}

const shownOf = (code: string, lines: readonly string[], today?: string) =>
  checkText(parseMarked(lines.join('\n')).text, today === undefined ? {} : { today }).findings.filter(
    (found) => found.code === code,
  );

describe('REF-004, a revoked act', () => {
  it('is marked in the legal basis, the citation only (sample 5)', () => {
    finds(
      basis(
        '1. ⟦REF-004:Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara⟧;',
        '2. ⟦REF-004:PermenPAN-RB Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi SPBE⟧;',
      ),
    );
  });

  it('is marked in front matter, in YAML and in any section', () => {
    finds(['---', 'jenis_dokumen: sop', 'dasar_hukum:', '  - ⟦REF-004:UU No. 5 Tahun 2014⟧', '---']);
    finds(['jenis_dokumen: sop', 'dasar_hukum: ⟦REF-004:UU ASN Nomor 5 Tahun 2014⟧']);
    finds(warning('Menurut ⟦REF-004:PP 82/2012⟧ dan **⟦REF-004:Perka Lemsaneg Nomor 7** Tahun 2017⟧.'));
    finds(english('See ⟦REF-004:Law No. 5 of 2014⟧.'));
  });

  it('is marked at its number when it stands in several fields', () => {
    finds(['jenis_dokumen: sop', 'dasar_hukum:', '  - jenis: UU', '    nomor: "⟦REF-004:5⟧"', '    tahun: 2014']);
    finds(['jenis_dokumen: sop', 'dasar_hukum:', '  - {tahun: 2014, nomor: ⟦REF-004:5⟧, jenis: Undang-Undang}']);
    finds(basis('- **Jenis:** UU', '- **Nomor:** 27', '- **Tahun:** 2022'));
  });

  it('names what is in force instead, and says when only a secondary source knows', () => {
    const [first] = shownOf('REF-004', basis('1. PermenPAN-RB Nomor 5 Tahun 2018'));
    assert.deepEqual(first?.data['by'], {
      id: 'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 8 Tahun 2026 tentang Evaluasi Kinerja Pemerintah Digital',
      en: first && (first.data['by'] as { en: string }).en,
    });
    assert.match(first.message.id, /sumber sekunder/u);
    const [second] = shownOf('REF-004', basis('1. Peraturan Kepala Lembaga Sandi Negara Nomor 7 Tahun 2017'));
    assert.doesNotMatch(second?.message.id ?? 'sumber sekunder', /sumber sekunder/u);
  });

  it('is repaired with the act in force, in full where it was written in full', () => {
    assert.deepEqual(
      repaired('REF-004', basis('1. Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara;')),
      basis('1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;'),
    );
    assert.deepEqual(repaired('REF-004', basis('1. UU 5/2014;')), basis('1. UU Nomor 20 Tahun 2023;'));
  });

  it('is not marked where the text speaks of the past', () => {
    const sentences = [
      'Pegawai semula diatur dalam UU Nomor 5 Tahun 2014.',
      'Sebelumnya berlaku UU Nomor 5 Tahun 2014.',
      'Peraturan ini mencabut UU Nomor 5 Tahun 2014.',
      'UU Nomor 5 Tahun 2014 dinyatakan tidak berlaku.',
      'UU Nomor 20 Tahun 2023 menggantikan UU Nomor 5 Tahun 2014.',
      'UU Nomor 20 Tahun 2023 sebagai pengganti UU Nomor 5 Tahun 2014.',
    ];
    for (const sentence of sentences) finds(document('Latar Belakang', sentence));
    finds(english('Law 20/2023 repealed Law 5/2014.'));
    finds(document('Latar Belakang', 'Dulu pegawai diatur lain. Kini berlaku ⟦REF-004:UU Nomor 5 Tahun 2014⟧.'));
  });

  it('is not marked in a document from before it was revoked', () => {
    finds(since('2023-10-30', '1. UU Nomor 5 Tahun 2014'));
    finds(since('2023-10-31', '1. ⟦REF-004:UU Nomor 5 Tahun 2014⟧'));
    finds(since('2026-06-04', '1. PermenPAN-RB Nomor 59 Tahun 2020'));
    finds(since('2026-06-05', '1. ⟦REF-004:PermenPAN-RB Nomor 59 Tahun 2020⟧'));
  });

  it('is not marked where a document names what it replaces, or in a quotation', () => {
    finds(['---', 'jenis_dokumen: sop', 'mencabut:', '  - UU Nomor 5 Tahun 2014', '---']);
    finds(warning('> UU Nomor 5 Tahun 2014', '', 'Tertulis “UU Nomor 5 Tahun 2014”.', '', '`UU Nomor 5 Tahun 2014`'));
  });

  it('is an act by number and kind, not a similar one', () => {
    finds(warning('PP Nomor 5 Tahun 2014 dan Peraturan Bupati Nomor 59 Tahun 2020 serta Perda Nomor 5 Tahun 2014.'), {
      codes: ['REF-004'],
    });
  });
});

describe('REF-005, a wrong article', () => {
  const wrong = [
    'Pemberitahuan kebocoran data disampaikan sebagaimana dimaksud dalam ⟦REF-005:Pasal 40⟧ UU Nomor 27 Tahun 2022.',
    'Insiden diberitahukan menurut UU PDP ⟦REF-005:Pasal 40⟧.',
    'Kegagalan pelindungan data dilaporkan (⟦REF-005:Pasal 40⟧ ayat (1) UU 27/2022).',
    'Kebocoran dilaporkan menurut UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, ⟦REF-005:Pasal 40⟧.',
  ];
  for (const sentence of wrong) {
    it(`is marked at the article: ${parseMarked(sentence).text}`, () => {
      finds(warning(sentence));
    });
  }

  it('is marked in the paragraph of sample 6', () => {
    finds(
      warning(
        'Pemberitahuan kebocoran data disampaikan kepada Menteri paling lambat 14 hari',
        'sebagaimana dimaksud dalam ⟦REF-005:Pasal 40⟧ UU Nomor 27 Tahun 2022.',
      ),
    );
  });

  it('is marked in English', () => {
    finds(english('A data breach is notified under ⟦REF-005:Article 40⟧ of Law Number 27 of 2022.'));
    finds(english('Notification follows the Personal Data Protection Law, ⟦REF-005:Art. 40⟧.'));
  });

  it('is repaired, and the rest stays as it is written', () => {
    assert.deepEqual(
      repaired('REF-005', warning('Kebocoran diberitahukan menurut pasal 40 ayat (1) UU PDP.')),
      warning('Kebocoran diberitahukan menurut pasal 46 ayat (1) UU PDP.'),
    );
  });

  const right = [
    'Kebocoran data diberitahukan menurut Pasal 46 UU Nomor 27 Tahun 2022.',
    'Kebocoran data diberitahukan menurut Pasal 40 Peraturan Presiden Nomor 95 Tahun 2018.',
    'Penarikan persetujuan diproses menurut Pasal 40 UU Nomor 27 Tahun 2022.',
    'Kebocoran data diberitahukan dalam 24 jam. Pasal 40 UU Nomor 27 Tahun 2022 mengatur hal lain.',
    'Tertulis “pemberitahuan kebocoran menurut Pasal 40 UU Nomor 27 Tahun 2022”.',
  ];
  for (const sentence of right) {
    it(`is not marked: ${sentence}`, () => {
      finds(warning(sentence));
    });
  }
});

describe('REF-005, a wrong title, year or number', () => {
  it('marks a title that is another act’s', () => {
    finds(basis('1. Perpres Nomor 39 Tahun 2019 tentang ⟦REF-005:Arsitektur SPBE Nasional⟧;'));
    finds(basis('1. UU Nomor 27 Tahun 2022 tentang ⟦REF-005:Informasi dan Transaksi Elektronik⟧.'));
    finds(english('See Law No. 27 of 2022 on ⟦REF-005:Public Service⟧.'));
  });

  it('accepts short, long and differently spelt forms of the same title', () => {
    const titles = ['Pelindungan Data Pribadi', 'Perlindungan Data Pribadi', 'pelindungan data pribadi', 'PDP'];
    for (const title of titles) finds(basis(`1. UU Nomor 27 Tahun 2022 tentang ${title};`));
    for (const title of [
      'SPBE',
      'Sistem Pemerintahan Berbasis Elektronik (SPBE)',
      'Sistem Pemerintah Berbasis Elektronik',
    ])
      finds(basis(`1. Perpres Nomor 95 Tahun 2018 tentang ${title};`));
    finds(basis('1. PermenPANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan;'));
    finds(basis('1. PermenPANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP AP;'));
    finds(
      english('See Law No. 27 of 2022 on Personal Data Protection and Presidential Regulation 39/2019 on One Data.'),
    );
  });

  it('marks the year or the number when the rest says which act is meant', () => {
    finds(basis('1. UU Nomor 27 Tahun ⟦REF-005:2023⟧ tentang Pelindungan Data Pribadi;'));
    finds(basis('1. UU Nomor 27/⟦REF-005:2012⟧ tentang Pelindungan Data Pribadi;'));
    finds(basis('1. Perpres Nomor ⟦REF-005:59⟧ Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik;'));
  });

  it('repairs them', () => {
    assert.deepEqual(
      repaired('REF-005', basis('1. UU Nomor 27 Tahun 2023 tentang Pelindungan Data Pribadi;')),
      basis('1. UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi;'),
    );
    assert.deepEqual(
      repaired('REF-005', basis('1. Perpres Nomor 59 Tahun 2018 tentang SPBE;')),
      basis('1. Perpres Nomor 95 Tahun 2018 tentang SPBE;'),
    );
  });

  it('marks the field that is wrong in structured YAML', () => {
    const act = (jenis: string, nomor: string, tahun: string, tentang: string) => [
      ...['jenis_dokumen: sop', 'dasar_hukum:', `  - jenis: ${jenis}`, `    nomor: ${nomor}`, `    tahun: ${tahun}`],
      ...[`    tentang: ${tentang}`],
    ];
    finds(act('UU', '27', '⟦REF-005:2023⟧', 'Pelindungan Data Pribadi'));
    finds(act('Perpres', '⟦REF-005:59⟧', '2018', 'Sistem Pemerintahan Berbasis Elektronik'));
    finds(act('Perpres', '39', '2019', '⟦REF-005:Arsitektur SPBE Nasional⟧'));
    finds(act('Perpres', '39', '2019', 'Satu Data Indonesia'));
  });

  it('says nothing when neither is known', () => {
    finds(basis('1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik;'), { codes: ['REF-005'] });
    finds(basis('1. UU Nomor 27 Tahun 2023 tentang Hal Lain;'), { codes: ['REF-005'] });
  });
});

describe('REF-006, an act that cannot be verified', () => {
  it('is named once', () => {
    finds([
      ...basis('1. ⟦REF-006:Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik⟧;', ''),
      ...['## Peringatan', '', 'Menurut UU 25/2009 dan ⟦REF-006:UU Nomor 43 Tahun 2009⟧.'],
    ]);
  });

  it('is named in YAML, in one field or in several', () => {
    finds(['jenis_dokumen: sop', 'dasar_hukum:', '  - ⟦REF-006:UU Nomor 25 Tahun 2009⟧']);
    finds(['jenis_dokumen: sop', 'dasar_hukum:', '  - {jenis: UU, nomor: ⟦REF-006:25⟧, tahun: 2009}']);
  });

  it('is named as it is written', () => {
    const nameOf = (...lines: readonly string[]) => shownOf('REF-006', lines)[0]?.data['text'];
    assert.equal(nameOf(...basis('1. UU No. 25/2009;')), 'UU No. 25/2009');
    assert.equal(
      nameOf('jenis_dokumen: sop', 'dasar_hukum: [{jenis: UU, nomor: 25, tahun: 2009}]'),
      'UU Nomor 25 Tahun 2009',
    );
  });

  it('is only hinted at when it is an act of a region, for no national table can know it', () => {
    const acts = ['Perda Kota Bandung Nomor 5 Tahun 2021', 'Peraturan Bupati Sleman Nomor 12 Tahun 2021'];
    for (const act of acts) finds(basis(`1. ⟦REF-006:${act} tentang Kota Cerdas⟧;`));
    const found = shownOf('REF-006', basis('1. Perbup Nomor 12 Tahun 2021;', '2. UU Nomor 25 Tahun 2009;'));
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['hint', 'information'],
    );
  });

  it('is not a document of the office', () => {
    finds(basis('1. SOP Nomor 5 Tahun 2024;', '2. Nota Dinas Nomor 12 Tahun 2024;'));
  });

  it('is not what is only half written', () => {
    finds(basis('1. Undang-Undang Nomor … Tahun 2025;', '2. UU Nomor [isi];', '3. Pasal 40.'));
  });

  it('is not an act of which it is known what is wrong', () => {
    finds(basis('1. UU Nomor 27 Tahun ⟦REF-005:2021⟧ tentang Pelindungan Data Pribadi;'));
  });
});

describe('REF-007, an act that is not in force yet', () => {
  it('is marked when the document takes effect before it', () => {
    finds(since('2027-01-15', '1. ⟦REF-007:PP Nomor 33 Tahun 2026⟧;'), { today: '2026-11-22' });
    finds(since('2027-01-16', '1. PP Nomor 33 Tahun 2026;'), { today: '2026-11-22' });
  });

  it('is marked today when the document does not say when it takes effect', () => {
    finds(basis('1. ⟦REF-007:PP Nomor 33 Tahun 2026⟧;'), { today: '2026-11-22' });
    finds(basis('1. PP Nomor 33 Tahun 2026;'), { today: '2027-01-16' });
  });

  it('says both dates', () => {
    const [finding] = shownOf('REF-007', since('2026-09-01', '1. PP Nomor 33 Tahun 2026;'));
    assert.deepEqual(finding?.data['from'], { date: '2027-01-16' });
    assert.deepEqual(finding.data['day'], { date: '2026-09-01' });
  });

  it('is not marked for an act whose date is not known, or long past', () => {
    finds(since('2019-01-01', '1. Perpres Nomor 39 Tahun 2019;', '2. PermenPANRB Nomor 6 Tahun 2022;'));
    finds(since('2022-10-16', '1. ⟦REF-007:UU Nomor 27 Tahun 2022⟧;'));
  });
});

describe('references in an open document', () => {
  it('are the same after an edit elsewhere', () => {
    const text = parseMarked(
      [
        ...basis('1. UU Nomor 5 Tahun 2014;', '2. UU Nomor 25 Tahun 2009;'),
        '',
        '## Peringatan',
        '',
        'PP 82/2012.',
      ].join('\n'),
    ).text;
    const cache = new SectionCache();
    const check = (source: string, more?: SectionCache) =>
      engine
        .check(new SourceText(source), {
          ...{ notation: 'markdown', today: testDay, settings: defaultSettings },
          ...(more && { cache: more }),
        })
        .findings.map(({ code, span }) => [code, source.slice(span.start, span.end), span.start]);
    for (const edited of [text, text.replace('## Dasar', 'Pengantar.\n\n## Dasar'), text.replace('82', '83'), text]) {
      assert.deepEqual(check(edited, cache), check(edited));
    }
  });
});
