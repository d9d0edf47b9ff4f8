import assert from 'node:assert/strict';
import type { SetContext } from '../../../src/core/presentation/document-view.js';
import { markdownLink, markdownText } from '../../../src/core/presentation/markdown-text.js';
import { hoverAt } from '../../../src/core/presentation/relation-hover.js';
import { linksOf } from '../../../src/core/presentation/relation-links.js';
import { relationsOf } from '../../../src/core/presentation/relations.js';
import type { DocumentEntry } from '../../../src/core/set/entry.js';
import { targetsOf, usesOf } from '../../../src/core/set/find-places.js';
import { namedAt } from '../../../src/core/set/named-place.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { atCursor } from '../../support/cursor.js';
import { catalogue, testDay } from '../../support/engine.js';
import { folderOf, idOf } from '../../support/folder.js';

const sop = (...lines: readonly string[]): string => ['---', 'jenis_dokumen: sop', ...lines].join('\n');

const incident = sop(
  'nomor: SOP-041/DISKOMINFO/2026',
  'judul: SOP Respons Insiden',
  'status: berlaku',
  'tanggal_efektif: 2026-01-02',
  'tanggal_tinjau_ulang: 2027-01-02',
  '---',
);
const old = sop('nomor: SOP-007/DISKOMINFO/2020', 'judul: SOP Akun Lama', 'status: berlaku', '---');
const newer = sop(
  ...['nomor: SOP-014/DISKOMINFO/2026', 'judul: SOP Akun', 'status: berlaku'],
  ...['menggantikan: SOP-007/DISKOMINFO/2020', '---'],
);
const sheet = [
  ...['---', 'jenis_dokumen: kpi-sheet', 'judul: Lembar KPI', '---', '## Indikator Kinerja'],
  ...['| Kode | Indikator |', '|---|---|', '| KPI-WAKTU | Waktu layanan rata-rata |'],
].join('\n');
const beside = { 'insiden.md': incident, 'lama.md': old, 'baru.md': newer, 'kpi.md': sheet, 'lampiran/form.pdf': '' };

interface Opened {
  readonly entry: DocumentEntry;
  readonly source: SourceText;
  readonly offset: number;
  readonly context: SetContext;
}

/** The document as the author has it open, the cursor at ‸. */
function open(
  document: string,
  files: Readonly<Record<string, string>> = beside,
  language: 'id' | 'en' = 'id',
): Opened {
  const { text, offset } = document.includes('‸') ? atCursor(document) : { text: document, offset: 0 };
  const { set } = folderOf({ ...files, 'dokumen.md': text });
  const entry = set.get(idOf('dokumen.md').uri);
  assert.ok(entry);
  return { entry, source: new SourceText(text), offset, context: { set, catalogue, today: testDay, language } };
}

function hover(document: string, files?: Readonly<Record<string, string>>, language?: 'id' | 'en'): string | undefined {
  const { entry, offset, context } = open(document, files, language);
  return hoverAt(entry, offset, context)?.markdown;
}

/** `file:line` of where the words at the cursor lead. */
function targets(document: string): readonly string[] {
  const { entry, offset, context } = open(document);
  const named = namedAt(entry, offset);
  return (named ? targetsOf(named, entry, context.set) : []).map((target) =>
    target.kind === 'file' ? target.path : placeName(target.entry, target.place.range.start.line),
  );
}

function uses(document: string, isDeclared: boolean, files?: Readonly<Record<string, string>>): readonly string[] {
  const { entry, offset, context } = open(document, files);
  const named = namedAt(entry, offset);
  const places = named ? usesOf(named, entry, context.set, isDeclared) : [];
  return places.map(({ entry: { path }, place }) => placeName({ path }, place.range.start.line));
}

function placeName({ path }: Pick<DocumentEntry, 'path'>, line: number): string {
  return `${path.replace('/kantor/', '')}:${String(line + 1)}`;
}

const naming = sop('judul: SOP Reset Akun', 'dokumen_terkait: [SOP-041/DISKO‸MINFO/2026]', '---', '# SOP Reset Akun');

describe('definition', () => {
  it('leads from a number to the number of the other document', () => {
    assert.deepEqual(targets(naming), ['insiden.md:3']);
  });

  it('leads from a title and from a path too', () => {
    assert.deepEqual(targets(sop('---', '## Keterkaitan', '- SOP Respons ‸Insiden')), ['insiden.md:3']);
    assert.deepEqual(targets(sop('dokumen_terkait: [lama‸.md]', '---')), ['lama.md:3']);
    assert.deepEqual(targets(sop('dokumen_terkait: [lampiran/fo‸rm.md]', '---')), []);
  });

  it('leads to a file that is no document', () => {
    assert.deepEqual(targets(sop('---', '## Latar Belakang', '[formulir‸](lampiran/form.pdf)')), [
      '/kantor/lampiran/form.pdf',
    ]);
  });

  it('leads from an indicator to where it is defined', () => {
    const roadmap = ['---', 'jenis_dokumen: digital-transformation-roadmap', '---', '## Fase'];
    const table = ['| Fase | Bulan | Indikator |', '|---|---|---|', '| Persiapan | 1–3 | KPI-‸WAKTU turun |'];
    assert.deepEqual(targets([...roadmap, ...table].join('\n')), ['kpi.md:8']);
  });

  it('leads nowhere from a legal act, and from words that name nothing', () => {
    assert.deepEqual(targets(sop('---', '## Dasar Hukum', '- UU Nomor 27 ‸Tahun 2022')), []);
    assert.deepEqual(targets(sop('---', '## Latar Belakang', 'Satu kal‸imat.')), []);
  });
});

describe('references', () => {
  const own = sop('nomor: SOP-1/A/2026‸', 'judul: Satu', '---');
  const files = {
    'a.md': sop('dokumen_terkait: [SOP-1/A/2026]', '---', 'Lihat [itu](dokumen.md).'),
    'b.md': sop('---', '## Latar Belakang', 'Menurut SOP Nomor SOP-1/A/2026.'),
  };

  it('are all places that name the document at its own number', () => {
    assert.deepEqual(uses(own, false, files), ['a.md:3', 'a.md:5', 'b.md:5']);
    assert.deepEqual(uses(own, true, files), ['a.md:3', 'a.md:5', 'b.md:5', 'dokumen.md:3']);
  });

  it('are the same at a reference', () => {
    const reading = sop('---', '## Latar Belakang', 'Menurut SOP Nomor SOP-041/DISKOMINFO/2026‸.');
    const other = { ...beside, 'c.md': sop('dokumen_terkait: [SOP-041/DISKOMINFO/2026]', '---') };
    assert.deepEqual(uses(reading, true, other), ['c.md:3', 'dokumen.md:5', 'insiden.md:3']);
  });

  it('of a legal act are all that cite it, however they write it', () => {
    const cite = (text: string): string => sop('---', '## Dasar Hukum', text);
    const others = { 'a.md': cite('- UU PDP'), 'b.md': cite('- UU Nomor 11 Tahun 2008') };
    assert.deepEqual(uses(cite('- Undang-Undang Nomor 27 Tahun ‸2022'), false, others), ['a.md:5', 'dokumen.md:5']);
  });

  it('of an indicator are where it is named, and defined', () => {
    const plan = ['---', 'jenis_dokumen: digital-transformation-roadmap', '---', '## Fase'];
    const table = ['| Fase | Bulan | Indikator |', '|---|---|---|', '| Persiapan | 1–3 | KPI-WAKTU |'];
    const files_ = { 'peta.md': [...plan, ...table].join('\n') };
    assert.deepEqual(uses(sheet.replace('KPI-WAKTU', 'KPI-‸WAKTU'), true, files_), ['dokumen.md:8', 'peta.md:7']);
  });
});

describe('hover', () => {
  it('tells title, number, type, status, days and who refers to it', () => {
    const text = hover(naming) ?? '';
    assert.match(
      text,
      /^\*\*\[SOP Respons Insiden\]\(\/kantor\/insiden\.md#L3\)\*\* · SOP\\-041\\\/DISKOMINFO\\\/2026/,
    );
    assert.match(
      text,
      /Standar Operasional Prosedur · berlaku · tanggal efektif 2 Januari 2026 · tinjau ulang 2 Januari 2027/,
    );
    assert.match(text, /Diacu oleh 1 dokumen\./);
  });

  it('tells that it was replaced, by what', () => {
    const text = hover(sop('dokumen_terkait: [SOP-007/‸DISKOMINFO/2020]', '---')) ?? '';
    assert.match(text, /\*\*Digantikan oleh SOP Akun/);
    assert.match(text, /→ \[SOP\\-014\\\/DISKOMINFO\\\/2026\]\(\/kantor\/baru\.md#L3\)/);
  });

  it('tells that its day of review is past, in English too', () => {
    const late = { 'a.md': incident.replace('2027-01-02', '2026-05-01') };
    assert.match(hover(naming, late, 'en') ?? '', /\*\*Past its review date 1 May 2026\*\*/);
  });

  it('lists at the own number who refers to it, ten at most', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `n${String(index).padStart(2, '0')}.md`,
        sop(`judul: SOP Ke ${String(index)}`, 'dokumen_terkait: [SOP-1/A/2026]', '---'),
      ]),
    );
    const text = hover(sop('nomor: SOP-1/A‸/2026', 'judul: Satu', '---'), many) ?? '';
    assert.match(text, /\*\*Diacu oleh\*\* \(12\):/);
    assert.equal(text.match(/^- \[/gm)?.length, 10);
    assert.match(text, /- … dan 2 lagi$/);
    assert.match(text, /\[SOP Ke 0\]\(\/kantor\/n00\.md#L4\)/);
  });

  it('tells of an indicator what it is and where it is defined', () => {
    const plan = ['---', 'jenis_dokumen: digital-transformation-roadmap', '---', '## Fase'];
    const table = ['| Fase | Bulan | Indikator |', '|---|---|---|', '| Persiapan | 1–3 | KPI-WA‸KTU |'];
    const text = hover([...plan, ...table].join('\n')) ?? '';
    assert.match(text, /^\*\*KPI\\-WAKTU\*\* Waktu layanan rata\\-rata/);
    assert.match(text, /Didefinisikan dalam \[Lembar KPI\]\(\/kantor\/kpi\.md#L8\)/);
  });

  it('tells the unit and the target of an indicator, as its document writes them', () => {
    const kpi = sheet
      .replace('| Kode | Indikator |', '| Kode | Indikator | Satuan | Target |')
      .replace('|---|---|', '|---|---|---|---|')
      .replace(
        '| KPI-WAKTU | Waktu layanan rata-rata |',
        '| KPI-WA‸KTU | Waktu layanan rata-rata | menit | ≤ 30 menit |',
      );
    assert.match(hover(kpi) ?? '', /^Satuan: menit · Target: ≤ 30 menit$/mu);
    assert.match(hover(kpi, undefined, 'en') ?? '', /^Unit: menit · Target: ≤ 30 menit$/mu);
  });

  it('tells of a legal act what the registry has, and nothing else', () => {
    const at = (text: string): string => hover(sop('---', '## Dasar Hukum', text)) ?? '';
    const known = at('- UU Nomor 27 ‸Tahun 2022');
    assert.match(known, /\*\*Undang\\-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi\*\*/);
    assert.match(known, /Tabel peraturan\\: (?:terverifikasi pada|menurut sumber)/);
    assert.match(at('- Peraturan Presiden Nomor 999 ‸Tahun 2021'), /tidak dapat diverifikasi/);
  });

  it('says nothing where nothing is known', () => {
    assert.equal(hover(sop('dokumen_terkait: [SOP-999/‸X/2026]', '---')), undefined);
    assert.equal(hover(sop('judul: Satu', '---', 'Satu kal‸imat.')), undefined);
  });

  it('takes no markup from a document', () => {
    const evil = incident.replace(
      'judul: SOP Respons Insiden',
      'judul: "[x](command:evil) <img src=a> **b** `c` https://d.id &lt; $(bug)"',
    );
    const text = hover(naming, { 'a.md': evil }) ?? '';
    assert.doesNotMatch(text, /<img|\]\(command|[^\\]https:|[^\\]\$\(|[^\\]`/);
  });
});

describe('words of a document in Markdown', () => {
  it('are plain text', () => {
    assert.equal(markdownText('a *b* <c> & [d](e)'), String.raw`a \*b\* &lt;c&gt; &amp; \[d\]\(e\)`);
    assert.equal(markdownText('a\nb\u202Ec'), 'a b\uFFFDc');
  });

  it('may be a link whose address can not end it', () => {
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } };
    assert.equal(markdownLink('a]', 'file:///x (1).md', range), String.raw`[a\]](file:///x%20%281%29.md#L5)`);
  });
});

describe('document links', () => {
  it('are the references that lead to one place, without the links of the text', () => {
    const { entry, source, context } = open(
      sop(
        ...['dokumen_terkait: [SOP-041/DISKOMINFO/2026, SOP-007/DISKOMINFO/2020, SOP-999/X/2026]', '---'],
        ...['## Latar Belakang', '[insiden](insiden.md)'],
      ),
    );
    const links = linksOf(entry, source, context).map(({ range, tooltip }) => [
      source.slice({ start: source.offsetAt(range.start), end: source.offsetAt(range.end) }),
      tooltip,
    ]);
    assert.deepEqual(links, [
      ['SOP-041/DISKOMINFO/2026', 'SOP Respons Insiden · SOP-041/DISKOMINFO/2026 · berlaku'],
      [
        'SOP-007/DISKOMINFO/2020',
        'SOP Akun Lama · SOP-007/DISKOMINFO/2020 · digantikan oleh SOP Akun (SOP-014/DISKOMINFO/2026)',
      ],
    ]);
  });
});

describe('relations', () => {
  it('are what a document refers to, in its order, and what refers to it, by path', () => {
    const { entry, context } = open(
      sop(
        ...['nomor: SOP-1/A/2026', 'judul: Satu', 'dokumen_terkait: [SOP-041/DISKOMINFO/2026, SOP-999/X/2026]', '---'],
        ...['## Latar Belakang', '[a](lampiran/form.pdf) [b](insiden.md)'],
      ),
      { ...beside, 'z.md': sop('judul: Z', 'dokumen_terkait: [SOP-1/A/2026]', '---') },
    );
    const { refersTo, referredBy } = relationsOf(entry, { ...context, uriOf: (path) => `uri:${path}` });
    const shown = refersTo.map(({ target, places }) => {
      const what =
        target.kind === 'document' ? target.document.name : target.kind === 'file' ? target.uri : target.text;
      return [target.kind, what, places.length];
    });
    assert.deepEqual(shown, [
      ['document', 'SOP Respons Insiden', 2],
      ['missing', 'SOP-999/X/2026', 1],
      ['file', 'uri:/kantor/lampiran/form.pdf', 1],
    ]);
    assert.deepEqual(
      referredBy.map(({ target, places }) => [target.kind === 'document' && target.document.name, places[0]?.text]),
      [['Z', 'SOP-1/A/2026']],
    );
  });

  it('tie a document to those that define its indicators', () => {
    const plan = ['---', 'jenis_dokumen: digital-transformation-roadmap', 'judul: Peta', '---', '## Fase'];
    const table = ['| Fase | Bulan | Indikator |', '|---|---|---|', '| Persiapan | 1–3 | KPI-WAKTU |'];
    const { entry, context } = open([...plan, ...table].join('\n'));
    const names = (all: ReturnType<typeof relationsOf>['refersTo']): unknown[] =>
      all.map(({ target }) => target.kind === 'document' && target.document.name);
    const more = { ...context, uriOf: String };
    assert.deepEqual(names(relationsOf(entry, more).refersTo), ['Lembar KPI']);
    const definer = context.set.get(idOf('kpi.md').uri);
    assert.deepEqual(definer && names(relationsOf(definer, more).referredBy), ['Peta']);
  });
});
