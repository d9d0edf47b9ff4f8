import type { Range } from '../../text/source-text.js';
import { sentence } from '../sentence.js';
import { nameOf } from './document-names.js';
import type { DocumentSummary, ReferenceFault } from './document-summary.js';
import type { Member, MemberGroup } from './member-group.js';
import { isDraftWithoutApprover, reviewState, suppressionState, type OverviewContext } from './overview-tables.js';
import { overviewTexts as texts } from './overview-texts.js';

/** Why documents need somebody’s attention. */
export const attentionIds = ['reviews', 'drafts', 'references', 'suppressions'] as const;
export type AttentionId = (typeof attentionIds)[number];

/** One document that needs attention, and the words because of which it does. */
export interface AttentionEntry {
  readonly uri: string;
  readonly path: string;
  readonly name: string;
  /** The end of its path that tells it from others of its name, or empty. */
  readonly apart: string;
  readonly text: string;
  /** What is wrong in few words; empty where the list itself says it. */
  readonly short: string;
  readonly range: Range;
}

/** The documents that the lists name, and what tells two of the same name apart. */
interface Attended {
  attention(id: AttentionId): { readonly members: MemberGroup };
  apart(document: DocumentSummary): string;
}

/** An entry before it is put into words; the order counts first, then the document. */
interface Entry {
  readonly order: string;
  readonly document: DocumentSummary;
  readonly range: Range;
  readonly text: (context: OverviewContext) => string;
  readonly short?: (context: OverviewContext) => string;
}

const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** How many entries of each list are about a document. */
export function countAttention(member: Member, today: string): Readonly<Record<AttentionId, number>> {
  return {
    reviews: isReviewNear(member.document, today) ? 1 : 0,
    drafts: isBareDraft(member) ? 1 : 0,
    references: member.document.references.length,
    suppressions: endingIn(member, today).length,
  };
}

/** The first entries of a list, as they are read: reviews and suppressions the earliest first. */
export function attentionEntries(
  attended: Attended,
  id: AttentionId,
  count: number,
  context: OverviewContext,
): readonly AttentionEntry[] {
  const members = attended.attention(id).members.sorted;
  const entries = members.flatMap((member) => entriesOf[id](member, context.today));
  // Sorting keeps documents with the same order as they came: by their paths.
  const sorted = entries.sort((a, b) => (a.order === b.order ? 0 : a.order < b.order ? -1 : 1)).slice(0, count);
  return sorted.map(({ document, range, text, short }) => ({
    ...{ uri: document.uri, path: document.path, name: nameOf(document), apart: attended.apart(document) },
    ...{ text: text(context), short: short?.(context) ?? '', range },
  }));
}

const entriesOf: Readonly<Record<AttentionId, (member: Member, today: string) => readonly Entry[]>> = {
  reviews: ({ document }, today) => {
    const state = reviewState(document, today);
    if (state !== 'overdue' && state !== 'soon') return [];
    const day = { date: document.review };
    const text: Entry['text'] = ({ language }) => sentence(texts.dueOn, { state: texts[state], day }, language);
    return [{ order: document.review, document, range: beginning, text, short: text }];
  },
  drafts: (member) => {
    const { document } = member;
    const text: Entry['text'] = ({ language }) => document.type.title[language];
    return isBareDraft(member) ? [{ order: '', document, range: beginning, text }] : [];
  },
  references: ({ document }) =>
    document.references.map((fault) => {
      const { message, data, range } = fault;
      const text: Entry['text'] = ({ language }) => sentence(message, data, language);
      return { order: '', document, range, text, short: (context) => shortly(fault, context) };
    }),
  suppressions: (member, today) =>
    endingIn(member, today).map((suppression) => {
      const { codes, until, reason, place } = suppression;
      const state = texts[suppressionState(suppression, today)];
      const data = { codes: [...codes], state, day: { date: until }, reason };
      return {
        ...{ order: until, document: member.document, range: place.range },
        text: ({ language }) => sentence(texts.suppressedUntil, data, language),
        short: ({ language }) => sentence(texts.dueOn, data, language),
      };
    }),
};

/** What is wrong with a reference in a word or two. */
function shortly({ code }: ReferenceFault, { catalogue, language }: OverviewContext): string {
  const rule = catalogue.rules.get(code);
  return (rule?.short ?? rule?.title)?.[language] ?? code;
}

function isReviewNear(document: DocumentSummary, today: string): boolean {
  const state = reviewState(document, today);
  return state === 'overdue' || state === 'soon';
}

/** Of a document that was not looked at it is not known who approves it. */
function isBareDraft({ document, isChecked }: Member): boolean {
  return isChecked && isDraftWithoutApprover(document);
}

/** Suppressions that have ended, or end soon. */
function endingIn({ document, isChecked }: Member, today: string) {
  return isChecked ? document.suppressions.filter((each) => suppressionState(each, today) !== 'later') : [];
}
