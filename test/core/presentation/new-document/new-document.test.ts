import assert from 'node:assert/strict';
import type { DocumentType, Schema } from '../../../../src/core/catalogue/schema.js';
import { templatesOf } from '../../../../src/core/catalogue/template.js';
import {
  exampleDocument,
  newDocument,
  type NewDocumentRequest,
} from '../../../../src/core/presentation/new-document/new-document.js';
import { catalogue } from '../../../support/engine.js';

const indonesian: NewDocumentRequest = { language: 'id', notation: 'markdown', today: '2026-06-01' };
const english: NewDocumentRequest = { ...indonesian, language: 'en' };

function typeOf(id: string): DocumentType {
  const type = catalogue.typeNamed(id);
  assert.ok(type);
  return type;
}

/** A type that somebody wrote without any example. */
function bareType(schema: Schema): DocumentType {
  return { id: 'memo', title: { id: 'Memo', en: 'Memo' }, aliases: [], ancestors: [], schema };
}

/** Lines of a text from one that begins so. */
function linesFrom(text: string, start: string): readonly string[] {
  const lines = text.split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith(start)));
}

describe('a new SOP', () => {
  it('begins with the metadata an SOP must have, then its title', () => {
    const { text } = newDocument(typeOf('sop'), indonesian);
    assert.deepEqual(text.split('\n').slice(0, 22), [
      '---',
      'jenis_dokumen: sop',
      'nomor: "[isi Nomor]"',
      'judul: "[isi Judul]"',
      'versi: "1.0"',
      'status: konsep',
      'klasifikasi: terbuka',
      'instansi: "[isi Instansi]"',
      'unit_pemilik: "[isi Unit Pemilik]"',
      'pejabat_pengesah:',
      '  jabatan: "[isi Jabatan Pengesah]"',
      '  nama: "[isi Nama Pengesah]"',
      'tanggal_pembuatan: 2026-06-01',
      'tanggal_tinjau_ulang: 2027-06-01',
      'pelaksana:',
      '  - "[isi pelaksana pertama]"',
      '  - "[isi pelaksana kedua]"',
      '---',
      '',
      '# [isi Judul]',
      '',
      '## Dasar Hukum',
    ]);
  });

  it('ends with a table of steps from start to end', () => {
    assert.deepEqual(linesFrom(newDocument(typeOf('sop'), indonesian).text, '## Bagian Flowchart').slice(2, 7), [
      '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
      '| --- | --------------- | --------- | ----------- | ----- | ------ | ---------- |',
      '| 1 | [isi Uraian Kegiatan] | [isi pelaksana pertama] | [isi Kelengkapan] | [isi Waktu] | [isi Output] | Mulai |',
      '| 2 | [isi Uraian Kegiatan] | [isi pelaksana kedua] | [isi Kelengkapan] | [isi Waktu] | [isi Output] |  |',
      '| 3 | [isi Uraian Kegiatan] | [isi pelaksana pertama] | [isi Kelengkapan] | [isi Waktu] | [isi Output] | Selesai |',
    ]);
  });

  it('tells in the blank of a section what belongs there', () => {
    const { text } = newDocument(typeOf('sop'), indonesian);
    assert.equal(linesFrom(text, '## Peringatan')[2], '[isi Peringatan: Akibat bila SOP tidak dijalankan]');
  });

  it('is English in keys, headings, words and blanks when it is to be English', () => {
    const { text } = newDocument(typeOf('sop'), english);
    assert.match(text, /^Document Type: sop$/mu);
    assert.match(text, /^Status: draft$/mu);
    assert.match(text, /^Language: en$/mu);
    assert.match(text, /^## Related SOPs$/mu);
    assert.match(text, /\| \[fill in Activity\] \|.*\| Start \|$/mu);
  });

  it('has a decision in the template with a decision', () => {
    const type = typeOf('sop');
    const template = templatesOf(type).find(({ id }) => id === 'keputusan');
    assert.match(newDocument(type, { ...indonesian, template }).text, /\| Keputusan: Ya → 4, Tidak → 3 \|$/mu);
  });

  it('is the same document in YAML', () => {
    const { text } = newDocument(typeOf('sop'), { ...indonesian, notation: 'yaml' });
    assert.deepEqual(linesFrom(text, 'langkah:').slice(0, 8), [
      'langkah:',
      '  - no: 1',
      '    kegiatan: "[isi Uraian Kegiatan]"',
      '    pelaksana: "[isi pelaksana pertama]"',
      '    kelengkapan: "[isi Kelengkapan]"',
      '    waktu: "[isi Waktu]"',
      '    output: "[isi Output]"',
      '    keterangan: Mulai',
    ]);
  });
});

describe('a new roadmap', () => {
  it('begins in the month given and has contiguous phases over its horizon', () => {
    const type = typeOf('digital-transformation-roadmap');
    const { text } = newDocument(type, { ...indonesian, start: '2027-01' });
    assert.match(text, /^horizon_bulan: 12$/mu);
    assert.match(text, /^mulai: 2027-01$/mu);
    const months = [...text.matchAll(/^\| \d \| (?:[^|]*\|){2} (?<months>\d+–\d+) \|/gmu)];
    assert.deepEqual(
      months.map(({ groups }) => groups?.['months']),
      ['1–3', '4–8', '9–12'],
    );
  });
});

describe('what is known of a new document', () => {
  const facts = {
    title: 'Reset "Akun"\nPegawai: $1 } \\ [darurat]\uE000',
    unit: 'Diskominfo',
    approver: 'Kepala Dinas',
  };

  it('stands in the place of its blanks, whatever characters it has', () => {
    const { text } = newDocument(typeOf('sop'), { ...indonesian, facts });
    assert.match(text, /^judul: .*Reset .*Akun.* Pegawai: \$1 \} .* \[darurat\]/mu);
    assert.match(text, /^# Reset "Akun" Pegawai: \$1 \} \\ \[darurat\]$/mu);
    assert.match(text, /^unit_pemilik: Diskominfo$/mu);
    assert.match(text, /^ {2}jabatan: Kepala Dinas\n {2}nama: "\[isi Nama Pengesah\]"$/mu);
  });

  it('is no tab stop and no variable of the snippet', () => {
    const { snippet } = newDocument(typeOf('sop'), { ...indonesian, facts });
    assert.match(snippet, /^# Reset "Akun" Pegawai: \\\$1 \\\} \\\\ \[darurat\]$/mu);
    assert.doesNotMatch(snippet, /isi Judul/u);
  });
});

describe('the snippet of a new document', () => {
  const { snippet, text } = newDocument(typeOf('sop'), indonesian);

  it('has its tab stops in the order of the text, and ends behind it', () => {
    const stops = [...snippet.matchAll(/\$\{(?<stop>\d+)[:|]/gu)].map(({ groups }) => Number(groups?.['stop']));
    assert.deepEqual(
      stops,
      stops.map((_, index) => index + 1),
    );
    assert.ok(stops.length > 20);
    assert.ok(snippet.endsWith('$0'));
  });

  it('lets the title and a performer be typed once', () => {
    assert.match(snippet, /^judul: "\$\{2:\[isi Judul\]\}"$/mu);
    assert.match(snippet, /^# \$2$/mu);
    const [, performer = ''] = /^ {2}- "\$\{(\d+):\[isi pelaksana pertama\]\}"$/mu.exec(snippet) ?? [];
    assert.match(snippet, new RegExp(`^\\| 1 \\| [^|]* \\| \\$${performer} \\|`, 'mu'));
  });

  it('offers the words of a field to choose from, the one that stands there first', () => {
    assert.match(snippet, /^klasifikasi: \$\{\d+\|terbuka,terbatas,rahasia\|\}$/mu);
  });

  it('is the text when nothing is typed', () => {
    const typed = new Map<string, string>();
    const expanded = snippet
      .replace(
        /\$\{(\d+):([^}]*)\}|\$\{(\d+)\|([^,|]*)[^}]*\}/gu,
        (_, stop?: string, words = '', other = '', choice = '') => {
          typed.set(stop ?? String(other), stop === undefined ? String(choice) : String(words));
          return stop === undefined ? String(choice) : String(words);
        },
      )
      .replace(/\$(\d+)/gu, (_, stop: string) => typed.get(stop) ?? '');
    assert.equal(expanded, text);
  });
});

describe('a new document of a type without examples', () => {
  const type = bareType({
    type: 'object',
    required: ['jenis_dokumen', 'judul', 'tanggal', 'sifat', 'isi', 'tugas', 'butir'],
    properties: {
      jenis_dokumen: { type: 'string' },
      judul: { type: 'string' },
      tanggal: { type: 'string', format: 'date' },
      sifat: { type: 'string', enum: ['biasa', 'segera'], choices: { biasa: { id: ['biasa'], en: ['normal'] } } },
      lain: { type: 'string' },
      isi: { type: 'string', place: 'section', labels: { id: ['Isi'], en: ['Content'] } },
      butir: { type: 'array', place: 'section', items: { type: 'string' }, labels: { id: ['Butir'], en: ['Points'] } },
      tugas: {
        type: 'array',
        place: 'section',
        labels: { id: ['Tugas'], en: ['Tasks'] },
        items: {
          type: 'object',
          required: ['nama', 'selesai'],
          properties: {
            nama: { type: 'string', labels: { id: ['Nama'], en: ['Name'] } },
            selesai: { type: 'boolean', labels: { id: ['Selesai'], en: ['Done'] } },
            catatan: { type: 'string', labels: { id: ['Catatan'], en: ['Note'] } },
          },
        },
      },
    },
  });

  it('has all that the type requires, with blanks and words that cannot be wrong', () => {
    assert.deepEqual(newDocument(type, english).text.split('\n'), [
      '---',
      'jenis_dokumen: memo',
      'judul: "[fill in Judul]"',
      'tanggal: 2026-06-01',
      'sifat: normal',
      '---',
      '',
      '# [fill in Judul]',
      '',
      '## Content',
      '',
      '[fill in Content]',
      '',
      '## Points',
      '',
      '- [fill in Points]',
      '',
      '## Tasks',
      '',
      '| Name | Done |',
      '| ---- | ---- |',
      '| [fill in Name] | [fill in Done] |',
      '',
    ]);
  });

  it('fills a blank by the name of its field, or a value that can be read', () => {
    assert.match(exampleDocument(type, english), /^\| Name \| yes \|$/mu);
  });
});
