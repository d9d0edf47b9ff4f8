import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations, type Citation, type TextRange } from '../../../src/core/catalogue/citations.js';
import { catalogue } from '../../support/engine.js';

const { regulations } = catalogue;

/** A citation as one line: the words, the act or else kind, number and year, the article. */
function shown(text: string, { start, end, kind, number, year, article, regulation }: Citation): string {
  const act = regulation?.id ?? `${kind.id} ${number?.text ?? '-'}/${String(year?.value ?? '-')}`;
  const at = article ? ` ${text.slice(article.start, article.end)}` : '';
  return `${text.slice(start, end)} = ${act}${at}`;
}

function citationsIn(text: string): readonly string[] {
  return findCitations(text, regulations).map((citation) => shown(text, citation));
}

/** Each form alone and within a sentence. */
function reads(forms: Readonly<Record<string, string>>): void {
  for (const [form, act] of Object.entries(forms)) {
    it(`reads “${form}”`, () => {
      for (const text of [form, `Menurut ${form}; lalu`, `(${form})`]) {
        const [citation, ...more] = findCitations(text, regulations);
        assert.ok(citation, text);
        const known = citation.regulation?.id;
        const { kind, number, year } = citation;
        assert.equal(known ?? `${kind.id} ${number?.text ?? ''}/${String(year?.value)}`, act, text);
        assert.deepEqual(more, [], text);
      }
    });
  }
}

describe('citations of an act with a number', () => {
  describe('with every spelling of number and year', () => {
    reads({
      'UU Nomor 27 Tahun 2022': 'uu-27-2022',
      'UU nomor 27 tahun 2022': 'uu-27-2022',
      'UU No. 27 Tahun 2022': 'uu-27-2022',
      'UU No.27 Tahun 2022': 'uu-27-2022',
      'UU No 27 Tahun 2022': 'uu-27-2022',
      'UU no. 27 thn 2022': 'uu-27-2022',
      'UU No. 27 Thn. 2022': 'uu-27-2022',
      'UU No 27 Th 2022': 'uu-27-2022',
      'UU Nomor: 27 Tahun 2022': 'uu-27-2022',
      'UU Nomor 27, Tahun 2022': 'uu-27-2022',
      'UU 27 Tahun 2022': 'uu-27-2022',
      'UU 27/2022': 'uu-27-2022',
      'UU No. 27/2022': 'uu-27-2022',
      'UU No. 27 / 2022': 'uu-27-2022',
      'UU Nomor 027 Tahun 2022': 'uu-27-2022',
      'UU\u00A0Nomor\u00A027\u00A0Tahun\u00A02022': 'uu-27-2022',
      'UU Nomor 27\nTahun 2022': 'uu-27-2022',
      'Law No. 27 of 2022': 'uu-27-2022',
      'Law Number 27 of 2022': 'uu-27-2022',
      'Law No. 27 Year 2022': 'uu-27-2022',
      'Law 27/2022': 'uu-27-2022',
    });
  });

  describe('with every name of its kind', () => {
    reads({
      'Undang-Undang Nomor 27 Tahun 2022': 'uu-27-2022',
      'undang-undang nomor 27 tahun 2022': 'uu-27-2022',
      'UNDANG-UNDANG NOMOR 27 TAHUN 2022': 'uu-27-2022',
      'Undang Undang No. 27 Tahun 2022': 'uu-27-2022',
      'Undang–Undang Nomor 27 Tahun 2022': 'uu-27-2022',
      'Undang\u2011Undang Nomor 27 Tahun 2022': 'uu-27-2022',
      'U.U. No. 27 Tahun 2022': 'uu-27-2022',
      'UU RI Nomor 27 Tahun 2022': 'uu-27-2022',
      'UU R.I. No. 27 Tahun 2022': 'uu-27-2022',
      'Undang-Undang Republik Indonesia Nomor 27 Tahun 2022': 'uu-27-2022',
      'Undang-Undang (UU) No. 27 Tahun 2022': 'uu-27-2022',
      'UU Pelindungan Data Pribadi Nomor 27 Tahun 2022': 'uu-27-2022',
      'UU PDP No. 27 Tahun 2022': 'uu-27-2022',
      'UU ASN Nomor 5 Tahun 2014': 'uu-5-2014',
      'Law of the Republic of Indonesia Number 27 of 2022': 'uu-27-2022',
      'PP 71/2019': 'pp-71-2019',
      'P.P. No. 71 Tahun 2019': 'pp-71-2019',
      'Peraturan Pemerintah (PP) Nomor 71 Tahun 2019': 'pp-71-2019',
      'Government Regulation (PP) No. 71 of 2019': 'pp-71-2019',
      'Perpres No. 95 Tahun 2018': 'perpres-95-2018',
      'Peraturan Presiden Republik Indonesia Nomor 95 Tahun 2018': 'perpres-95-2018',
      'Peraturan Presiden (Perpres) Nomor 95 Tahun 2018': 'perpres-95-2018',
      'Presidential Regulation Number 95 of 2018': 'perpres-95-2018',
      'Perppu No. 2 Tahun 2022': 'perppu 2/2022',
      'Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022': 'perppu 2/2022',
      'Instruksi Presiden Nomor 9 Tahun 2018': 'inpres 9/2018',
      'Keputusan Presiden Nomor 80 Tahun 2003': 'keppres 80/2003',
    });
  });

  describe('of ministries and agencies', () => {
    reads({
      'PermenPAN-RB Nomor 35 Tahun 2012': 'permenpanrb-35-2012',
      'PermenPANRB 35/2012': 'permenpanrb-35-2012',
      'Permen PAN-RB No. 35 Tahun 2012': 'permenpanrb-35-2012',
      'Permenpan dan RB Nomor 35 Tahun 2012': 'permenpanrb-35-2012',
      'Peraturan MenPANRB Nomor 35 Tahun 2012': 'permenpanrb-35-2012',
      'Peraturan Menteri PANRB Nomor 35 Tahun 2012': 'permenpanrb-35-2012',
      'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012':
        'permenpanrb-35-2012',
      'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia No. 35 Tahun 2012':
        'permenpanrb-35-2012',
      'Regulation of the Minister of Administrative and Bureaucratic Reform No. 35 of 2012': 'permenpanrb-35-2012',
      'Permendagri Nomor 52 Tahun 2011': 'permendagri-52-2011',
      'Peraturan Menteri Dalam Negeri (Permendagri) Nomor 52 Tahun 2011': 'permendagri-52-2011',
      'Minister of Home Affairs Regulation No. 52 of 2011': 'permendagri-52-2011',
      'Permen Kominfo No. 1/2023': 'permenkominfo-1-2023',
      'Peraturan Menteri Komunikasi dan Informatika Nomor 1 Tahun 2023': 'permenkominfo-1-2023',
      'Peraturan BSSN Nomor 4 Tahun 2021': 'peraturan-bssn-4-2021',
      'Peraturan Badan Siber dan Sandi Negara Nomor 4 Tahun 2021': 'peraturan-bssn-4-2021',
      'Peraturan Kepala BSSN Nomor 4 Tahun 2021': 'peraturan-bssn-4-2021',
      'BSSN Regulation No. 4 of 2021': 'peraturan-bssn-4-2021',
      'Peraturan Kepala Lembaga Sandi Negara Nomor 7 Tahun 2017': 'perka-lemsaneg-7-2017',
      'Perka LAN Nomor 5 Tahun 2018': 'peraturan-lan-5-2018',
      'SE Menkominfo Nomor 9 Tahun 2023': 'se-menkominfo-9-2023',
      'Surat Edaran Menteri Komunikasi dan Informatika Nomor 9 Tahun 2023': 'se-menkominfo-9-2023',
      'Circular Letter of the Minister of Communication and Informatics Number 9 of 2023': 'se-menkominfo-9-2023',
      'SE MenPANRB No. 18 Tahun 2022': 'se-menpanrb-18-2022',
      'Putusan MK 151/PUU-XXII/2024': 'putusan-mk-151-puu-xxii-2024',
      'Putusan Mahkamah Konstitusi Nomor 151/PUU-XXII/2024': 'putusan-mk-151-puu-xxii-2024',
      'Constitutional Court Decision No. 151/PUU-XXII/2024': 'putusan-mk-151-puu-xxii-2024',
      'Peraturan Menteri Keuangan Nomor 123/PMK.01/2020': 'permenkeu 123/PMK.01/2020/2020',
      'Keputusan Menteri Kesehatan Nomor HK.01.07/MENKES/1559/2022': 'kepmenkes HK.01.07/MENKES/1559/2022/2022',
      'Peraturan Bersama Menteri Dalam Negeri dan Kepala BSSN Nomor 5 Tahun 2020': 'peraturan-bersama 5/2020',
    });
  });

  describe('of regions, with the place between kind and number', () => {
    reads({
      'Peraturan Daerah Kabupaten Sleman Nomor 3 Tahun 2020': 'perda 3/2020',
      'Perda Provinsi Jawa Barat No. 1 Tahun 2020': 'perda 1/2020',
      'Peraturan Gubernur Daerah Khusus Ibukota Jakarta Nomor 57 Tahun 2022': 'pergub 57/2022',
      'Peraturan Bupati Sleman Nomor 12 Tahun 2021': 'perbup 12/2021',
      'Peraturan Bupati Nomor 12 Tahun 2021': 'perbup 12/2021',
      'Peraturan Wali Kota Surabaya Nomor 10 Tahun 2022': 'perwal 10/2022',
      'Peraturan Walikota Surabaya Nomor 10 Tahun 2022': 'perwal 10/2022',
      'Keputusan Bupati Sleman Nomor 188.45/12/KEP/2021': 'kepbup 188.45/12/KEP/2021/2021',
      'Qanun Aceh Nomor 4 Tahun 2018': 'qanun 4/2018',
      'SE Bupati Sleman No. 5 Tahun 2024': 'se-bup 5/2024',
      'Regulation of the Regent of Sleman Number 12 of 2021': 'perbup 12/2021',
    });
  });
});

describe('citations of an act by its short name', () => {
  reads({
    'UU PDP': 'uu-27-2022',
    'UU Pelindungan Data Pribadi': 'uu-27-2022',
    'Undang-Undang Pelindungan Data Pribadi': 'uu-27-2022',
    'Personal Data Protection Law': 'uu-27-2022',
    'UU ASN': 'uu-20-2023',
    'Perpres SPBE': 'perpres-95-2018',
    'EU AI Act': 'eu-2024-1689',
  });

  it('and by its number beside it are two', () => {
    assert.deepEqual(citationsIn('UU Nomor 27 Tahun 2022 (UU PDP)'), [
      'UU Nomor 27 Tahun 2022 = uu-27-2022',
      'UU PDP = uu-27-2022',
    ]);
  });
});

describe('the title of a citation', () => {
  const titles: Readonly<Record<string, string | undefined>> = {
    'UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi;': 'Pelindungan Data Pribadi',
    'UU Nomor 27 Tahun 2022 ttg Pelindungan Data Pribadi.': 'Pelindungan Data Pribadi',
    'UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, yang mulai berlaku': 'Pelindungan Data Pribadi',
    'UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi Pasal 46': 'Pelindungan Data Pribadi',
    'UU Nomor 27 Tahun 2022 tentang\nPelindungan Data Pribadi': 'Pelindungan Data Pribadi',
    'Perpres 95/2018 tentang Sistem Pemerintahan Berbasis Elektronik (SPBE)': 'Sistem Pemerintahan Berbasis Elektronik',
    'UU Nomor 11 Tahun 2008 tentang Informasi sebagaimana telah diubah dengan UU Nomor 19 Tahun 2016': 'Informasi',
    'Perpres Nomor 39 Tahun 2019 tentang Satu Data Indonesia dan Perpres Nomor 132 Tahun 2022': 'Satu Data Indonesia',
    'Law No. 27 of 2022 on Personal Data Protection': 'Personal Data Protection',
    'Law No. 27 of 2022 on the Protection of Personal Data': 'the Protection of Personal Data',
    'Law No. 27 of 2022 concerning Personal Data Protection': 'Personal Data Protection',
    'Law 27/2022 on 17 October 2024': undefined,
    'Law 27/2022 on Monday': undefined,
    'Law 27/2022 on the basis of consent': undefined,
    'UU Nomor 27 Tahun 2022': undefined,
  };
  for (const [text, title] of Object.entries(titles)) {
    it(`of “${text.replace('\n', ' ')}” is ${title ?? 'not given'}`, () => {
      assert.equal(findCitations(text, regulations)[0]?.title?.text, title);
    });
  }
});

describe('the article of a citation', () => {
  const before = ['Pasal 46', 'pasal 46', 'Pasal 46 ayat (1)', 'Pasal 46 ayat 1', 'Pasal 46 ayat (1) huruf a'];
  for (const article of before) {
    for (const join of [' ', ' dalam ', ' dari ', ' pada ']) {
      it(`is read before it: “${article}${join}UU …”`, () => {
        const text = `sebagaimana dimaksud dalam ${article}${join}UU Nomor 27 Tahun 2022.`;
        const word = article.slice(0, 'Pasal 46'.length);
        assert.deepEqual(citationsIn(text), [`UU Nomor 27 Tahun 2022 = uu-27-2022 ${word}`]);
      });
    }
  }

  const after: Readonly<Record<string, string>> = {
    'UU Nomor 27 Tahun 2022 Pasal 46': 'Pasal 46',
    'UU Nomor 27 Tahun 2022, Pasal 46 ayat (1) huruf b': 'Pasal 46',
    'UU 27/2022 (Pasal 46)': 'Pasal 46',
    'UU PDP Pasal 46': 'Pasal 46',
    'UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, khususnya Pasal 46': 'Pasal 46',
    'UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi (Pasal 46)': 'Pasal 46',
    'Law 27/2022, Article 46': 'Article 46',
    'Law 27/2022, Art. 34(2)(a)': 'Art. 34',
    'Article 46(1) of Law No. 27 of 2022': 'Article 46',
    'Art. 46 of the Personal Data Protection Law': 'Art. 46',
  };
  for (const [text, article] of Object.entries(after)) {
    it(`is read from “${text}”`, () => {
      const found = findCitations(text, regulations)[0]?.article;
      assert.equal(found && text.slice(found.start, found.end), article);
    });
  }

  it('of another act is not taken', () => {
    const text = 'Pasal 40 Peraturan Presiden Nomor 95 Tahun 2018 dan Pasal 46 UU Nomor 27 Tahun 2022';
    assert.deepEqual(citationsIn(text), [
      'Peraturan Presiden Nomor 95 Tahun 2018 = perpres-95-2018 Pasal 40',
      'UU Nomor 27 Tahun 2022 = uu-27-2022 Pasal 46',
    ]);
  });
});

describe('several citations', () => {
  const lists: Readonly<Record<string, readonly string[]>> = {
    'UU Nomor 27 Tahun 2022 dan PP Nomor 71 Tahun 2019': [
      'UU Nomor 27 Tahun 2022 = uu-27-2022',
      'PP Nomor 71 Tahun 2019 = pp-71-2019',
    ],
    'UU Nomor 5 Tahun 2014 jo. UU Nomor 20 Tahun 2023': [
      'UU Nomor 5 Tahun 2014 = uu-5-2014',
      'UU Nomor 20 Tahun 2023 = uu-20-2023',
    ],
    'PP 71/2019, Perpres 95/2018, Perpres 39/2019': [
      'PP 71/2019 = pp-71-2019',
      'Perpres 95/2018 = perpres-95-2018',
      'Perpres 39/2019 = perpres-39-2019',
    ],
    'UU dan PP Nomor 71 Tahun 2019': ['PP Nomor 71 Tahun 2019 = pp-71-2019'],
    'UU ASN mengatur pegawai menurut PP Nomor 71 Tahun 2019': [
      'UU ASN = uu-20-2023',
      'PP Nomor 71 Tahun 2019 = pp-71-2019',
    ],
  };
  for (const [text, wanted] of Object.entries(lists)) {
    it(`are each read in “${text}”`, () => {
      assert.deepEqual(citationsIn(text), wanted);
    });
  }
});

describe('what is only half written', () => {
  const halves = [
    ...['', 'UU', 'UU Nomor', 'UU Nomor 27', 'UU Tahun 2022', 'UU Nomor Tahun 2022', 'Nomor 27 Tahun 2022', 'Pasal 40'],
    ...['Undang-Undang', '27/2022', 'PP 12', 'SE 5', 'Perpres tentang SPBE', 'PP Nomor … Tahun 2026'],
    ...['UU Nomor [isi] Tahun 2022', 'UU 27 20222', 'RUU Nomor 27 Tahun 2022', 'RPP Nomor 33 Tahun 2026', 'UUD 1945'],
    ...['Law', 'Law on', 'Article 40', 'the Act of 2022', 'Pasal 40 ayat (1) huruf'],
  ];
  for (const text of halves) {
    it(`is no citation: “${text}”`, () => {
      assert.deepEqual(citationsIn(text), []);
      assert.deepEqual(citationsIn(`Menurut ${text}, data aman.`), []);
    });
  }
});

describe('any text', () => {
  const parts = [
    ...[
      'UU',
      'Undang-Undang',
      'Peraturan',
      'Menteri',
      'PANRB',
      'PP',
      'Perpres',
      'UU PDP',
      'Law',
      'SE',
      'Bupati',
      'Sleman',
    ],
    ...[
      'Nomor',
      'No.',
      'Tahun',
      'Thn',
      'of',
      'tentang',
      'on',
      'Pasal',
      'ayat',
      '(1)',
      'huruf a',
      '27',
      '2022',
      '/',
      '.',
    ],
    ...[',', ';', '\n', '\u00A0', '“', '(', ')', '🏛️', 'Pelindungan Data Pribadi', 'dan', '151/PUU-XXII/2024', '–'],
  ];
  const arbitraryText = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 6 })), { maxLength: 24 })
    .chain((words) => fc.constantFrom('', ' ').map((join) => words.join(join)));

  /** The words of the parts, as the text has them. */
  function wordsOf(text: string, parts: readonly (TextRange | undefined)[]): readonly (string | undefined)[] {
    return parts.map((part) => part && text.slice(part.start, part.end));
  }

  function assertSound(text: string): void {
    let last = 0;
    for (const citation of findCitations(text, regulations)) {
      const { start, end, article, number, year, title } = citation;
      assert.ok(start >= last && end > start && end <= text.length, text);
      const inner = [number, year, title].filter((part) => part !== undefined);
      assert.ok(
        inner.every((part) => part.start >= start && part.end <= end),
        text,
      );
      assert.deepEqual(wordsOf(text, [number, year, title]), [number?.text, year && String(year.value), title?.text]);
      if (article)
        assert.match(wordsOf(text, [article])[0] ?? '', new RegExp(`^\\p{L}+\\.?\\s+${article.number}$`, 'u'));
      last = end;
    }
  }

  it('gives citations within the text, one after the other', () => {
    fc.assert(fc.property(arbitraryText, assertSound), { numRuns: 2000 });
  });

  it('does so after any cutting and insertion into a real list', () => {
    const list = [
      '1. Undang-Undang Republik Indonesia Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi (Pasal 46 ayat (1));',
      '2. Peraturan Menteri PANRB No. 35 Thn. 2012 tentang Pedoman Penyusunan SOP;',
      '3. Article 46 of Law 27/2022 on Personal Data Protection and PP 71/2019;',
      '4. Peraturan Bupati Sleman Nomor 12 Tahun 2021, UU PDP, Putusan MK 151/PUU-XXII/2024.',
    ].join('\n');
    const edit = fc.record({ at: fc.nat(list.length), remove: fc.nat({ max: 30 }), insert: arbitraryText });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let text = list;
        for (const { at, remove, insert } of edits) text = text.slice(0, at) + insert + text.slice(at + remove);
        assertSound(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes time in proportion to its length', () => {
    const unit = 'Peraturan Menteri dan Peraturan Bupati menurut UU dan PP Nomor 71 Tahun 2019 tentang Data, ';
    assert.equal(findCitations(unit.repeat(3000), regulations).length, 3000);
  });
});
