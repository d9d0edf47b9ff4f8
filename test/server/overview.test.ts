import assert from 'node:assert/strict';
import readXlsxFile from 'read-excel-file/node';
import { FileChangeType } from 'vscode-languageserver/node.js';
import type { OverviewDocument } from '../../src/core/presentation/overview/overview-view.js';
import type {
  CoverageResult,
  EvidenceResult,
  OverviewDocumentsResult,
  OverviewEntriesResult,
  OverviewResult,
  MadeReport,
  ReportResult,
} from '../../src/shared/protocol.js';
import { run } from '../../src/cli/run.js';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { MemoryIo } from '../support/memory-io.js';
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
    return client.request<OverviewResult>('naskah/overview', { language: 'id', groupedBy: 'type' });
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

  /** Documents of the SOP group, as an open group shows them. */
  async function documents(): Promise<readonly OverviewDocument[]> {
    const params = { language: 'id', by: 'type', key: 'sop', count: 100, since: -1 };
    const answer = await client.request<OverviewDocumentsResult>('naskah/overviewDocuments', params);
    return answer.documents.filter((each) => typeof each !== 'number');
  }

  const names = async (): Promise<string> => (await documents()).map(({ name }) => name).join();

  async function list(id: string): Promise<readonly string[]> {
    const params = { language: 'id', list: id, count: 100 };
    const entries = await client.request<OverviewEntriesResult>('naskah/overviewEntries', params);
    return entries.map(({ name, text }) => `${name}: ${text}`);
  }

  /** Once something holds of the overview; looked at after each message that it changed. */
  async function until(isSo: () => Promise<boolean>): Promise<void> {
    for (;;) {
      const heard = client.overviewChanges;
      if (await isSo()) return;
      await client.until(() => client.overviewChanges > heard);
    }
  }

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
    const { documents: count, groups } = await ask();
    assert.deepEqual(
      [count, groups.map((group) => `${group.title} ${String(group.count)}`)],
      [...[3, ['Standar Operasional Prosedur 3']]],
    );
    assert.deepEqual(
      (await documents()).map(({ name, findingsText, isChecked }) => [name, findingsText, isChecked]),
      [hostile, 'SOP Insiden', 'SOP Pengaduan'].map((name) => [name, 'belum diperiksa', false]),
    );
  });

  it('gives findings and progress of each document, and what needs attention', async () => {
    await start();
    const view = await overview();
    const [first] = await documents();
    assert.ok(first && first.isChecked && first.findings.error + first.findings.warning > 0 && first.items > 0);
    assert.equal(first.name, hostile);
    assert.equal(first.path, 'draf.md');
    assert.equal(first.status, 'konsep');
    assert.deepEqual(await list('reviews'), [
      'SOP Insiden: lewat: 1 Februari 2026',
      'SOP Pengaduan: lewat: 1 Februari 2026',
    ]);
    const faults = await client.request<OverviewEntriesResult>('naskah/overviewEntries', {
      ...{ language: 'id', list: 'references', count: 9 },
    });
    assert.deepEqual(
      faults.map(({ short, name }) => `${short} – ${name}`),
      ['mungkin usang – SOP Pengaduan'],
    );
    assert.deepEqual(await list('drafts'), [`${hostile}: Standar Operasional Prosedur`]);
    assert.deepEqual(
      view.lists.map(({ id, count }) => `${id} ${String(count)}`),
      ['reviews 2', 'drafts 1', 'references 1', 'suppressions 0'],
    );
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
    await until(async () => /^SOP Pengaduan: .*dicabut/u.test((await list('references')).join()));
    assert.deepEqual(new Set(read), new Set(['insiden.md', 'pengaduan.md']));
  });

  it('tells of many documents in few bytes, and of a change only what changed', async () => {
    const numbered = (index: number): string => naming.replace('SOP Pengaduan', `SOP Layanan ${String(index)}`);
    for (let index = 0; index < 120; index += 1) files.set(`layanan-${String(index)}.md`, numbered(index));
    await start();
    await overview();
    read = [];
    const ask = (since: number) =>
      client.request<OverviewDocumentsResult>('naskah/overviewDocuments', {
        ...{ language: 'id', by: 'type', key: 'sop', count: 100, since },
      });
    const [view, before] = [await overview(), await ask(-1)];
    assert.ok(view.documents > 120 && JSON.stringify(view).length < 4000);
    assert.equal(before.documents.length, 100);
    // Opened again, nothing is read again.
    assert.deepEqual(read, []);
    files.set('layanan-1.md', numbered(1).replace('SOP Layanan 1', 'SOP Baru'));
    await client.filesChanged(FileChangeType.Changed, uriOf('layanan-1.md'));
    await until(async () => (await names()).includes('SOP Baru'));
    const after = await ask(before.revision);
    assert.deepEqual(
      after.documents.filter((each) => typeof each !== 'number').map(({ name }) => name),
      ['SOP Baru'],
    );
    assert.ok(JSON.stringify(after).length < 2000);
    assert.deepEqual(new Set(read), new Set(['layanan-1.md']));
  });

  it('drops a file that is deleted or renamed, and follows what is typed', async () => {
    await start();
    await overview();
    files.delete('insiden.md');
    await client.filesChanged(FileChangeType.Deleted, uriOf('insiden.md'));
    await until(async () => (await names()) === `${hostile},SOP Pengaduan`);
    await client.open(uriOf('pengaduan.md'), 'markdown', naming);
    await client.replace(uriOf('pengaduan.md'), 'SOP Pengaduan', 'SOP Aduan');
    await until(async () => (await names()) === `${hostile},SOP Aduan`);
    // What was not saved is forgotten.
    await client.close(uriOf('pengaduan.md'));
    await until(async () => (await names()) === `${hostile},SOP Pengaduan`);
  });

  it('keeps a document in view whose file can’t be read for a while', async () => {
    await start();
    await overview();
    files.delete('draf.md');
    await client.notify('naskah/lookAgain', undefined);
    await overview(({ progress }) => progress.done === 2);
    assert.deepEqual(
      (await documents()).map(({ name, isChecked }) => `${name} ${String(isChecked)}`),
      [`${hostile} false`, 'SOP Insiden true', 'SOP Pengaduan true'],
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
    await client.request('naskah/coverage', { list: 'tidak-ada', language: 'id', columns: { start: 0, end: 0 } });
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
    const part = { columns: { start: 0, end: 10 }, language: 'en' };
    const { view: coverage, types } = await client.request<CoverageResult>('naskah/coverage', {
      ...{ list: first.id, ...part },
    });
    assert.ok(coverage);
    assert.deepEqual(
      types.map(({ id }) => id),
      ['sop'],
    );
    const column = coverage.columns.find(({ path }) => path === 'sop.md');
    const isIn = (state: string) => (_: unknown, line: number) =>
      coverage.states[Number(column?.states[line])] === state;
    const met = coverage.rows.find(isIn('terpenuhi'));
    assert.ok(met);
    const place = await client.request<EvidenceResult>('naskah/evidence', { uri: uriOf('sop.md'), item: met.id });
    assert.ok(place && place.range.end.line >= place.range.start.line);
    const gap = coverage.rows.find(isIn('belum'));
    assert.ok(gap);
    assert.ok(await client.request('naskah/evidence', { uri: uriOf('sop.md'), item: gap.id }));
    for (const about of [
      { uri: uriOf('sop.md'), item: 'CK-TIDAK-ADA' },
      { uri: uriOf('hilang.md'), item: met.id },
      { uri: 'file:///etc/passwd', item: met.id },
    ])
      assert.equal(await client.request('naskah/evidence', about), null);
    const none = await client.request<CoverageResult>('naskah/coverage', { list: 'tidak-ada', ...part });
    assert.equal(none.view, null);
    const away = await client.request<CoverageResult>('naskah/coverage', {
      list: first.id,
      ...part,
      unit: 'Tidak Ada',
    });
    assert.equal(away.view, null);
  });

  it('makes reports once every document was looked at', async () => {
    await start();
    const ask = (params: object): Promise<MadeReport> =>
      client.request<MadeReport>('naskah/report', { language: 'id', ...params });
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

  it('lists the same findings as the command line, those of naskah.yaml and the files it names among them', async () => {
    files.set('sop.md', faultySop);
    files.set('naskah.yaml', 'exclud: [arsip/**]\nschemas: [jenis.yaml]\n');
    files.set('jenis.yaml', 'type: objct\n');
    await start();
    const made = await client.request<MadeReport>('naskah/report', {
      ...{ format: 'csv', language: 'id', lists: ['findings'] },
    });
    for (const name of ['jenis.yaml', 'naskah.yaml', 'sop.md'])
      assert.match(made.content, new RegExp(`\r\n${name},\\d+,[A-Z]+-`, 'u'));
    const io = new MemoryIo(Object.fromEntries(files));
    const words = ['report', '.', '--format', 'csv', '--list', 'findings', '--language', 'id', '--today', '2026-06-01'];
    assert.equal(await run(words, io, builtInEngine()), 0);
    assert.equal(made.content, io.out);
  });

  it('reports on one document: what was found in it, and its checklists with the words that show them', async () => {
    files.set('sop.md', faultySop);
    await start();
    const ask = (uri: string): Promise<ReportResult> =>
      client.request<ReportResult>('naskah/report', { format: 'csv', language: 'id', uri });
    const made = await ask(uriOf('sop.md'));
    assert.match(made?.content ?? '', /\r\nTemuan\r\n[^]*\r\nsop\.md,\d+,SOP-002,kesalahan,/u);
    assert.match(made?.content ?? '', /\r\nCK-SOP-\d+,[^\r]*,Terpenuhi,\d+,/u);
    assert.equal(await ask(uriOf('hilang.md')), null);
    const all = await client.request<MadeReport>('naskah/report', {
      ...{ format: 'csv', language: 'id', lists: ['findings'] },
    });
    for (const name of ['sop.md', 'draf.md']) assert.match(all.content, new RegExp(`\r\n${name},\\d+,[A-Z]+-`, 'u'));
    assert.ok(!all.content.includes('CK-SOP-'));
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
