import { parseYaml } from '../document/parse-yaml.js';
import type { YamlNode } from '../document/yaml-tree.js';
import type { Finding } from '../findings/finding.js';
import type { Office } from '../findings/office.js';
import type { SourceText } from '../text/source-text.js';
import { fault, syntaxFault } from './configuration-faults.js';
import {
  firstLine,
  readChoice,
  readFields,
  readGlobs,
  type Context,
  type Field,
  type KnownNames,
} from './configuration-fields.js';
import { readChecks, readOverrides, readTypes, type LevelsByFile, type TypeByFile } from './configuration-levels.js';
import { readOffice, type CompileExpression } from './configuration-office.js';
import type { FileGlobs } from './file-globs.js';
import { readOwnNames, type OwnNames } from './own-names.js';
import type { LevelOverride } from './settings.js';
import { readStationery, type Stationery } from './stationery.js';

export type { KnownNames } from './configuration-fields.js';

/** Name of the file that configures a folder and everything in it. */
export const configurationName = 'naskah.yaml';

/** What naskah.yaml says, faults left out. */
export interface Configuration {
  /** Types by file pattern; the last one that fits wins. */
  readonly types: readonly TypeByFile[];
  readonly checks: readonly LevelOverride[];
  /** Levels for some files only; they follow `checks`. */
  readonly overrides: readonly LevelsByFile[];
  readonly exclude: FileGlobs;
  /** Absent when the file does not say it. */
  readonly language: 'document' | 'id' | 'en' | undefined;
  /** The office's own types and checklists, by name. */
  readonly own: OwnNames;
  readonly office: Office;
  readonly stationery: Stationery;
}

export interface ConfigurationResult {
  readonly configuration: Configuration;
  /** Faults of naskah.yaml itself, in its own text. */
  readonly findings: readonly Finding[];
  /** It holds regular expressions, which only count when a compiler is given. */
  readonly needsCompiler: boolean;
}

/** What a configuration is read with. */
export interface ConfigurationTools {
  /** Types and codes that exist; without them names are taken as they are. */
  readonly known?: KnownNames | undefined;
  /** Makes tests out of regular expressions. */
  readonly compile?: CompileExpression | undefined;
}

const KEYS = [
  ...['types', 'checks', 'overrides', 'exclude', 'language'],
  ...['schemas', 'checklists', 'extend', 'organisation', 'number', 'hours-per-day'],
  ...['letterhead', 'print'],
];

/** Reads naskah.yaml. Every fault is a finding at the exact words, and whatever is right still counts. */
export function readConfiguration(
  source: SourceText,
  { known, compile }: ConfigurationTools = {},
): ConfigurationResult {
  const tree = parseYaml(source.text, 0);
  const context: Context = { known, faults: tree.problems.map(syntaxFault) };
  const fields = rootFields(tree.root, context);
  const configuration: Configuration = {
    types: readTypes(fields.get('types'), context),
    checks: readChecks(fields.get('checks'), context),
    overrides: readOverrides(fields.get('overrides'), context),
    exclude: readGlobs(fields.get('exclude'), context),
    language: readChoice(fields.get('language'), ['document', 'id', 'en'], context),
    own: readOwnNames(fields, context),
    office: readOffice(fields, context, compile),
    stationery: readStationery(fields, context),
  };
  const findings = context.faults.sort((a, b) => a.span.start - b.span.start);
  return { configuration, findings, needsCompiler: fields.has('number') && !compile };
}

function rootFields(root: YamlNode | undefined, context: Context): ReadonlyMap<string, Field> {
  const isEmpty = !root || (root.kind === 'scalar' && root.value === null);
  if (isEmpty) return new Map();
  if (root.kind === 'map') {
    return readFields(root, '', KEYS, context);
  }
  context.faults.push(
    fault('CFG-003', '', firstLine(root), {
      id: 'Tulis pengaturan sebagai “kunci: nilai”, misalnya “language: id”.',
      en: 'Write settings as “key: value”, for example “language: id”.',
    }),
  );
  return new Map();
}
