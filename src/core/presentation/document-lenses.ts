import type { Bilingual, DocumentType, Language } from '../catalogue/schema.js';
import type { ChecklistResult } from '../checklists/checklist-state.js';
import type { Finding } from '../findings/finding.js';
import type { Datum } from '../model/reading.js';
import type { DocumentView } from './document-view.js';
import { sentence } from './sentence.js';
import { countSeverities, countsInWords } from './severity-words.js';

/** One of the short statements that stand above a document. */
export interface DocumentLens {
  readonly kind: 'type' | 'findings' | 'checklist' | 'review';
  readonly text: string;
}

/** What is known of one version of a document. */
export interface LensSubject {
  readonly type: DocumentType;
  readonly findings: readonly Finding[];
  readonly checklists: readonly ChecklistResult[];
  /** Among the others; absent when it is no part of a set. */
  readonly view: DocumentView | undefined;
}

const TEXTS = {
  findings: { id: 'Temuan: {counts}', en: 'Findings: {counts}' },
  none: { id: 'Tidak ada temuan', en: 'No findings' },
  checklist: {
    id: 'Daftar periksa: {met} dari {all} butir terpenuhi',
    en: 'Checklist: {met} of {all} items met',
  },
  review: { id: 'Tinjau ulang: {day}', en: 'Review: {day}' },
  standing: { id: 'Perhatian: {standing}', en: 'Attention: {standing}' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Type, findings, checklist and review of a document, in the order in which they are shown. */
export function documentLenses(
  { type, findings, checklists, view }: LensSubject,
  language: Language,
): readonly DocumentLens[] {
  const say = (text: Bilingual, data: Readonly<Record<string, Datum>>): string => sentence(text, data, language);
  const counts = countsInWords(countSeverities(findings), language);
  const { met, all } = countItems(checklists);
  return [
    { kind: 'type', text: type.title[language] },
    { kind: 'findings', text: findings.length > 0 ? say(TEXTS.findings, { counts }) : TEXTS.none[language] },
    ...(all > 0 ? [{ kind: 'checklist', text: say(TEXTS.checklist, { met, all }) } as const] : []),
    ...reviewLens(view, say),
  ];
}

/** When it is to be reviewed; that it no longer holds, or its review is overdue, goes first. */
function reviewLens(
  view: DocumentView | undefined,
  say: (text: Bilingual, data: Readonly<Record<string, Datum>>) => string,
): readonly DocumentLens[] {
  if (!view) return [];
  const { standing, review } = view;
  if (standing.kind !== 'holds') return [{ kind: 'review', text: say(TEXTS.standing, { standing: standing.text }) }];
  return review === '' ? [] : [{ kind: 'review', text: say(TEXTS.review, { day: review }) }];
}

/** Over all checklists; what does not apply is not counted. */
function countItems(checklists: readonly ChecklistResult[]): { readonly met: number; readonly all: number } {
  const items = checklists.flatMap((list) => list.items).filter(({ state }) => state !== 'tidak-berlaku');
  return { met: items.filter(({ state }) => state === 'terpenuhi').length, all: items.length };
}
