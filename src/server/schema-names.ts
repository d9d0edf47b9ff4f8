import type { Language } from '../core/catalogue/schema.js';
import type { NamesOf, SchemaName } from '../core/presentation/schema/json-schema.js';
import type { Session } from './session.js';

/** The names of each kind that the schemas of ours ask for with `x-names`, an office's own types and rules among them. */
export async function namesFor({ engine, configurations }: Session, uri: string, language: Language): Promise<NamesOf> {
  const { catalogue } = (await configurations.of(uri))?.result?.engine ?? engine;
  const kinds: Readonly<Record<string, () => readonly SchemaName[]>> = {
    types: () => catalogue.types.map(({ id, title }) => ({ name: id, title: title[language] })),
    codes: () => {
      const pages = [...catalogue.rules.values()].map(({ code, title, what }) => ({
        name: code,
        title: title[language],
        documentation: what[language],
      }));
      const groups = new Set(pages.map(({ name }) => name.replace(/-.*$/, '-*')));
      return [...pages, ...[...groups].map((name) => ({ name }))];
    },
    regulations: () =>
      catalogue.regulations.regulations.map((regulation) => ({
        name: regulation.id,
        title: catalogue.regulations.nameOf(regulation, 'full')[language],
      })),
  };
  return (kind) => (Object.hasOwn(kinds, kind) ? (kinds[kind]?.() ?? []) : []);
}
