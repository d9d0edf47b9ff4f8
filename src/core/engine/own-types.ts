import type { Catalogue } from '../catalogue/catalogue.js';
import type { DataFiles } from '../catalogue/data-files.js';
import { lazy } from '../catalogue/lazy.js';
import type { RawTypes } from '../catalogue/refs.js';
import type { Schema } from '../catalogue/schema.js';
import { checklistKey } from '../checklists/checklist-schema.js';
import type { YamlMap } from '../document/yaml-tree.js';
import { compileOwnType } from '../findings/compile.js';
import type { Finding } from '../findings/finding.js';
import { useLinearExpressions } from '../text/expressions.js';
import { linearExpression } from '../text/linear-expressions.js';
import { isWorkspaceRule } from '../workspace/workspace-rules.js';
import { createEngine } from './create-engine.js';
import type { CompiledUnder, Engine, EngineParts } from './engine.js';
import { allItems } from './lint-checklists.js';
import { readChecklists } from './own/checklist-sources.js';
import { DefinitionFaults } from './own/definition-fault.js';
import { lintOwnTypes } from './own/lint-own-types.js';
import { loadOwnTypes, type OwnTypesLoaded } from './own/own-catalogue.js';
import type { OwnFile } from './own/own-file.js';
import { withOwnPages } from './own/own-rules.js';
import { OwnReferences } from './own/references.js';
import { textOf } from './own/tree.js';
import type { TypeSource } from './own/type-source.js';
import { readTypeSources, type Extension } from './own/type-sources.js';

export type { OwnFile } from './own/own-file.js';
export type { Extension } from './own/type-sources.js';

/** What an office teaches Naskah: files that naskah.yaml names, and fragments in naskah.yaml itself. */
export interface OwnTypes {
  readonly types: readonly OwnFile[];
  readonly checklists: readonly OwnFile[];
  readonly extensions: readonly Extension[];
}

export interface ExtendedEngine {
  readonly engine: Engine;
  /** Faults by file path, in that file's own text; those of `extensions` stand under '' (they lie in naskah.yaml). */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/**
 * The engine with an office's own types, checklists and additions to built-in types. Never throws for any content: a
 * faulty file or part is reported and left out, and the rest counts.
 */
export function extendEngine(base: Engine, own: OwnTypes): ExtendedEngine {
  const { parts } = base;
  if (!parts) return { engine: base, findings: new Map() };
  useLinearExpressions(linearExpression);
  const faults = new DefinitionFaults();
  const { catalogue } = base;
  const isTaken = (code: string): boolean =>
    catalogue.rules.has(code) || catalogue.messages.has(code) || isWorkspaceRule(code);
  const ids = new Set(parts.data.types.map(({ head }) => String(head.id)));
  const known = { ids, isTaken, typeNamed: (name: string) => catalogue.typeNamed(name) };
  const load = (files: readonly TypeSource[]): OwnTypesLoaded =>
    loadOwnTypes(catalogue, parts.data, files, referencesOver(files, parts.data, faults)());
  const read = readTypeSources(own.types, own.extensions, known, faults);
  const first = load(read);
  const sources = lintOwnTypes(first.types, read, faults);
  const loaded = sources === read ? first : load(sources);
  const referencesWith = referencesOver(sources, parts.data, faults);
  const names = { ...loaded, regulations: catalogue.regulations };
  const checklists =
    own.checklists.length === 0
      ? []
      : readChecklists(
          own.checklists,
          {
            catalogue: names,
            listIds: new Set(catalogue.checklists.map(({ id }) => id)),
            items: allItems(parts.data),
            isTaken,
            referencesOf: (path, tree) => referencesWith(path, tree),
          },
          faults,
        );
  const extended = extendCatalogue(catalogue, loaded, sources, checklists);
  const ownLists = new Set(checklists.map(checklistKey));
  const engine = createEngine(extended, validatorsFor(parts, loaded, ownLists), parts.data);
  return { engine, findings: faults.byFile() };
}

/** Makes resolvers over all type files; of a checklist, its own file is one of them. */
function referencesOver(
  sources: readonly TypeSource[],
  data: DataFiles,
  faults: DefinitionFaults,
): (path?: string, tree?: YamlMap) => OwnReferences {
  const files = new Map(sources.map(({ path, tree }) => [path, tree]));
  const ids = new Map(
    sources.flatMap(({ path, tree, id, kind }) => [
      ...(kind === 'type' ? [[id, path] as const] : []),
      ...[textOf(tree, '$id') ?? []].flat().map((address) => [address, path] as const),
    ]),
  );
  const raw = new Map(data.types.map(({ head, load }) => [String(head.id), load]));
  const builtIn: RawTypes = { get: (id) => raw.get(id)?.() as Schema | undefined };
  return (path, tree) =>
    new OwnReferences(path === undefined || !tree ? files : new Map([...files, [path, tree]]), ids, builtIn, faults);
}

function extendCatalogue(
  base: Catalogue,
  { types, typeNamed, isTouched }: OwnTypesLoaded,
  sources: readonly TypeSource[],
  checklists: Catalogue['checklists'],
): Catalogue {
  const written = new Set(sources.map(({ id }) => id));
  const rules = lazy(() =>
    withOwnPages(
      base.rules,
      types.filter(({ id, ancestors }) => isTouched(id) && [id, ...ancestors].some((each) => written.has(each))),
    ),
  );
  return {
    types,
    typeNamed,
    messages: base.messages,
    get rules() {
      return rules();
    },
    get regulations() {
      return base.regulations;
    },
    get checklists() {
      return checklists.length === 0 ? base.checklists : [...base.checklists, ...checklists];
    },
    get phrases() {
      return base.phrases;
    },
    get acronyms() {
      return base.acronyms;
    },
  };
}

/** What comes with Naskah and is not touched was compiled when it was built. */
function validatorsFor(
  { validatorFor }: EngineParts,
  { isTouched }: OwnTypesLoaded,
  ownLists: ReadonlySet<string>,
): EngineParts['validatorFor'] {
  // The set rules of a type are compiled beside it, under its id and a suffix.
  const typeOf = ({ id }: CompiledUnder): string => id.split('#', 1)[0] ?? id;
  return (key) => (isTouched(typeOf(key)) || ownLists.has(key.id) ? compileOwnType(key.schema) : validatorFor(key));
}
