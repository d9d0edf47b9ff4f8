import type { YamlMap, YamlNode, YamlProblem, YamlProblemKind } from '../../document/yaml-tree.js';
import { parseYaml } from '../../document/parse-yaml.js';
import type { Bilingual } from '../../catalogue/schema.js';
import type { SourceText } from '../../text/source-text.js';
import type { ReportFault } from './definition-fault.js';
import { markAt } from './tree.js';

/** A file that naskah.yaml names: its path from the folder of naskah.yaml, with forward slashes. */
export interface OwnFile {
  readonly path: string;
  readonly source: SourceText;
}

const SYNTAX: Readonly<Record<YamlProblemKind, Bilingual>> = {
  syntax: {
    id: 'Penulisan di sini belum benar sebagai JSON atau YAML; periksa titik dua, koma, tanda kutip dan jarak awal baris.',
    en: 'This is not correct JSON or YAML; look at colons, commas, quotes and the space at the beginning of lines.',
  },
  'duplicate-key': { id: 'Kunci “{text}” ditulis dua kali.', en: 'The key “{text}” is written twice.' },
  tag: { id: 'Tanda YAML “{text}” tidak dipakai di sini.', en: 'The YAML tag “{text}” is not used here.' },
  alias: { id: 'Rujukan YAML “{text}” tidak dapat dipakai.', en: 'The YAML alias “{text}” cannot be used.' },
  tab: {
    id: 'Pakai spasi, bukan tab, di awal baris.',
    en: 'Use spaces, not tabs, at the beginning of a line.',
  },
};
const NO_MAP: Bilingual = {
  id: 'Berkas ini harus berisi “kunci: nilai”, misalnya “title: Surat Tugas”.',
  en: 'This file must hold “key: value”, for example “title: Surat Tugas”.',
};
const NO_NAME: Bilingual = {
  id: 'Nama “{text}” tidak dapat dipakai; pilih nama lain.',
  en: 'The name “{text}” cannot be used; choose another.',
};

/** Where these are, what the file means can only be guessed. */
const UNREADABLE: readonly YamlProblemKind[] = ['syntax', 'tab'];

/** The map that a file holds, faults reported; undefined when it holds none, or is no correct YAML or JSON. */
export function readOwnFile({ source }: OwnFile, report: ReportFault): YamlMap | undefined {
  const parsed = parseYaml(source.text, 0);
  const { root } = parsed;
  const problems = parsed.problems.filter((problem) => !isIndentedJson(problem, source));
  for (const problem of problems) reportProblem(problem, report);
  if (problems.some(({ kind }) => UNREADABLE.includes(kind))) return undefined;
  if (root?.kind === 'map') return usable(root, report);
  if (problems.length === 0) report('DEF-001', root ? markAt(root, []) : source.lineSpan(0), NO_MAP);
  return undefined;
}

/** JSON may be indented with tabs, which YAML dislikes and reads all the same. */
function isIndentedJson({ kind }: YamlProblem, { text }: SourceText): boolean {
  return kind === 'tab' && text.trimStart().startsWith('{');
}

function reportProblem({ kind, span, text }: YamlProblem, report: ReportFault): void {
  report('DEF-001', span, SYNTAX[kind], { text: text ?? '' });
}

/** Of two equal keys the first counts; `__proto__` is no name, as it means something else in too many programs. */
export function usable(map: YamlMap, report: ReportFault): YamlMap {
  const seen = new Set<string>();
  const entries = map.entries.flatMap(({ key, value }) => {
    if (seen.has(key.text)) return [];
    seen.add(key.text);
    if (key.text !== '__proto__') return [{ key, value: value && usableNode(value, report) }];
    report('DEF-003', key.span(), NO_NAME, { text: key.text });
    return [];
  });
  return { ...map, entries };
}

function usableNode(node: YamlNode, report: ReportFault): YamlNode {
  if (node.kind === 'map') return usable(node, report);
  return node.kind === 'sequence'
    ? { ...node, items: node.items.map((item) => item && usableNode(item, report)) }
    : node;
}
