import type { Checklist, ChecklistItem } from '../../catalogue/checklist.js';
import type { Bilingual, Schema } from '../../catalogue/schema.js';
import type { YamlMap } from '../../document/yaml-tree.js';
import { plainJson } from '../../model/read-yaml.js';
import type { Datum } from '../../model/reading.js';
import { nearestName } from '../../text/distance.js';
import { compileOwnType } from '../../findings/compile.js';
import { lintChecklist, type Known as KnownNames } from '../lint-checklists.js';
import { checkSchema, metaValidator } from './check-schema.js';
import { checkShape } from './check-shape.js';
import type { DefinitionFaults, ReportFault } from './definition-fault.js';
import { readOwnFile, type OwnFile } from './own-file.js';
import type { OwnReferences } from './references.js';
import { textForm } from './schema-form.js';
import { keysOfPointer, markAt, nodeAt, valueOf, without, type Keys } from './tree.js';

const LIST_TAKEN: Bilingual = {
  id: 'Kode daftar periksa “{text}” sudah dipakai oleh {file}. Pakai kode lain.',
  en: 'The checklist id “{text}” is taken by {file}. Use another.',
};
const BUILT_IN: Bilingual = { id: 'daftar bawaan', en: 'a built-in list' };

/** What the checklists of an office may refer to. */
export interface ChecklistNames {
  readonly catalogue: KnownNames['catalogue'];
  readonly listIds: ReadonlySet<string>;
  /** Item id -> the list it stands in. */
  readonly items: ReadonlyMap<string, string>;
  readonly isTaken: (code: string) => boolean;
  readonly referencesOf: (path: string, tree: YamlMap) => OwnReferences;
}

/** Reads the checklist files of an office; every fault is reported at its words, and faulty items are left out. */
export function readChecklists(
  files: readonly OwnFile[],
  names: ChecklistNames,
  faults: DefinitionFaults,
): readonly Checklist[] {
  const ids = new Map<string, Datum>([...names.listIds].map((id) => [id, BUILT_IN]));
  const items = new Map(names.items);
  const read = files.flatMap((file) => {
    const report = faults.in(file.path);
    const list = readChecklist(file, names, report);
    if (!list) return [];
    const taken = ids.get(list.made.id);
    if (taken !== undefined) {
      report('DEF-005', markAt(list.tree, ['id']), LIST_TAKEN, { text: list.made.id, file: taken });
      return [];
    }
    ids.set(list.made.id, file.path);
    for (const { id } of list.made.items) if (!items.has(id)) items.set(id, file.path);
    return [{ ...list, path: file.path, report }];
  });
  return read.flatMap(({ made, tree, path, report }) => withoutFaults(made, tree, path, { names, items, report }));
}

interface ListRead {
  readonly made: Checklist;
  readonly tree: YamlMap;
}

function readChecklist(file: OwnFile, names: ChecklistNames, report: ReportFault): ListRead | undefined {
  const written = readOwnFile(file, report);
  const shaped = written && checkShape(written, { validate: metaValidator('checklist'), report, isOpen: false });
  if (!shaped) return undefined;
  const references = names.referencesOf(file.path, shaped);
  const tree = withoutFaultyQuestions(shaped, (question) => {
    const check = {
      validate: metaValidator('type#/definitions/schema'),
      report,
      isTaken: names.isTaken,
      isPlain: false,
    };
    return checkSchema(question, check) === question && references.resolveWhole(file.path, question) !== undefined;
  });
  const items = valueOf(tree, 'items');
  const made =
    items?.kind === 'sequence'
      ? items.items.flatMap((item) => (item?.kind === 'map' ? [itemOf(item, file.path, references)] : []))
      : [];
  const { id, title, types } = plainJson(tree) as unknown as Checklist;
  return { tree, made: { id, title: textForm(title), types, items: made } };
}

const QUESTIONS = ['satisfiedBy', 'partialBy'] as const;

/** A question of which a part is left out would be answered too easily: then the whole item is. */
function withoutFaultyQuestions(tree: YamlMap, isSound: (question: YamlMap) => boolean): YamlMap {
  const items = valueOf(tree, 'items');
  const left: Keys[] = [];
  for (const [index, item] of (items?.kind === 'sequence' ? items.items : []).entries()) {
    const isFaulty = QUESTIONS.some((name) => {
      const question = nodeAt(item, [name]);
      return question?.kind === 'map' && !isSound(question);
    });
    if (isFaulty) left.push(['items', index]);
  }
  return left.length === 0 ? tree : without(tree, left);
}

function itemOf(item: YamlMap, path: string, references: OwnReferences): ChecklistItem {
  const given = plainJson(item) as unknown as Omit<ChecklistItem, 'help' | 'sources'> & Partial<ChecklistItem>;
  const questions = QUESTIONS.flatMap((name): readonly (readonly [string, Schema])[] => {
    const question = valueOf(item, name);
    return question?.kind === 'map' ? [[name, references.resolveWhole(path, question) ?? {}]] : [];
  });
  const title = textForm(given.title);
  const help = given.help === undefined ? title : textForm(given.help);
  return { ...given, title, help, sources: given.sources ?? [], ...Object.fromEntries(questions) };
}

interface Context {
  readonly names: ChecklistNames;
  readonly items: ReadonlyMap<string, string>;
  readonly report: ReportFault;
}

/** The list without items whose id is taken or whose question cannot be answered, and types that do not exist. */
function withoutFaults(
  list: Checklist,
  tree: YamlMap,
  path: string,
  { names, items, report }: Context,
): readonly Checklist[] {
  const left = new Set<string>();
  const known: KnownNames = {
    ...{ catalogue: names.catalogue, items, compile: compileOwnType },
    // Requirement rows are the project's; an office has its own.
    requirements: { has: () => true },
  };
  lintChecklist(path, list, known, (pointer, message, data = {}) => {
    left.add(pointer);
    const nearest = /^\/types\/\d+$/u.test(pointer) ? nearestName(data['type'] ?? '', idsOf(names)) : undefined;
    report(codeOf(pointer, data), markAt(tree, keysOfPointer(pointer)), message, data, nearest);
  });
  const types = list.types.filter((_, index) => !left.has(`/types/${String(index)}`));
  const sound = list.items.filter((_, index) =>
    ['id', ...QUESTIONS].every((key) => !left.has(`/items/${String(index)}/${key}`)),
  );
  return types.length === 0 || sound.length === 0 ? [] : [{ ...list, types, items: sound }];
}

function idsOf({ catalogue }: ChecklistNames): readonly string[] {
  return catalogue.types.map(({ id }) => id);
}

function codeOf(pointer: string, data: Readonly<Record<string, string>>): 'DEF-003' | 'DEF-005' | 'DEF-007' {
  if (pointer.endsWith('/id')) return 'DEF-005';
  const namesSomething = 'path' in data || 'type' in data || 'act' in data || pointer.includes('/as/');
  return namesSomething ? 'DEF-007' : 'DEF-003';
}
