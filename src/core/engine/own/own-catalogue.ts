import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Amendment, DataFiles, TypeFile, TypeHead } from '../../catalogue/data-files.js';
import { lazy } from '../../catalogue/lazy.js';
import { loadCatalogue } from '../../catalogue/load.js';
import type { DocumentType, Schema } from '../../catalogue/schema.js';
import { conventions } from '../../model/conventions.js';
import { plainJson } from '../../model/read-yaml.js';
import { plainForm, withTitles } from './plain-form.js';
import type { OwnReferences } from './references.js';
import { textForm } from './schema-form.js';
import { textOf, valueOf } from './tree.js';
import type { TypeSource } from './type-source.js';

/** The types of an office beside the built-in ones. */
export interface OwnTypesLoaded {
  readonly types: readonly DocumentType[];
  readonly typeNamed: Catalogue['typeNamed'];
  /** Whether a type is an office's own, or has something laid over it or over what it extends. */
  readonly isTouched: (id: string) => boolean;
}

/** Loads the built-in types together with those of an office; a type that nothing touches stays the very same. */
export function loadOwnTypes(
  base: Catalogue,
  data: DataFiles,
  sources: readonly TypeSource[],
  references: OwnReferences,
): OwnTypesLoaded {
  const amendments = sources.flatMap((source) =>
    source.kind === 'amendment' ? [amendmentOf(source, references)] : [],
  );
  const files = sources.flatMap((source) => (source.kind === 'type' ? [typeFile(source, base, references)] : []));
  const loaded = loadCatalogue({ ...data, types: [...data.types, ...files], amendments });
  const touched = new Set([...files.map(({ head }) => head.id), ...amendments.map(({ typeId }) => typeId)]);
  const known = new Map(base.types.map((type) => [type.id, type]));
  const isTouched = ({ id, ancestors }: DocumentType): boolean => [id, ...ancestors].some((each) => touched.has(each));
  const types = loaded.types.map((type) => (isTouched(type) ? type : (known.get(type.id) ?? type)));
  const byId = new Map(types.map((type) => [type.id, type]));
  return {
    types,
    typeNamed: (name) => byId.get(loaded.typeNamed(name)?.id ?? ''),
    isTouched: (id) => {
      const type = byId.get(id);
      return type !== undefined && isTouched(type);
    },
  };
}

function amendmentOf({ id, path, tree }: TypeSource, references: OwnReferences): Amendment {
  const schema = withTitles(references.resolve(path, tree));
  return { typeId: id, load: () => schema };
}

function typeFile({ id, path, tree, form }: TypeSource, base: Catalogue, references: OwnReferences): TypeFile {
  const resolved = references.resolve(path, tree);
  const schema = lazy(() => {
    if (form === 'plain') return withConventions(plainForm(resolved), base);
    const titled = withTitles(resolved);
    return textOf(tree, 'extends') === undefined ? withConventions({ type: 'object', ...titled }, base) : titled;
  });
  return { name: path, own: form, head: headOf(id, tree), load: schema };
}

function headOf(id: string, tree: TypeSource['tree']): TypeHead {
  const [title, description, aliases] = ['title', 'description', 'aliases'].map((key) => valueOf(tree, key));
  const parent = textOf(tree, 'extends');
  const abstract = valueOf(tree, 'abstract');
  return {
    id,
    title: textForm(title ? plainJson(title) : id),
    ...(description && { description: textForm(plainJson(description)) }),
    ...(aliases && { aliases: [plainJson(aliases)].flat().map(String) }),
    ...(parent !== undefined && { extends: parent }),
    ...(abstract?.kind === 'scalar' && abstract.value === true && { abstract: true }),
  };
}

/** What may stand in any document: the key that declares its type, and a person's answers to checklist items. */
function withConventions(schema: Schema, base: Catalogue): Schema {
  const common = base.types.find((type) => type.schema.properties?.[conventions.type])?.schema.properties ?? {};
  const own = schema.properties ?? {};
  const missing = [conventions.type, conventions.checklist].filter((name) => !Object.hasOwn(own, name));
  return {
    ...schema,
    properties: { ...own, ...Object.fromEntries(missing.map((name) => [name, common[name] ?? {}])) },
  };
}
