import type { Language, RulePage, Severity } from '../catalogue/schema.js';
import type { FindingView, FixView, Region } from './finding-view.js';
import { aroundList, listParts } from './list-parts.js';
import type { FileReport, Report } from './report.js';
import { rulePageMarkdown, rulePagePlain } from './rule-page.js';

export interface SarifOptions {
  readonly rules: ReadonlyMap<string, RulePage>;
  /** Absolute address of a rule's page, where there is one. */
  readonly rulePageUri: (code: string) => string | undefined;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Name under which relative addresses are resolved: the folder of the run, known to whoever reads the file. */
const ROOT = 'SRCROOT';

/** SARIF 2.1.0 text with a final line break, part by part; rules are those that were broken, by code. */
export function* toSarif(report: Report, options: SarifOptions): Iterable<string> {
  const codes = [...brokenRules(report)].sort();
  const ruleIndex = new Map(codes.map((code, index) => [code, index]));
  const [before, after] = aroundList(JSON.stringify(logWithoutResults(report, codes, options), undefined, 2));
  yield before;
  yield* listParts(allResults(report, ruleIndex), 3);
  yield `${after}\n`;
}

function brokenRules({ files }: Report): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const file of files) for (const { finding } of resultsOf(file)) codes.add(finding.code);
  return codes;
}

function* allResults(report: Report, ruleIndex: ReadonlyMap<string, number>): Iterable<object> {
  for (const file of report.files) yield* toResults(file, ruleIndex, report);
}

/** Its list of results, the last of all, is empty. */
function logWithoutResults(report: Report, codes: readonly string[], options: SarifOptions): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'naskah',
            version: report.version,
            semanticVersion: report.version,
            rules: codes.map((code) => toRule(code, report.language, options)),
          },
        },
        language: report.language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: rootText(report.language) } } },
        invocations: [
          {
            executionSuccessful: report.errors.length === 0,
            toolExecutionNotifications: report.errors.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: [],
      },
    ],
  };
}

function rootText(language: Language): string {
  return language === 'id' ? 'Folder tempat naskah dijalankan.' : 'The folder in which naskah was run.';
}

function toRule(code: string, language: Language, options: SarifOptions): object {
  const page = options.rules.get(code);
  const helpUri = options.rulePageUri(code);
  const link = helpUri === undefined ? {} : { helpUri };
  if (!page) return { id: code, name: code, ...link };
  return {
    id: code,
    name: code,
    shortDescription: { text: page.title[language] },
    fullDescription: { text: page.what[language] },
    help: { text: rulePagePlain(page, language), markdown: rulePageMarkdown(page, language) },
    ...link,
    defaultConfiguration: { level: LEVELS[page.level] },
  };
}

interface Result {
  readonly finding: FindingView;
  readonly state: 'new' | 'unchanged';
  readonly suppressions: { readonly suppressions?: readonly object[] };
}

/** All findings; those that the author keeps silent with the reason. */
function resultsOf({ findings, suppressed = [], known = [] }: FileReport): readonly Result[] {
  return [
    ...findings.map((finding) => ({ finding, state: 'new' as const, suppressions: {} })),
    ...known.map((finding) => ({ finding, state: 'unchanged' as const, suppressions: {} })),
    ...suppressed.map(({ finding, until, reason }) => ({
      finding,
      state: 'new' as const,
      suppressions: {
        suppressions: [{ kind: 'inSource', status: 'accepted', justification: reason, properties: { until } }],
      },
    })),
  ];
}

function toResults(file: FileReport, ruleIndex: ReadonlyMap<string, number>, { baseline }: Report): readonly object[] {
  const artifactLocation = toArtifactLocation(file);
  const seen = new Map<string, number>();
  return resultsOf(file).map(({ finding, state, suppressions }) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    return {
      ruleId: finding.code,
      ruleIndex: ruleIndex.get(finding.code) ?? -1,
      level: LEVELS[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: { artifactLocation, region: toRegion(finding.region) } }],
      ...relatedLocations(finding, artifactLocation),
      ...fixes(finding.fixes, artifactLocation),
      ...suppressions,
      ...(baseline && { baselineState: state }),
      partialFingerprints: { 'naskahFinding/v1': `${finding.fingerprint}:${count}` },
      properties: { severity: finding.severity, pointer: finding.pointer },
    };
  });
}

function relatedLocations(finding: FindingView, artifactLocation: object): object {
  if (finding.related.length === 0) return {};
  return {
    relatedLocations: finding.related.map(({ message, region, path }, id) => ({
      id,
      message: { text: message },
      physicalLocation: {
        artifactLocation: path === undefined ? artifactLocation : toArtifactLocation({ path }),
        region: toRegion(region),
      },
    })),
  };
}

function fixes(views: readonly FixView[], artifactLocation: object): object {
  if (views.length === 0) return {};
  return {
    fixes: views.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map(({ region, text }) => ({
            deletedRegion: toRegion(region),
            insertedContent: { text },
          })),
        },
      ],
    })),
  };
}

function toRegion({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A file below the folder of the run by relative address, any other by absolute one. */
function toArtifactLocation({ path, absolute }: Pick<FileReport, 'path' | 'absolute'>): object {
  if (absolute === undefined) return { uri: encodePath(path), uriBaseId: ROOT };
  return { uri: `file://${absolute.startsWith('/') ? '' : '/'}${encodePath(absolute)}` };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  // A lone surrogate in a file name has no encoding.
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD'));
}
