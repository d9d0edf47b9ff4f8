import type { Catalogue } from '../catalogue/catalogue.js';
import type { Bilingual, DocumentType, Language } from '../catalogue/schema.js';
import { schemaAt } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';
import type { Datum } from '../model/reading.js';
import type { DocumentSet, Standing } from '../set/document-set.js';
import type { DocumentEntry } from '../set/entry.js';
import { nameOf } from '../set/set-check.js';
import { formatDate } from '../text/dates.js';
import type { Range } from '../text/source-text.js';
import { sentence } from './sentence.js';

/** Documents around one, and how to speak of them. */
export interface SetContext {
  readonly set: DocumentSet;
  readonly catalogue: Catalogue;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  readonly language: Language;
}

/** What a reader of another document is told of a document, in one language. */
export interface DocumentView {
  /** Its title, else its number, else its file's name. */
  readonly name: string;
  readonly number: string;
  /** The title of its type. */
  readonly type: string;
  /** As its type names it, or empty. */
  readonly status: string;
  /** In words, or empty. */
  readonly effective: string;
  readonly review: string;
  /** Whether it still holds. */
  readonly standing: StandingView;
  readonly path: string;
  readonly uri: string;
  /** Its number, else its title. */
  readonly range: Range;
}

export interface StandingView {
  /** `holds`: nothing speaks against it. */
  readonly kind: 'holds' | Standing['kind'];
  /** “berlaku”, “digantikan oleh …”. */
  readonly text: string;
  /** The document that replaces it. */
  readonly by?: { readonly name: string; readonly number: string; readonly uri: string; readonly range: Range };
}

const STANDING: Readonly<Record<Standing['kind'], Bilingual>> = {
  revoked: { id: 'dicabut', en: 'revoked' },
  replaced: { id: 'digantikan oleh {other} ({number})', en: 'replaced by {other} ({number})' },
  overdue: { id: 'lewat tanggal tinjau ulang {since}', en: 'past its review date {since}' },
};

/** What is told of a document of the set. */
export function viewDocument(entry: DocumentEntry, context: SetContext): DocumentView {
  const { catalogue, language } = context;
  const type = catalogue.types.find(({ id }) => id === entry.typeId);
  const { number, effective, review, path, uri } = entry;
  const status = statusInWords(entry.status, type, language);
  return {
    ...{ name: nameOf(entry), number, path, uri, status },
    type: type?.title[language] ?? entry.typeId,
    effective: effective && formatDate(effective, language),
    review: review && formatDate(review, language),
    standing: viewStanding(entry, status, context),
    range: rangeOf(entry),
  };
}

function viewStanding(entry: DocumentEntry, status: string, { set, today, language }: SetContext): StandingView {
  const standing = set.standing(entry, today);
  if (!standing) return { kind: 'holds', text: status };
  const { kind } = standing;
  const say = (data: Readonly<Record<string, Datum>>): string => sentence(STANDING[kind], data, language);
  if (kind === 'overdue') return { kind, text: say({ since: { date: standing.since } }) };
  if (kind === 'revoked') return { kind, text: say({}) };
  const { by } = standing;
  const successor = { name: nameOf(by), number: by.number, uri: by.uri, range: rangeOf(by) };
  return { kind, text: say({ other: successor.name, number: by.number }), by: successor };
}

function rangeOf({ numberPlace, titlePlace }: DocumentEntry): Range {
  return (numberPlace ?? titlePlace).range;
}

/** The preferred name of the value in the type's own list. */
export function statusInWords(status: string, type: DocumentType | undefined, language: Language): string {
  const choices = type && schemaAt(type.schema, `/${conventions.status}`)?.choices;
  const labels = choices && Object.hasOwn(choices, status) ? choices[status] : undefined;
  return labels?.[language]?.[0] ?? status;
}
