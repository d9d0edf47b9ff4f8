import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditResult, ExplainResult, PicturesResult, PreviewResult } from '../../src/shared/protocol.js';
import type { FindingRef } from '../../src/core/presentation/preview/preview-view.js';
import { LanguageClient } from './language-client.js';
import { faultySop, performer } from './sample.js';

const uri = 'file:///kantor/sop.md';
const answer = { status: 'terpenuhi', reason: 'Sudah', by: 'Kepala Seksi', date: '2026-05-04', link: '', note: '' };

describe('server: preview', function () {
  this.timeout(20_000);
  let client: LanguageClient;
  beforeEach(async () => {
    client = await LanguageClient.start({ initializationOptions: { today: '2026-06-01', explains: true } });
    await client.open(uri, 'markdown', faultySop);
  });
  afterEach(async () => assert.equal(await client.stop(), 0));

  const preview = (picture = ''): Promise<PreviewResult | null> => client.request('naskah/preview', { uri, picture });

  it('gives the view of the text as it is now', async () => {
    await client.replace(uri, '# SOP Reset Akun\n', '# SOP Reset Akun\n\n- [ ] Kirim\n');
    const result = await preview();
    assert.equal(result?.version, client.document(uri).version);
    assert.deepEqual(
      result.view?.tasks.map(({ text }) => text),
      ['Kirim'],
    );
  });

  it('draws only the picture that is looked at', async () => {
    const drawn = async (picture: string) =>
      (await preview(picture))?.view?.pictures.map((each) => `${each.kind}: ${String(each.drawn?.kind ?? null)}`);
    assert.deepEqual(await drawn(''), ['procedure: null']);
    assert.deepEqual(await drawn('procedure'), ['procedure: procedure']);
    assert.deepEqual(await drawn('constructor'), ['procedure: null']);
  });

  it('gives the pictures of the text as it is now for the page of somebody else', async () => {
    await client.replace(uri, '# SOP Reset Akun\n', '# SOP Reset Akun\n\nIsi.\n');
    const result = await client.request<PicturesResult>('naskah/pictures', { uri });
    assert.equal(result?.version, client.document(uri).version);
    assert.match(result.markup, /<svg [^]*<table>/u);
    const other = 'file:///kantor/README.md';
    await client.open(other, 'markdown', '# Catatan\n');
    const none = await client.request<PicturesResult>('naskah/pictures', { uri: other });
    assert.equal(none?.markup, '');
    assert.equal(await client.request('naskah/pictures', { uri: 'file:///kantor/tidak-ada.md' }), null);
  });

  it('is sent with the findings, before them, as long as it is shown', async () => {
    await client.published(uri);
    assert.equal(client.previews.length, 0);
    await client.notify('naskah/previewed', {
      previews: [
        { uri, picture: '' },
        { uri, picture: 'procedure' },
      ],
    });
    await client.replace(uri, '# SOP Reset Akun\n', '# SOP Reset Akun\n\n- [ ] Kirim\n');
    await client.published(uri);
    const { version } = client.document(uri);
    assert.deepEqual(
      client.previews.map(({ picture, found, preview: { version: shown, view } }) => [
        ...[picture, shown, found, view?.tasks.length, view?.pictures[0]?.drawn?.kind],
      ]),
      [
        ['', version, version - 1, 1, undefined],
        ['procedure', version, version - 1, 1, 'procedure'],
      ],
    );
    assert.equal(client.status(uri)?.hasSentPreviews, true);
    assert.deepEqual(client.previews[0]?.preview, await preview());
    await client.notify('naskah/previewed', { previews: [] });
    await client.replace(uri, '- [ ] Kirim', '- [x] Kirim');
    await client.published(uri);
    assert.equal(client.previews.length, 2);
    assert.equal(client.status(uri)?.hasSentPreviews, undefined);
  });

  it('says why there is none', async () => {
    const other = 'file:///kantor/README.md';
    await client.open(other, 'markdown', '# Catatan\n');
    const result = await client.request<PreviewResult | null>('naskah/preview', { uri: other });
    assert.equal(result?.view, null);
    assert.match(result.reason, /jenis_dokumen/u);
    assert.equal(await client.request('naskah/preview', { uri: 'file:///kantor/tidak-ada.md' }), null);
  });

  it('writes an answer into the version that was seen, and refuses it in any other', async () => {
    const { version } = client.document(uri);
    const params = { uri, version, item: 'CK-SOP-18', answer };
    const result = await client.request<EditResult>('naskah/answer', params);
    assert.equal(result.kind, 'edit');
    const after = TextDocument.applyEdits(client.document(uri), [...result.edits]);
    assert.match(after, /checklist:\n {2}CK-SOP-18: \{ status: terpenuhi, alasan: Sudah, oleh: Kepala Seksi/u);
    await client.replace(uri, '# SOP Reset Akun', '# SOP Reset Akun Pegawai');
    assert.deepEqual(await client.request('naskah/answer', params), { kind: 'refused', why: 'changed' });
  });

  it('lets nobody tick what is computed', async () => {
    const { version } = client.document(uri);
    const refused = await client.request('naskah/answer', { uri, version, item: 'CK-SOP-02', answer });
    assert.deepEqual(refused, { kind: 'refused', why: 'computed' });
    const notApplicable = { ...answer, status: 'tidak-berlaku' };
    const result = await client.request<EditResult>('naskah/answer', {
      ...{ uri, version, item: 'CK-SOP-02', answer: notApplicable },
    });
    assert.equal(result.kind, 'edit');
  });

  it('gives a bar of the time plan other months in the version that was seen, and refuses them in any other', async () => {
    const plan = 'file:///kantor/peta-jalan.md';
    await client.open(plan, 'markdown', readFileSync('examples/roadmap/peta-jalan-baik.md', 'utf8'));
    const { version } = client.document(plan);
    const asked = { uri: plan, version, row: '/fase/1/kegiatan/1', from: 5, to: 7 };
    const result = await client.request<EditResult>('naskah/reschedule', asked);
    assert.equal(result.kind, 'edit');
    assert.ok(TextDocument.applyEdits(client.document(plan), [...result.edits]).includes('| 5–7 | Staf terlatih |'));
    const beyond = await client.request('naskah/reschedule', { ...asked, to: 13 });
    assert.deepEqual(beyond, { kind: 'refused', why: 'horizon' });
    await client.replace(plan, '# Peta Jalan', '# Peta  Jalan');
    assert.deepEqual(await client.request('naskah/reschedule', asked), { kind: 'refused', why: 'changed' });
    const none = await client.request('naskah/reschedule', { ...asked, uri: 'file:///kantor/tidak-ada.md' });
    assert.deepEqual(none, { kind: 'refused', why: 'changed' });
  });

  it('explains and repairs the finding that is named', async () => {
    await client.published(uri);
    const finding = client.diagnostics(uri).find(({ code }) => code === performer[0]);
    assert.ok(finding);
    const [, about] = ((await client.codeActions(uri, finding.range)).at(-1)?.command?.arguments ?? []) as [
      string,
      { readonly ref: FindingRef },
    ];
    const explanation = await client.request<ExplainResult>('naskah/explain', { uri, about });
    assert.equal(explanation?.rule, performer[0]);
    const { version } = client.document(uri);
    const repair = await client.request<EditResult>('naskah/fix', { uri, version, finding: about.ref });
    assert.equal(repair.kind, 'edit');
    assert.ok(TextDocument.applyEdits(client.document(uri), [...repair.edits]).includes('| Verifikator |'));
    const late = await client.request('naskah/fix', { uri, version: version + 1, finding: about.ref });
    assert.deepEqual(late, { kind: 'refused', why: 'changed' });
  });

  it('offers the explanation with each finding, after its repairs', async () => {
    await client.published(uri);
    const finding = client.diagnostics(uri).find(({ code }) => code === performer[0]);
    assert.ok(finding);
    const actions = await client.codeActions(uri, finding.range);
    assert.equal(actions.at(-1)?.command?.command, 'naskah.why');
    assert.notEqual(actions[0]?.command?.command, 'naskah.why');
  });
});
