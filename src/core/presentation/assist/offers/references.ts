import type { Regulation } from '../../../catalogue/regulations.js';
import { fitsNotation } from '../../../model/notations.js';
import type { DocumentEntry } from '../../../set/entry.js';
import { nameOf } from '../../../set/set-check.js';
import { viewDocument } from '../../document-view.js';
import { markdownText } from '../../markdown-text.js';
import { regulationInWords } from '../../regulation-words.js';
import type { AssistContext, AssistedDocument } from '../assist-context.js';
import type { OfferedValue, ValueSource } from './offered-value.js';

/** More are found by typing: nobody reads through them. */
const MOST = 300;

/** The other documents of the folder that still hold, by their numbers; those that the type looks for first. */
export const documents: ValueSource = ({ name, schema }, assisted, context) => {
  if (schema.refers !== 'document') return [];
  const wanted = typesWantedBy(name, assisted);
  const others = [...context.set.entries()].filter(
    ({ uri, number, title }) => uri !== assisted.entry?.uri && (number || title) !== '',
  );
  const rank = ({ typeIds }: DocumentEntry): number => (typeIds.some((id) => wanted.has(id)) ? 0 : 1);
  return others
    .sort((a, b) => rank(a) - rank(b) || compare(nameOf(a), nameOf(b)))
    .slice(0, MOST)
    .filter((entry) => isUsable(entry, context))
    .map((entry) => offeredDocument(entry, context));
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A document that is revoked or replaced is not named in a new one. */
function isUsable(entry: DocumentEntry, { set, today }: AssistContext): boolean {
  const standing = set.standing(entry, today)?.kind;
  return standing === undefined || standing === 'overdue';
}

/** Of which types the documents are that the type's rules look for in a property. */
function typesWantedBy(name: string, { type }: AssistedDocument): ReadonlySet<string> {
  const others = Object.values(type.schema.others ?? {}).filter(({ via = [] }) => via.includes(name));
  return new Set(others.flatMap(({ types }) => types));
}

function offeredDocument(entry: DocumentEntry, context: AssistContext): OfferedValue {
  const { number, title } = entry;
  const view = viewDocument(entry, context);
  return {
    text: number === '' ? title : number,
    detail: number === '' ? view.type : title,
    documentation: [`**${markdownText(view.name)}**`, [view.type, view.standing.text].filter(Boolean).join(' · ')].join(
      '\n\n',
    ),
  };
}

/** The codes that documents of the folder, or this one, define for their indicators. */
export const indicators: ValueSource = ({ schema }, { entry }, { set }) => {
  if (schema.refers !== 'indicator') return [];
  const entries = [...(entry ? [entry] : []), ...[...set.entries()].filter(({ uri }) => uri !== entry?.uri)];
  const found = new Map<string, OfferedValue>();
  for (const each of entries) {
    for (const { key, text, title } of each.definitions) {
      if (found.size >= MOST) break;
      if (schema.patterns && !fitsNotation(text, schema)) continue;
      if (!found.has(key)) found.set(key, { text, detail: title, documentation: markdownText(nameOf(each)) });
    }
  }
  return [...found.values()];
};

const ORDER = { 'in-force': 0, unknown: 1 } as const;

/** The acts of the registry by their whole official names; none that is revoked, or not in force yet. */
export const regulations: ValueSource = ({ schema }, { language }, context) => {
  if (schema.refers !== 'regulation') return [];
  const { regulations: registry } = context.catalogue;
  const rank = ({ status }: Regulation): number | undefined =>
    status in ORDER ? ORDER[status as keyof typeof ORDER] : undefined;
  return registry.regulations
    .filter((regulation) => rank(regulation) !== undefined)
    .sort((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0))
    .map((regulation) => {
      const { name, validity, verification, note } = regulationInWords(regulation, registry, context.language);
      const words = [`**${markdownText(name)}**`, ...[validity, note, verification].filter(Boolean).map(markdownText)];
      return {
        text: registry.nameOf(regulation, 'full')[language],
        detail: validity,
        documentation: words.join('\n\n'),
      };
    });
};
