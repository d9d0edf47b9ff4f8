import assert from 'node:assert/strict';
import readXlsxFile from 'read-excel-file/node';
import { FileChangeType } from 'vscode-languageserver/node.js';
import type { CoverageResult, EvidenceResult, OverviewResult, ReportResult } from '../../src/shared/protocol.js';
import { LanguageClient, type ClientOptions } from './language-client.js';
import { faultySop } from './sample.js';

const folder = 'vscode-vfs://github/kantor/naskah';
const hostile = '=SUM(A1) <img src=x onerror=alert(1)>';

const draft = ['---', 'jenis_dokumen: sop', `judul: "${hostile}"`, 'status: konsep', '---', '# SOP', ''].join('\n');
const naming = [
  ...['---', 'jenis_dokumen: sop', 'judul: SOP Pengaduan', 'status: berlaku', 'tanggal_tinjau_ulang: 2026-02-01'],
  ...['dokumen_terkait: [SOP-041/DISKOMINFO/2026]', '---', '# SOP Pengaduan', ''],
].join('\n');
const named = naming
  .replace('SOP Pengaduan', 'SOP Insiden')
  .replace('dokumen_terkait: [SOP-041/DISKOMINFO/2026]', 'nomor: SOP-041/DISKOMINFO/2026');

describe('server: the overview', function () {
  this.timeout(30_000);
  let client: LanguageClient;
  let files: Map<string, string>;
  /** Addresses of the documents that were read, in order. */
  let read: string[];
  const uriOf = (name: string): string => `${folder}/${name}`;

  async function start(options: ClientOptions = {}): Promise<void> {
    client = await LanguageClient.start({
      folder,
      followsWorkspace: true,
      initializationOptions: { today: '2026-06-01' },
      listFolder: (uri) => (uri === folder ? [...files.keys()].map((name) => ({ name, kind: 'file' })) : []),
      readFile: (uri) => {
        const name = uri.slice(folder.length + 1);
        if (name.endsWith('.md')) read.push(name);
        return files.get(name) ?? null;
      },
      ...options,
    });
  }

  function ask(): Promise<OverviewResult> {
    return client.request<OverviewResult>('naskah/overview', { language: 'id' });
  }

  /** The overview once it is as wanted; asked for after each message that something changed. */
  async function overview(
    isWanted: (view: OverviewResult) => boolean = ({ progress }) => progress.done === progress.total,
  ): Promise<OverviewResult> {
    for (;;) {
      const heard = client.overviewChanges;
      const view = await ask();
      if (isWanted(view) && !view.progress.isRunning && view.progress.total > 0) return view;
      await client.until(() => client.overviewChanges > heard);
    }
  }

  const list = ({ lists }: OverviewResult, id: string): readonly string[] =>
    lists.find((each) => each.id === id)?.entries.map(({ name, text }) => `${name}: ${text}`) ?? [];

  beforeEach(() => {
    files = new Map([
      ['draf.md', draft],
      ['insiden.md', named],
      ['pengaduan.md', naming],
    ]);
    read = [];
  });
  afterEach(async () => assert.equal(await client.stop(), 0));

  it('does nothing before somebody asks; then looks at each document once', async () => {
    await start();
    await client.request('naskah/undeclaredDocuments', undefined);
    assert.deepEqual(read.sort(), ['draf.md', 'insiden.md', 'pengaduan.md']);
    read = [];
    await overview();
    assert.deepEqual(read.sort(), ['draf.md', 'insiden.md', 'pengaduan.md']);
    read = [];
    await ask();
    assert.deepEqual(read, []);
  });

  it('names the documents from the index at once, and says which were not looked at yet', async () => {
    await start();
    await client.request('naskah/undeclaredDocuments', undefined);
    const { documents } = await ask();
    assert.deepEqual(
      documents.map(({ name, findingsText, isChecked }) => [name, findingsText, isChecked]),
      [hostile, 'SOP Insiden', 'SOP Pengaduan'].map((name) => [name, 'belum diperiksa', false]),
    );
  });

  it('gives findings and progress of each document, and what needs attention', async () => {
    await start();
    const view = await overview();
    const [first] = view.documents;
    assert.ok(first && first.isChecked && first.findings.error + first.findings.warning > 0 && first.items > 0);
    assert.equal(first.name, hostile);
    assert.equal(first.path, 'draf.md');
    assert.equal(first.status.word, 'konsep');
    assert.deepEqual(list(view, 'reviews'), [
      'SOP Insiden: lewat: 1 Februari 2026',
      'SOP Pengaduan: lewat: 1 Februari 2026',
    ]);
    assert.deepEqual(list(view, 'drafts'), [`${hostile}: Standar Operasional Prosedur`]);
    assert.deepEqual(view.progress, { done: 3, total: 3, isRunning: false });
  });

  it('looks again only at what changed and what that concerns', async () => {
    await start();
    await overview();
    read = [];
    files.set('draf.md', draft.replace('# SOP', '# SOP Baru'));
    await client.filesChanged(FileChangeType.Changed, uriOf('draf.md'));
    await overview(() => read.length >= 2);
    // Once for the index, once to be checked.
    assert.deepEqual(read, ['draf.md', 'draf.md']);
    read = [];
    files.set('insiden.md', named.replace('status: berlaku', 'status: dicabut'));
    await client.filesChanged(FileChangeType.Changed, uriOf('insiden.md'));
    await overview((view) => /^SOP Pengaduan: .*dicabut/u.test(list(view, 'references').join()));
    assert.deepEqual(new Set(read), new Set(['insiden.md', 'pengaduan.md']));
  });

  it('drops a file that is deleted or renamed, and follows what is typed', async () => {
    await start();
    await overview();
    files.delete('insiden.md');
    await client.filesChanged(FileChangeType.Deleted, uriOf('insiden.md'));
    const names = ({ documents }: OverviewResult): string => documents.map(({ name }) => name).join();
    await overview((view) => names(view) === `${hostile},SOP Pengaduan`);
    await client.open(uriOf('pengaduan.md'), 'markdown', naming);
    await client.replace(uriOf('pengaduan.md'), 'SOP Pengaduan', 'SOP Aduan');
    await overview((view) => names(view) === `${hostile},SOP Aduan`);
    // What was not saved is forgotten.
    await client.close(uriOf('pengaduan.md'));
    await overview((view) => names(view) === `${hostile},SOP Pengaduan`);
  });

  it('keeps a document in view whose file can’t be read for a while', async () => {
    await start();
    await overview();
    files.delete('draf.md');
    await client.notify('naskah/lookAgain', undefined);
    const view = await overview(({ progress }) => progress.done === 2);
    assert.deepEqual(
      view.documents.map(({ name, isChecked }) => `${name} ${String(isChecked)}`).at(-1),
      `${hostile} false`,
    );
  });

  it('shows progress, can be ended, and goes on when asked', async () => {
    let isSlow = false;
    let release = (): void => undefined;
    const slow = new Promise<void>((done) => (release = done));
    await start({
      readFile: async (uri) => {
        if (isSlow) await slow;
        return files.get(uri.slice(folder.length + 1)) ?? null;
      },
    });
    await client.request('naskah/undeclaredDocuments', undefined);
    isSlow = true;
    await ask();
    await client.until(() => client.progress.some(({ value }) => value.kind === 'begin'));
    const [{ token }] = client.progress as [(typeof client.progress)[number]];
    await client.notify('window/workDoneProgress/cancel', { token });
    await client.request('naskah/coverage', { list: 'tidak-ada', language: 'id' });
    release();
    const stopped = await overview(({ progress }) => progress.done > 0);
    assert.deepEqual(stopped.progress, { done: 1, total: 3, isRunning: false });
    await client.notify('naskah/lookAgain', undefined);
    await overview();
  });

  it('gives the coverage of a checklist, and leads to the words behind a cell', async () => {
    files.set('sop.md', faultySop);
    await start();
    const { checklists } = await overview();
    const [first] = checklists;
    assert.ok(first);
    const coverage = await client.request<CoverageResult>('naskah/coverage', { list: first.id, language: 'en' });
    assert.ok(coverage);
    const column = coverage.documents.findIndex(({ path }) => path === 'sop.md');
    const met = coverage.rows.find(({ states }) => states[column] === 'terpenuhi');
    assert.ok(met);
    const place = await client.request<EvidenceResult>('naskah/evidence', { uri: uriOf('sop.md'), item: met.id });
    assert.ok(place && place.range.end.line >= place.range.start.line);
    const gap = coverage.rows.find(({ states }) => states[column] === 'belum');
    assert.ok(gap);
    assert.ok(await client.request('naskah/evidence', { uri: uriOf('sop.md'), item: gap.id }));
    for (const about of [
      { uri: uriOf('sop.md'), item: 'CK-TIDAK-ADA' },
      { uri: uriOf('hilang.md'), item: met.id },
      { uri: 'file:///etc/passwd', item: met.id },
    ])
      assert.equal(await client.request('naskah/evidence', about), null);
    assert.equal(await client.request('naskah/coverage', { list: 'tidak-ada', language: 'en' }), null);
  });

  it('makes reports once every document was looked at', async () => {
    await start();
    const ask = (params: object): Promise<ReportResult> =>
      client.request<ReportResult>('naskah/report', { language: 'id', ...params });
    const book = await ask({ format: 'xlsx', lists: ['documents', 'drafts'] });
    assert.equal(book.name, 'laporan-naskah-2026-06-01.xlsx');
    const sheets = await readXlsxFile(Buffer.from(book.content, 'base64'));
    assert.deepEqual(
      sheets.map(({ sheet }) => sheet),
      ['Dokumen', 'Konsep tanpa pengesah'],
    );
    assert.ok(sheets[0]?.data.some((row) => row.includes(hostile)));
    const page = await ask({ format: 'html' });
    assert.ok(page.encoding === 'text' && !page.content.includes('<img src=x'));
    assert.match((await ask({ format: 'ics' })).content, /BEGIN:VCALENDAR/u);
    const { documents } = JSON.parse((await ask({ format: 'json', lists: [] })).content) as { documents: unknown[] };
    assert.equal(documents.length, 3);
  });

  it('shows findings of closed documents when that is wanted, and takes them away again', async () => {
    let problems = 'workspace';
    await start({ settings: () => ({ problems }) });
    const shown = (name: string): number => client.diagnostics(uriOf(name)).length;
    await client.until(() => shown('draf.md') > 0 && shown('pengaduan.md') > 0);
    files.delete('draf.md');
    await client.filesChanged(FileChangeType.Deleted, uriOf('draf.md'));
    await client.until(() => shown('draf.md') === 0);
    await client.open(uriOf('pengaduan.md'), 'markdown', '');
    await client.until(() => shown('pengaduan.md') === 0);
    await client.close(uriOf('pengaduan.md'));
    await client.until(() => shown('pengaduan.md') > 0);
    problems = 'open';
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => shown('pengaduan.md') === 0);
  });
});
