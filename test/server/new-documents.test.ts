import assert from 'node:assert/strict';
import type {
  ConvertDocumentResult,
  DocumentTypesResult,
  LikelyTypesResult,
  NewDocumentResult,
  StartMonthResult,
} from '../../src/shared/protocol.js';
import { LanguageClient } from './language-client.js';

const uri = 'file:///kantor/lama.md';
const legacy = `# SOP Reset Akun

## Dasar Hukum

## Peringatan

Akun dapat disalahgunakan.
`;

describe('server: new documents', function () {
  this.timeout(20_000);
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({ initializationOptions: { today: '2026-06-01' } });
  });
  after(async () => assert.equal(await client.stop(), 0));

  const create = (params: object): Promise<NewDocumentResult> =>
    client.request('naskah/newDocument', { language: 'id', notation: 'markdown', ...params });

  it('lists the types in both languages, each described and with its variants', async () => {
    const types = await client.request<DocumentTypesResult>('naskah/documentTypes', {});
    assert.equal(types.length, 21);
    for (const { id, title, description } of types) {
      assert.ok(
        [title.id, title.en, description.id, description.en].every((text) => text.length > 2),
        id,
      );
    }
    const roadmap = types.find(({ id }) => id === 'digital-transformation-roadmap');
    assert.deepEqual(
      roadmap?.templates.map(({ id, title }) => [id, title.en]),
      [
        ['tiga-fase', '12 months, three phases'],
        ['dua-fase', '6 months, two phases'],
      ],
    );
    assert.deepEqual(
      types.filter(({ needsStart }) => needsStart).map(({ id }) => id),
      ['digital-transformation-roadmap'],
    );
  });

  it('writes a new document with what is known, as text and as snippet', async () => {
    const facts = { title: 'SOP Reset Akun', unit: 'Diskominfo' };
    const document = await create({ type: 'sop', template: 'keputusan', facts });
    assert.match(document?.text ?? '', /^# SOP Reset Akun$/mu);
    assert.match(document?.text ?? '', /^tanggal_pembuatan: 2026-06-01$/mu);
    assert.match(document?.snippet ?? '', /^unit_pemilik: Diskominfo$/mu);
    assert.match(document?.snippet ?? '', /\$\{1:\[isi Nomor\]\}/u);
  });

  it('reads the first month of a plan as months are read, and says when a text is none', async () => {
    const read = (text: string) => client.request<StartMonthResult>('naskah/startMonth', { text });
    assert.deepEqual(
      await Promise.all(['Maret 2026', 'mar 2026', 'March 2026', '2026-03'].map(read)),
      Array.from({ length: 4 }, () => '2026-03'),
    );
    assert.deepEqual(await Promise.all(['Maret', 'secepatnya', '2026-13', ''].map(read)), [null, null, null, null]);
    const plan = await create({ type: 'digital-transformation-roadmap', start: 'Maret 2026' });
    assert.match(plan?.text ?? '', /^mulai: 2026-03$/mu);
  });

  it('has no document of a type or variant that does not exist', async () => {
    assert.equal(await create({ type: 'novel' }), null);
    assert.equal(await create({ type: 'sop', template: 'tiga-fase' }), null);
  });

  it('ranks the types an open text may be of, and gives the front matter for one', async () => {
    await client.open(uri, 'markdown', legacy);
    const likely = await client.request<LikelyTypesResult>('naskah/likelyTypes', { uri });
    assert.deepEqual(likely?.[0], { id: 'sop', headings: ['Dasar Hukum', 'Peringatan'] });
    const insertion = await client.request<ConvertDocumentResult>('naskah/convertDocument', { uri, type: 'sop' });
    assert.deepEqual([insertion?.version, insertion?.position], [1, { line: 0, character: 0 }]);
    assert.match(insertion?.snippet ?? '', /^---\njenis_dokumen: sop\njudul: SOP Reset Akun\n/u);
  });

  it('has nothing for a text that declares its type, is not open, or is no Markdown', async () => {
    const ours = 'file:///kantor/sop.md';
    const data = 'file:///kantor/data.yaml';
    await client.open(ours, 'markdown', '---\njenis_dokumen: sop\n---\n');
    await client.open(data, 'yaml', 'judul: Reset\n');
    for (const each of [ours, data, 'file:///kantor/tidak-terbuka.md']) {
      assert.equal(await client.request('naskah/likelyTypes', { uri: each }), null);
      assert.equal(await client.request('naskah/convertDocument', { uri: each, type: 'sop' }), null);
    }
  });
});
