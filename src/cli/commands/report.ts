import type { Catalogue } from '../../core/catalogue/catalogue.js';
import { joinCatalogues } from '../../core/catalogue/join-catalogues.js';
import { oneLine } from '../../core/presentation/display-width.js';
import {
  addFindings,
  summariseDocument,
  type DocumentSummary,
} from '../../core/presentation/overview/document-summary.js';
import { findingsTable, type FileFindings } from '../../core/presentation/overview/findings-table.js';
import { makeReport, reportFormats, type ReportFormat } from '../../core/presentation/overview/make-report.js';
import { overviewTables } from '../../core/presentation/overview/report.js';
import type { Table } from '../../core/presentation/overview/table.js';
import type { FileReport, Report } from '../../core/presentation/report.js';
import { nearestName } from '../../core/text/distance.js';
import { checkAll } from '../check-all.js';
import type { CheckRun } from '../check-run.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import { readCollection } from '../collection.js';
import { setOption } from '../document-set.js';
import type { ExitCode } from '../io.js';
import { both } from '../language.js';
import { withNearest, type Arguments, type UsageFault } from '../read-arguments.js';
import { configOption, todayOption } from '../run-settings.js';
import { deliver } from '../write-output.js';

/** Reports on a whole collection: documents, reviews, references, findings and the coverage of each checklist. */
export const reportCommand: Command = {
  name: 'report',
  operands: '[PATH…]',
  summary: {
    id: 'menulis laporan seluruh kumpulan dokumen: keadaan, tinjau ulang, rujukan, temuan, cakupan daftar periksa',
    en: 'writes a report on a whole collection: state, reviews, references, findings, coverage of checklists',
  },
  options: {
    format: {
      value: reportFormats.join('|'),
      choices: reportFormats,
      help: both('bentuk laporan (html); ics: tanggal tinjau ulang', 'form of the report (html); ics: review dates'),
    },
    list: {
      value: 'ID,…',
      help: both(
        'hanya daftar ini: documents, reviews, drafts, references, unverified, suppressions, findings, atau daftar periksa (uu-pdp)',
        'only these lists: documents, reviews, drafts, references, unverified, suppressions, findings, or checklists (uu-pdp)',
      ),
    },
    output: {
      value: 'FILE',
      help: both(
        'tulis ke berkas ini, bukan ke layar (wajib untuk xlsx)',
        'write to this file, not to the screen (xlsx needs it)',
      ),
    },
    language: languageOption,
    today: todayOption,
    config: configOption,
    set: setOption,
  },
  run: writeReport,
};

async function writeReport(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const { io } = context;
  const format = reportFormats.find((each) => each === args.options.get('format')) ?? 'html';
  const output = args.options.get('output');
  if (format === 'xlsx' && output === undefined) {
    return { fault: both('Sebutkan berkasnya: --output laporan.xlsx', 'Name its file: --output report.xlsx') };
  }
  const collection = await readCollection(args, context);
  if ('fault' in collection) return collection;
  const collected = new Map<string, DocumentSummary>();
  const run = collecting(collection.run, collected);
  const report = await checkAll(collection.scope, run, 'never');
  for (const sentence of report.errors) io.stderr(`naskah: ${oneLine(sentence)}\n`);
  const made = await make(format, report, [...collected.values()], run, args);
  if (typeof made === 'object' && 'fault' in made) return made;
  const { language } = report;
  const isDone = await deliver({ content: made, file: output, said: written(report, output ?? ''), language }, io);
  return isDone && report.errors.length === 0 ? 0 : 2;
}

/** The run with a look at every document that was read; what the others tell of it afterwards is added to its summary. */
function collecting(run: CheckRun, collected: Map<string, DocumentSummary>): CheckRun {
  return {
    ...run,
    onRead: (name, { engine, result, source }) => {
      const summary = summariseDocument(result, source, engine.checklists(result, run.today), name);
      if (summary) collected.set(name, summary);
    },
    onAdded: (name, findings, source) => {
      const summary = collected.get(name);
      if (summary) collected.set(name, addFindings(summary, findings, source));
    },
  };
}

async function make(
  format: ReportFormat,
  report: Report,
  unsorted: readonly DocumentSummary[],
  { language, today, engine, configurations }: CheckRun,
  args: Arguments,
): Promise<string | Uint8Array | UsageFault> {
  const documents = [...unsorted].sort((a, b) => (a.path < b.path ? -1 : 1));
  const others = configurations.found.map((found) => found.engine.catalogue);
  const catalogue = joinCatalogues(engine.catalogue, others);
  const context = { catalogue, language, today };
  const tables = [...overviewTables(documents, context), findingsTable(report.files.map(toFindings), language)];
  const chosen = choose(tables, args.options.get('list'), catalogue);
  return 'fault' in chosen ? chosen : makeReport(format, documents, chosen.tables, context);
}

function toFindings({ path, findings }: FileReport): FileFindings {
  const lines = findings.map(({ code, severity, message, region: { line } }) => ({ code, severity, message, line }));
  return { path, uri: path, findings: lines };
}

/** The lists that were asked for, in that order; a checklist that holds for no document is an empty one. */
function choose(
  tables: readonly Table[],
  asked: string | undefined,
  { checklists }: Catalogue,
): { readonly tables: readonly Table[] } | UsageFault {
  if (asked === undefined) return { tables };
  const chosen: Table[] = [];
  for (const id of asked
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const table = tables.find((each) => each.id === id);
    if (table) chosen.push(table);
    else if (!checklists.some((list) => list.id === id)) {
      const names = [...tables.map((each) => each.id), ...checklists.map((list) => list.id)];
      const fault = both(`Daftar “${id}” tidak ada.`, `There is no list “${id}”.`);
      return { fault: withNearest(fault, nearestName(id, names)) };
    }
  }
  return { tables: chosen };
}

function written({ files, language }: Report, output: string): string {
  const count = String(files.filter(({ status }) => status.kind === 'checked').length);
  return both(`Laporan ${count} dokumen ditulis ke ${output}.`, `Report on ${count} documents written to ${output}.`)[
    language
  ];
}
