import type { Bilingual, Example, ExampleValue, Schema } from './schema.js';

/** What is wrong in an example, with its place in the schema. */
export interface ExampleFault {
  readonly pointer: string;
  readonly message: Bilingual;
  readonly data: Readonly<Record<string, string>>;
}

const UNKNOWN: Bilingual = {
  id: 'Contoh dokumen mengisi “{name}”, yang bukan isian jenis ini.',
  en: 'In the example, {name} is no property.',
};
const ONE_LANGUAGE: Bilingual = {
  id: 'Contoh dokumen mengisi “{name}” dalam satu bahasa saja. Isi juga dalam bahasa yang lain.',
  en: 'In the example, {name} stands in one language only.',
};
const UNKNOWN_IN_TEMPLATE: Bilingual = {
  id: 'Varian “{template}” mengisi “{name}”, yang bukan isian jenis ini.',
  en: 'In the template {template}, {name} is no property.',
};
const ONE_LANGUAGE_IN_TEMPLATE: Bilingual = {
  id: 'Varian “{template}” mengisi “{name}” dalam satu bahasa saja. Isi juga dalam bahasa yang lain.',
  en: 'In the template {template}, {name} stands in one language only.',
};
const TWICE: Bilingual = {
  id: 'Ada dua varian dengan kode “{template}”. Pakai kode lain untuk salah satunya.',
  en: 'Two templates have the id {template}. Give one of them another.',
};

/** Examples that name no property, or say more in one language than in the other; templates with the same id. */
export function lintExamples({ example, templates = [], ...schema }: Schema): readonly ExampleFault[] {
  const ids = templates.map(({ id }) => id);
  return [
    ...unknownIn(example, schema).map((found) => faultOf(found, '/example', UNKNOWN)),
    ...oneSidedIn(example, schema).map((found) => faultOf(found, '/example', ONE_LANGUAGE)),
    ...templates.flatMap(({ id: template, example: own }, index) => {
      const at = `/templates/${String(index)}`;
      return [
        ...unknownIn(own, schema).map((found) => faultOf(found, `${at}/example`, UNKNOWN_IN_TEMPLATE, { template })),
        ...oneSidedIn(own, schema).map((found) =>
          faultOf(found, `${at}/example`, ONE_LANGUAGE_IN_TEMPLATE, { template }),
        ),
        ...(ids.indexOf(template) < index ? [{ pointer: `${at}/id`, message: TWICE, data: { template } }] : []),
      ];
    }),
  ];
}

/** A property by its names from the language on. */
type Path = readonly string[];

function faultOf(
  path: Path,
  at: string,
  message: Bilingual,
  data: Readonly<Record<string, string>> = {},
): ExampleFault {
  const names = path.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1'));
  return { pointer: [at, ...names].join('/'), message, data: { ...data, name: path.at(-1) ?? '' } };
}

function unknownIn(example: Example | undefined, schema: Schema): readonly Path[] {
  return Object.entries(example ?? {}).flatMap(([language, values]) => unknownNames(values, schema, [language]));
}

/** Only properties: what is none is pointed out as such. */
function oneSidedIn(example: Example | undefined, { properties = {} }: Schema): readonly Path[] {
  if (!example) return [];
  const { id, en } = example;
  const missing = (these: object, others: object): readonly string[] =>
    Object.keys(these).filter((name) => Object.hasOwn(properties, name) && !Object.hasOwn(others, name));
  return [...missing(id, en).map((name) => ['id', name]), ...missing(en, id).map((name) => ['en', name])];
}

function unknownNames(value: ExampleValue, schema: Schema | undefined, at: Path): readonly Path[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: ExampleValue, index) => unknownNames(item, schema?.items, [...at, String(index)]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const property = schema?.properties?.[name];
    return property ? unknownNames(child, property, [...at, name]) : [[...at, name]];
  });
}
