import type { Catalogue } from '../catalogue/catalogue.js';
import type { Bilingual, DocumentType, Schema, Severity } from '../catalogue/schema.js';
import { messageFor, type FindingDraft } from '../findings/draft.js';
import type { RelatedPlace } from '../findings/finding.js';
import { genericLevel } from '../findings/levels.js';
import { parentOf } from '../findings/marks.js';
import { genericMessage, schemaAt } from '../findings/subject.js';
import type { Datum } from '../model/reading.js';
import type { DocumentSet } from './document-set.js';
import type { DocumentEntry, SetPlace } from './entry.js';

/** One document among the others of its set. */
export interface SetView {
  readonly entry: DocumentEntry;
  readonly set: DocumentSet;
  readonly type: DocumentType;
  readonly catalogue: Catalogue;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
}

/** What only the other documents can tell: a check over what the set knows of a document, which is not its text. */
export interface SetCheck {
  find(view: SetView): readonly FindingDraft[];
}

type Data = Readonly<Record<string, Datum>>;

/** What a draft of a set check says and marks. */
export interface Remark {
  readonly code: string;
  readonly problem: string;
  readonly place: SetPlace;
  readonly pointer: string;
  readonly data: Data;
  readonly related?: readonly RelatedPlace[];
  readonly replacement?: string;
}

/** A draft in the words of the message table; none when the table keeps silent. */
export function draftOf(remark: Remark, { catalogue }: SetView): readonly FindingDraft[] {
  const message = genericMessage(catalogue, remark.code, remark.problem);
  return message ? [toDraft(remark, message, genericLevel(remark.code, remark.problem))] : [];
}

/** A draft in the words of a rule that an annotation carries. */
export function draftByRule(rule: Schema, remark: Omit<Remark, 'code'>): readonly FindingDraft[] {
  const message = messageFor(rule.message, remark.problem);
  return message && rule.code !== undefined
    ? [toDraft({ ...remark, code: rule.code }, message, rule.severity ?? 'error')]
    : [];
}

function toDraft(remark: Remark, message: Bilingual, level: Severity | 'off'): FindingDraft {
  const { code, problem, place, pointer, data, related = [], replacement } = remark;
  return {
    ...{ code, level, pointer, span: place.span, message, problem, data, related },
    ...(replacement !== undefined && { replacement }),
  };
}

/** The rule under an annotation at a value, or at the list or object around it. */
export function ruleAbove(
  pointer: string,
  annotation: 'unresolved' | 'oneSided',
  { type }: SetView,
): Schema | undefined {
  for (let at = pointer; at !== ''; at = parentOf(at)) {
    const rule = schemaAt(type.schema, at)?.[annotation];
    if (rule) return rule;
  }
  return undefined;
}

/** Another document as a related place: the sentence of the table's row RELATED, with {title} and {number}. */
export function relatedTo(
  entry: DocumentEntry,
  problem: string,
  { catalogue }: Pick<SetView, 'catalogue'>,
  place: SetPlace = entry.numberPlace ?? entry.titlePlace,
): readonly RelatedPlace[] {
  const message = genericMessage(catalogue, 'RELATED', problem);
  if (!message) return [];
  const data = { title: nameOf(entry), number: entry.number };
  return [{ span: place.span, elsewhere: { uri: entry.uri, range: place.range }, message, data }];
}

/** What a document is called in a sentence: its title, else its number, else its file. */
export function nameOf({ title, number, path }: DocumentEntry): string {
  return title || number || (path.split('/').at(-1) ?? path);
}
