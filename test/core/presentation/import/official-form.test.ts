import assert from 'node:assert/strict';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { engine } from '../../../support/engine.js';
import { importWord, type ImportedDocument } from '../../../../src/core/presentation/import/import-word.js';

interface Span {
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

const cell = (lines: string | readonly string[], span: Span = {}): TableCell =>
  new TableCell({ children: [lines].flat().map((line) => new Paragraph(line)), ...span });
const row = (...cells: readonly TableCell[]): TableRow => new TableRow({ children: cells });
const wide = { columnSpan: 2 };

/** The two tables of an SOP as offices fill in the official form: short labels, capitals, and no heading anywhere. */
function officialForm(performers: readonly (readonly [string, string])[]): Promise<Uint8Array> {
  const office = ['PEMERINTAH KABUPATEN CONTOH', 'DINAS KOMUNIKASI DAN INFORMATIKA'];
  const identity = new Table({
    rows: [
      row(cell(office, { rowSpan: 6 }), cell('NO. SOP'), cell(': 050/12/SOP/2025')),
      row(cell('TGL. PEMBUATAN'), cell(': 12 Januari 2025')),
      row(cell('TGL. REVISI'), cell(':')),
      row(cell('TGL. EFEKTIF'), cell(': 1 Februari 2025')),
      row(cell('DISAHKAN OLEH'), cell(['Kepala Dinas', '', 'Drs. Eka Surya, M.Si.', 'NIP. 19700101 199503 1 002'])),
      row(cell('NAMA SOP'), cell(': Pelayanan Subdomain')),
      row(
        cell(['DASAR HUKUM :', '1. UU Nomor 25 Tahun 2009 tentang Pelayanan Publik']),
        cell(['KUALIFIKASI PELAKSANA :', '1. Memahami DNS'], wide),
      ),
      row(cell(['KETERKAITAN :', 'SOP Hosting']), cell(['PERALATAN/PERLENGKAPAN :', '1. Komputer'], wide)),
      row(cell(['PERINGATAN :', 'Layanan terganggu.']), cell(['PENCATATAN DAN PENDATAAN :', 'Buku register'], wide)),
    ],
  });
  const tall = { rowSpan: 2 };
  const columns = [
    ...[cell('No', tall), cell('Kegiatan', tall), cell('Pelaksana', { columnSpan: performers.length })],
    ...[cell('Mutu Baku', { columnSpan: 3 }), cell('Keterangan', tall)],
  ];
  const names = [...performers.map(([name]) => name), 'Kelengkapan', 'Waktu', 'Output'];
  const step = ['1', 'Mengajukan permohonan', ...performers.map(([, mark]) => mark), 'Surat', '5 menit', 'Berkas', ''];
  const steps = new Table({
    rows: [row(...columns), row(...names.map((name) => cell(name))), row(...step.map((text) => cell(text)))],
  });
  const file = new Document({ sections: [{ children: [identity, new Paragraph(''), steps] }] });
  return Packer.toArrayBuffer(file).then((bytes) => new Uint8Array(bytes));
}

async function imported(performers: readonly (readonly [string, string])[]): Promise<string> {
  return (await read(await officialForm(performers))).text;
}

async function read(bytes: Uint8Array): Promise<ImportedDocument> {
  const result = await importWord(bytes, { catalogue: engine.catalogue, today: '2026-06-01' });
  assert.ok('text' in result);
  return result;
}

/** A form with a column for the colons, its office beside all its rows, and two sections below it. */
async function withColons(
  office: readonly string[],
  fields: readonly (readonly [string, string])[],
  sections: readonly string[],
): Promise<ImportedDocument> {
  const rows = fields.map(([label, value], index) =>
    row(...(index === 0 ? [cell(office, { rowSpan: fields.length })] : []), cell(label), cell(':'), cell(value)),
  );
  const texts = sections.flatMap((text) => [new Paragraph({ text, style: 'Heading1' }), new Paragraph('Satu.')]);
  const children = [new Table({ rows }), ...texts];
  return read(new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] }))));
}

describe('importWord: the official form as offices fill it in', function () {
  this.timeout(60_000);

  it('gives facts by their short labels, nothing for an empty field, and sections under their names in the type’s order', async () => {
    const text = await imported([
      ['Pemohon', ''],
      ['Admin', ''],
    ]);
    for (const line of ['nomor: 050/12/SOP/2025', 'tanggal_pembuatan: 12 Januari 2025'])
      assert.ok(text.includes(`\n${line}\n`), `${line}\n\nin\n\n${text}`);
    assert.ok(text.includes('\ntanggal_efektif: 1 Februari 2025\n') && !/revisi/iu.test(text), text);
    const headings = text.split('\n').filter((line) => line.startsWith('#'));
    assert.deepEqual(headings, [
      ...['# Pelayanan Subdomain', '## Dasar Hukum', '## Keterkaitan', '## Peringatan', '## Kualifikasi Pelaksana'],
      ...['## Peralatan dan Perlengkapan', '## Pencatatan dan Pendataan', '## Bagian Flowchart'],
    ]);
    assert.ok(!text.includes('\n: '), text);
  });

  it('makes one column with blanks of columns over which the performers’ shapes are drawn, and a list of their names', async () => {
    const text = await imported([
      ['Pemohon', ''],
      ['Admin', ''],
    ]);
    assert.ok(text.includes('\npelaksana:\n  - Pemohon\n  - Admin\n'), text);
    assert.deepEqual(
      text.split('\n').filter((line) => line.startsWith('|')),
      [
        '| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
        '|---|---|---|---|---|---|---|',
        '| 1 | Mengajukan permohonan | [isi Pelaksana] | Surat | 5 menit | Berkas |  |',
      ],
    );
  });

  it('keeps columns that say who acts', async () => {
    const text = await imported([
      ['Pemohon', 'v'],
      ['Admin', ''],
    ]);
    assert.ok(text.includes('| 1 | Mengajukan permohonan | v |  | Surat | 5 menit | Berkas |  |'), text);
  });

  it('names the office above its unit, keeps the one between them, and says that its page number is gone', async () => {
    const office = ['PEMERINTAH KOTA CONTOH', 'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL', 'BIDANG PENDAFTARAN'];
    const fields = [
      ['Nomor SOP', '470/012/2024'],
      ['Nama SOP', 'Penerbitan Kartu Keluarga'],
      ['Halaman', '1 dari 2'],
    ] as const;
    const { text, losses } = await withColons(office, fields, ['Peringatan', 'Keterkaitan']);
    assert.ok(
      text.includes(
        '\ninstansi: Pemerintah Kota Contoh\nunit_pemilik: Bidang Pendaftaran, Dinas Kependudukan dan Pencatatan Sipil\n',
      ),
      text,
    );
    assert.match(text, /\n# Penerbitan Kartu Keluarga\n\n## Peringatan\n\nSatu\.\n\n## Keterkaitan\n/u);
    assert.deepEqual(losses, [{ kind: 'pages', count: 1 }]);
  });

  it('is read in English too', async () => {
    const fields = [
      ['SOP Number', 'SOP-03/2026'],
      ['Date of Creation', '1 March 2026'],
      ['Date of Approval', '2 March 2026'],
      ['SOP Name', 'Issuing Access Cards'],
    ] as const;
    const { text } = await withColons(['CITY OF CONTOH'], fields, ['Warning', 'Related SOPs']);
    for (const line of ['Number: SOP-03/2026', 'Title: Issuing Access Cards', 'Agency: City of Contoh'])
      assert.ok(text.includes(`\n${line}\n`), `${line}\n\nin\n\n${text}`);
    assert.match(text, /\nDate Created: 1 March 2026\nApproval Date: 2 March 2026\n/u);
    assert.match(text, /\n# Issuing Access Cards\n\n## Warning\n\nSatu\.\n\n## Related SOPs\n/u);
  });
});
