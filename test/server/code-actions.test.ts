import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver/node.js';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { LanguageClient } from './language-client.js';
import { faultySop, performer } from './sample.js';

const uri = 'file:///kantor/sop.md';

describe('server: quick fixes', function () {
  this.timeout(20_000);
  let client: LanguageClient;
  beforeEach(async () => {
    client = await LanguageClient.start();
    await client.open(uri, 'markdown', faultySop);
  });
  afterEach(async () => assert.equal(await client.stop(), 0));

  it('repairs the marked words, the best repair preferred', async () => {
    await client.published(uri);
    const finding = client.diagnostics(uri).find(({ code }) => code === performer[0]);
    assert.ok(finding);
    const actions = await client.codeActions(uri, finding.range);
    const preferred = actions.filter(
      ({ isPreferred, diagnostics }) => isPreferred && diagnostics?.[0]?.code === performer[0],
    );
    assert.equal(preferred.length, 1);
    const repaired = TextDocument.applyEdits(
      client.document(uri),
      (preferred[0]?.edit?.changes?.[uri] ?? []) satisfies TextEdit[],
    );
    assert.ok(repaired.includes('| Verifikator |'));
    await client.replace(uri, faultySop, repaired);
    await client.published(uri);
    assert.deepEqual(client.marks(uri, performer[0]), []);
  });

  it('suppresses a finding by a comment that holds once its reason is written', async () => {
    await client.published(uri);
    const finding = client.diagnostics(uri).find(({ code }) => code === performer[0]);
    assert.ok(finding);
    const actions = await client.codeActions(uri, finding.range);
    const suppressing = actions.find(({ title }) =>
      title.startsWith(`Abaikan ${performer[0]} “${performer[1]}” sampai`),
    );
    const suppressed = TextDocument.applyEdits(
      client.document(uri),
      (suppressing?.edit?.changes?.[uri] ?? []) satisfies TextEdit[],
    );
    await client.replace(uri, faultySop, suppressed);
    await client.published(uri);
    const open = client.diagnostics(uri).map(({ code }) => code);
    assert.ok(open.includes('SUP-001') && open.includes(performer[0]));
    await client.replace(uri, '[isi alasan]', 'menunggu SK baru');
    await client.published(uri);
    const left = client.diagnostics(uri).map(({ code }) => code);
    assert.ok(!left.includes('SUP-001') && client.marks(uri, performer[0]).length === 0);
  });

  for (const [written, meant] of [
    ['sopp', 'sop'],
    ['Prosedur Operasional', 'sop'],
  ] as const)
    it(`corrects a document type that nobody knows: “${written}”`, async () => {
      await client.replace(uri, 'jenis_dokumen: sop', `jenis_dokumen: ${written}`);
      await client.published(uri);
      const [finding] = client.diagnostics(uri);
      assert.ok(finding);
      const [action] = await client.codeActions(uri, finding.range);
      assert.equal(action?.title, `Ganti dengan “${meant}”`);
    });

  it('prefers none of several choices', async () => {
    await client.replace(uri, '| 10 menit |', '| 10 |');
    await client.published(uri);
    const [finding] = client.diagnostics(uri).filter(({ message }) => message.includes('waktu “10”'));
    assert.ok(finding);
    let units: readonly CodeAction[] = [];
    // Choices are tried for a quarter of a second at most, which the first time may not be enough for.
    while (units.length < 3)
      units = (await client.codeActions(uri, finding.range)).filter(({ title }) => title.includes('satuan'));
    assert.deepEqual(
      units.map(({ title, isPreferred }) => [title, isPreferred]),
      ['menit', 'jam', 'hari kerja'].map((unit) => [`Tambahkan satuan “${unit}”`, false]),
    );
  });

  it('offers nothing away from a finding', async () => {
    const line = faultySop.split('\n').indexOf('## Prosedur') - 1;
    const position = { line, character: 0 };
    assert.deepEqual(await client.codeActions(uri, { start: position, end: position }), []);
  });

  it('speaks of the text as it is now, even right after an edit', async () => {
    await client.replace(uri, '# SOP Reset Akun\n', '# SOP Reset Akun\n\nSisipan.\n');
    const start = client.document(uri).getText().indexOf(performer[1]);
    const at = client.document(uri).positionAt(start);
    const [action] = await client.codeActions(uri, { start: at, end: at });
    assert.deepEqual(action?.edit?.changes?.[uri]?.[0]?.range.start, at);
  });
});

const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

const faultyTerms = `---
jenis_dokumen: sop
judul: SOP Reset Akun
status: konsep
klasifikasi: terbukaa
---
# SOP Reset Akun

## Peringatan

Layanan mendukung Sistem Pemerintah Berbasis Elektronik, dengan presentase 80%.

## Prosedur

| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |
|----|----------|-----------|-------------|-------|--------|------------|
| 1 | Menerima permohonan | Petugas | Formulir | 5 menit | Tanda terima | Mulai |
| 2 | Memproses permohonan | Petugas | Formulir | 5 menit | Hasil | |
| 4 | Menyerahkan hasil | Petugas | Hasil | 5 menit | Bukti | Selesai |
`;

const corrected = faultyTerms
  .replace('terbukaa', 'terbuka')
  .replace('Pemerintah Berbasis', 'Pemerintahan Berbasis')
  .replace('presentase', 'persentase')
  .replace('| 4 |', '| 3 |');

/** The text after an action, in whichever form its edits came. */
function applied(text: string, { edit }: CodeAction): string {
  const versioned = edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : []));
  const edits = (versioned ?? edit?.changes?.[uri] ?? []) as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
}

describe('server: all repairs at once', function () {
  this.timeout(20_000);
  let client: LanguageClient;
  const start = async (resolvesActions: boolean): Promise<void> => {
    client = await LanguageClient.start({ resolvesActions });
    await client.open(uri, 'markdown', faultyTerms);
    await client.published(uri);
  };
  afterEach(async () => assert.equal(await client.stop(), 0));

  it('applies all that is safe, and nothing else', async () => {
    await start(false);
    const [action, more] = await client.codeActions(uri, everywhere, ['source.fixAll']);
    assert.ok(action);
    assert.equal(more, undefined);
    assert.deepEqual([action.title, action.kind], ['Perbaiki semua yang aman', 'source.fixAll.naskah']);
    assert.equal(applied(faultyTerms, action), corrected);
    await client.replace(uri, faultyTerms, corrected);
    assert.deepEqual(await client.codeActions(uri, everywhere, ['source.fixAll']), []);
  });

  it('works the edits out when they are wanted, for one version of the document', async () => {
    await start(true);
    const [action] = await client.codeActions(uri, everywhere, ['source.fixAll']);
    assert.ok(action);
    assert.equal(action.edit, undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    const [change] = resolved.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    assert.equal(applied(faultyTerms, resolved), corrected);
    await client.replace(uri, '# SOP Reset Akun\n', '# SOP Reset Akun Pegawai\n');
    assert.equal((await client.request<CodeAction>('codeAction/resolve', action)).edit, undefined);
  });

  it('repairs all findings of one kind', async () => {
    await start(false);
    const at = client.document(uri).positionAt(faultyTerms.indexOf('presentase'));
    const actions = await client.codeActions(uri, { start: at, end: at });
    const all = actions.find(({ title }) => title === 'Perbaiki semua istilah dalam dokumen');
    assert.ok(all, actions.map(({ title }) => title).join());
    const terms = faultyTerms
      .replace('Pemerintah Berbasis', 'Pemerintahan Berbasis')
      .replace('presentase', 'persentase');
    assert.equal(applied(faultyTerms, all), terms);
  });

  it('inserts all missing fields in the order of the type, each with a blank', async () => {
    await start(false);
    const top = { line: 0, character: 0 };
    const actions = await client.codeActions(uri, { start: top, end: top });
    const all = actions.find(({ title }) => /^Perbaiki semua \d+ temuan META-001$/u.test(title));
    assert.ok(all, actions.map(({ title }) => title).join());
    const keys = applied(faultyTerms, all)
      .split('---')[1]
      ?.match(/^\w+(?=:)/gmu);
    assert.deepEqual(keys?.slice(0, 4), ['jenis_dokumen', 'judul', 'versi', 'status']);
  });

  it('answers quickly in a broken document, and offers nothing wrong', async () => {
    await start(false);
    await client.replace(uri, 'judul: SOP Reset Akun', 'judul: "SOP Reset Akun');
    const actions = await client.codeActions(uri, everywhere);
    assert.ok(actions.every(({ title }) => !title.startsWith('Sisipkan isian')));
  });
});
