import assert from 'node:assert/strict';
import { run } from '../../src/cli/run.js';
import type { JsonReport } from '../../src/core/presentation/to-json.js';
import { engine } from '../support/engine.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

const codes = new Set(['META-006', 'REF-001', 'REF-002', 'RMP-008']);

/** Findings of the codes that look into other documents: “path:line CODE → related path:line”. */
async function findings(files: MemoryFiles, argv: readonly string[]): Promise<readonly string[]> {
  const io = new MemoryIo(files);
  await run(['check', '--format', 'json', '--today', '2026-06-01', ...argv], io, engine);
  const { files: reports } = JSON.parse(io.out) as JsonReport;
  return reports.flatMap(({ path, findings: all }) =>
    all
      .filter(({ code }) => codes.has(code))
      .map(({ code, line, related }) => {
        const places = related.map((each) => ` → ${each.path ?? path}:${String(each.line)}`);
        return `${path}:${String(line)} ${code}${places.join('')}`;
      }),
  );
}

const sop = (...lines: readonly string[]): string => ['---', 'jenis_dokumen: sop', ...lines, '---', ''].join('\n');

const files = {
  'sop/a.md': sop('nomor: SOP-1/A/2026', 'dokumen_terkait: [SOP-2/A/2026, SOP-4/A/2026]'),
  'sop/b.md': sop('status: dicabut', 'nomor: SOP-2/A/2026'),
  'arsip/c.md': sop('judul: SOP Sesudahnya', '', 'nomor: SOP-1/A/2026'),
  'lampiran.docx': 'biner',
};

describe('naskah check: other documents', () => {
  it('looks into all documents of a folder', async () => {
    assert.deepEqual(await findings(files, []), [
      'arsip/c.md:5 META-006 → sop/a.md:3',
      'sop/a.md:3 META-006 → arsip/c.md:5',
      'sop/a.md:4 REF-002 → sop/b.md:4',
      'sop/a.md:4 REF-001',
    ]);
  });

  it('says nothing about others when one file is checked', async () => {
    assert.deepEqual(await findings(files, ['sop/a.md']), []);
  });

  it('knows the documents of --set without reporting on them', async () => {
    assert.deepEqual(await findings(files, ['arsip/c.md', '--set', 'sop']), ['arsip/c.md:5 META-006 → sop/a.md:3']);
    assert.deepEqual(await findings(files, ['sop/a.md', '--set', '.']), [
      'sop/a.md:3 META-006 → arsip/c.md:5',
      'sop/a.md:4 REF-002 → sop/b.md:4',
      'sop/a.md:4 REF-001',
    ]);
  });

  it('refuses a --set that is no folder', async () => {
    const io = new MemoryIo(files);
    assert.equal(await run(['check', '--set', 'tidak-ada'], io, engine), 2);
    assert.match(io.err, /“tidak-ada” bukan folder/);
  });

  it('says nothing about folders that it does not look into', async () => {
    const linking = {
      'naskah.yaml': 'exclude: [arsip]\n',
      'arsip/x.md': '',
      'd.md': `${sop()}\n[arsip](arsip/y.md)\n`,
    };
    assert.deepEqual(await findings(linking, []), []);
  });

  it('knows which files a link may lead to', async () => {
    const linking = { ...files, 'd.md': `${sop()}\n[ada](lampiran.docx) [tidak](lampiran.pdf) [luar](../x.pdf)\n` };
    assert.deepEqual(await findings(linking, ['d.md', '--set', '.']), ['d.md:5 REF-001']);
  });
});

describe('naskah relations', () => {
  it('shows what a document refers to and what refers to it', async () => {
    const io = new MemoryIo(files);
    assert.equal(await run(['relations', 'sop/b.md', '--language', 'id', '--today', '2026-06-01'], io, engine), 0);
    assert.equal(
      io.out,
      [
        'SOP-2/A/2026 (dicabut)  sop/b.md',
        '',
        'Mengacu ke: tidak ada.',
        '',
        'Diacu oleh:',
        '  SOP-1/A/2026  sop/a.md',
        '    sop/a.md:4:19 “SOP-2/A/2026”',
        '',
      ].join('\n'),
    );
  });

  it('says what was not found, and speaks JSON', async () => {
    const io = new MemoryIo(files);
    assert.equal(await run(['relations', 'sop/a.md', '--format', 'json'], io, engine), 0);
    const { refersTo } = JSON.parse(io.out) as { refersTo: { target: { kind: string } }[] };
    assert.deepEqual(
      refersTo.map(({ target }) => target.kind),
      ['document', 'missing'],
    );
  });

  it('refuses a file that is no document', async () => {
    const io = new MemoryIo({ 'a.md': 'Catatan.' });
    assert.equal(await run(['relations', 'a.md'], io, engine), 2);
    assert.match(io.err, /bukan dokumen Naskah/);
  });
});
