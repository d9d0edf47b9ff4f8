import assert from 'node:assert/strict';
import { LanguageClient } from './language-client.js';
import { faultySop, performer, reviewDate } from './sample.js';

const uri = 'file:///kantor/sop.md';
const codes = ['META-003', 'SOP-002'];

describe('server: documents', function () {
  this.timeout(20_000);
  let client: LanguageClient;
  beforeEach(async () => {
    client = await LanguageClient.start({ initializationOptions: { today: '2026-06-01' } });
  });
  afterEach(async () => assert.equal(await client.stop(), 0));

  it('marks the faulty words when a document is opened', async () => {
    await client.open(uri, 'markdown', faultySop);
    await client.published(uri);
    assert.deepEqual(client.marks(uri, ...codes), [reviewDate, performer]);
  });

  it('counts columns right after characters of two units and with CRLF', async () => {
    await client.open(uri, 'markdown', faultySop.replace('Memeriksa', '😀 Memeriksa').replaceAll('\n', '\r\n'));
    await client.published(uri);
    assert.deepEqual(client.marks(uri, ...codes), [reviewDate, performer]);
  });

  it('follows edits: a repaired fault goes, a new one comes, and the others move along', async () => {
    await client.open(uri, 'markdown', faultySop);
    await client.published(uri);
    await client.replace(uri, 'tanggal_tinjau_ulang: 2026-05-22', 'tanggal_tinjau_ulang: 2027-05-22');
    await client.published(uri);
    assert.deepEqual(client.marks(uri, ...codes), [performer]);
    await client.replace(uri, '# SOP Reset Akun\n', '# SOP Reset Akun\n\nSatu paragraf lagi.\n');
    await client.replace(uri, '| Petugas Loket |', '| Petugas Lokett |');
    await client.published(uri);
    assert.deepEqual(client.marks(uri, 'META-003'), []);
    assert.ok(client.marks(uri, 'SOP-002').some(([, words]) => words === performer[1]));
  });

  it('answers for the last of many quick edits', async () => {
    await client.open(uri, 'markdown', faultySop);
    for (const [from, to] of ['Verifikatur', 'Verifikatu', 'Verifikato', 'Verifikator'].map((word, index, all) => [
      word,
      all[index + 1],
    ])) {
      if (to !== undefined) await client.replace(uri, `| ${from ?? ''} |`, `| ${to} |`);
    }
    await client.published(uri);
    assert.deepEqual(client.marks(uri, 'SOP-002'), []);
  });

  it('removes the marks when the document is closed', async () => {
    await client.open(uri, 'markdown', faultySop);
    await client.published(uri);
    await client.close(uri);
    await client.until(() => client.diagnostics(uri).length === 0);
  });

  it('reads YAML, also by the file name alone', async () => {
    const yaml = 'jenis_dokumen: sop\ntanggal_efektif: 2026-05-22\ntanggal_tinjau_ulang: 2026-05-22\n';
    for (const [address, languageId] of [
      ['file:///a.yaml', 'yaml'],
      ['file:///b.yml', 'plaintext'],
    ] as const) {
      await client.open(address, languageId, yaml);
      await client.published(address);
      assert.deepEqual(client.marks(address, 'META-003'), [reviewDate]);
    }
  });

  it('finds nothing in a README and says why', async () => {
    await client.open(uri, 'markdown', '# README\n\n| Pelaksana |\n|--|\n| Verifikatur |\n');
    await client.published(uri);
    assert.deepEqual(client.diagnostics(uri), []);
    assert.equal(client.status(uri)?.type, undefined);
    assert.match(client.status(uri)?.tooltip ?? '', /jenis_dokumen/);
  });

  it('tells type and number of findings', async () => {
    await client.open(uri, 'markdown', faultySop);
    await client.published(uri);
    const status = client.status(uri);
    assert.equal(status?.type, 'sop');
    assert.equal(status.findings, client.diagnostics(uri).length);
  });

  it('links no pages for a client that can not open them', async () => {
    await client.open(uri, 'markdown', faultySop);
    await client.published(uri);
    assert.ok(client.diagnostics(uri).every(({ codeDescription }) => codeDescription === undefined));
  });
});
