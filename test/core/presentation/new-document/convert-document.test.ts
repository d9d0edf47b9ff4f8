import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse-document.js';
import {
  convertDocument,
  languageOfHeadings,
  type Insertion,
} from '../../../../src/core/presentation/new-document/convert-document.js';
import { SourceText } from '../../../../src/core/text/source-text.js';
import { catalogue, checkText } from '../../../support/engine.js';

const legacy = [
  '# SOP Reset Akun Pegawai',
  '',
  '## Dasar Hukum',
  '',
  '1. Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi',
  '',
  '## Uraian Prosedur',
  '',
  '| No | Kegiatan | Pelaksana |',
  '|---|---|---|',
  '| 1 | Menerima permohonan | Petugas |',
  '',
].join('\n');

function convert(text: string, language: 'id' | 'en' = 'id'): Insertion | undefined {
  const document = parseDocument(new SourceText(text), 'markdown');
  const type = catalogue.typeNamed('sop');
  assert.ok(type && document.kind === 'markdown');
  return convertDocument(document, type, { language, today: '2026-06-01' });
}

/** The text as it is after the insertion. */
function converted(text: string): string {
  const insertion = convert(text);
  assert.ok(insertion);
  return text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset);
}

describe('making an existing text a Naskah document', () => {
  it('puts the required metadata before it and changes nothing else', () => {
    assert.equal(
      converted(legacy),
      [
        '---',
        'jenis_dokumen: sop',
        'judul: SOP Reset Akun Pegawai',
        'versi: "1.0"',
        'status: konsep',
        'klasifikasi: terbuka',
        'instansi: "[isi Instansi]"',
        'unit_pemilik: "[isi Unit Pemilik]"',
        'tanggal_pembuatan: 2026-06-01',
        'tanggal_tinjau_ulang: 2027-06-01',
        '---',
        '',
        legacy,
      ].join('\n'),
    );
  });

  it('makes a document that is checked as the type', () => {
    const { status } = checkText(converted(legacy));
    assert.ok(status.kind === 'checked' && status.type.id === 'sop');
  });

  it('adds what is missing to front matter that is there', () => {
    const text = `---\ntitle: Reset\npenulis: Rina\n---\n${legacy}`;
    assert.match(
      converted(text),
      /^---\ntitle: Reset\npenulis: Rina\njenis_dokumen: sop\nversi: "1\.0"\n(?:.*\n){6}---\n# SOP Reset/u,
    );
  });

  it('keeps the line breaks of the text', () => {
    const text = converted(legacy.replaceAll('\n', '\r\n'));
    assert.doesNotMatch(text, /[^\r]\n/u);
  });

  it('offers its blanks as tab stops', () => {
    assert.match(convert(legacy)?.snippet ?? '', /^instansi: "\$\{2:\[isi Instansi\]\}"$/mu);
    assert.match(convert(legacy)?.snippet ?? '', /^---\n\n\$0$/mu);
  });

  it('says in English documents that they are English', () => {
    assert.match(convert('# Reset\n\n## Procedure\n', 'en')?.text ?? '', /^Language: en$/mu);
  });

  it('leaves a text alone that declares its type, or whose front matter is no list of keys', () => {
    assert.equal(convert('---\njenis_dokumen: sop\n---\n'), undefined);
    assert.equal(convert('---\n{judul: Reset}\n---\n'), undefined);
    assert.equal(convert('---\n- Reset\n---\n'), undefined);
  });

  it('takes the language of the headings', () => {
    const type = catalogue.typeNamed('sop');
    assert.ok(type);
    assert.equal(languageOfHeadings(type, ['Dasar Hukum', 'Keterkaitan', 'Procedure']), 'id');
    assert.equal(languageOfHeadings(type, ['1. Legal Basis', 'Procedure']), 'en');
    assert.equal(languageOfHeadings(type, []), 'id');
  });
});
