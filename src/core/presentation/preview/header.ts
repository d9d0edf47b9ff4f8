import type { Bilingual, DocumentType, Language } from '../../catalogue/schema.js';
import { choiceWord, preferredLabelAt, schemaAt } from '../../findings/subject.js';
import type { Finding } from '../../findings/finding.js';
import { conventions } from '../../model/conventions.js';
import type { Reading } from '../../model/reading.js';
import { formatDate, isIsoDate } from '../../text/dates.js';
import { reviewState } from '../overview/overview-tables.js';
import { countSeverities, countsInWords } from '../severity-words.js';
import { clip } from './clip.js';
import type { FactView, HeaderView } from './preview-view.js';

/** What the header of the preview is made from. */
export interface HeaderSubject {
  readonly reading: Reading;
  readonly type: DocumentType;
  readonly findings: readonly Finding[];
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  readonly language: Language;
}

const OVERDUE: Bilingual = { id: 'lewat waktu', en: 'overdue' };

const facts = [conventions.number, conventions.status, conventions.version, conventions.review] as const;

/** Title, type, number, status, version and review date of a document. */
export function viewHeader(subject: HeaderSubject): HeaderView {
  const { reading, type, findings, language } = subject;
  return {
    title: clip(textAt(conventions.title, reading)),
    type: type.title[language],
    facts: facts.map((name) => viewFact(name, subject)),
    findings: countsInWords(countSeverities(findings), language),
  };
}

function viewFact(name: (typeof facts)[number], { reading, type, today, language }: HeaderSubject): FactView {
  const text = textAt(name, reading);
  const span = reading.places.get(`/${name}`)?.value;
  const isOverdue = name === conventions.review && isReviewOverdue(text, reading, today);
  const words = name === conventions.status ? choiceWord(text, schemaAt(type.schema, `/${name}`))[language] : text;
  return {
    label: preferredLabelAt(type, `/${name}`)[language],
    text: clip(isIsoDate(words) ? formatDate(words, language) : words),
    place: text !== '' && span ? { start: span.start, end: span.end } : null,
    warning: isOverdue ? OVERDUE[language] : '',
  };
}

function isReviewOverdue(review: string, reading: Reading, today: string): boolean {
  return isIsoDate(review) && reviewState({ review, status: textAt(conventions.status, reading) }, today) === 'overdue';
}

function textAt(name: string, { model }: Reading): string {
  const value = Object.hasOwn(model, name) ? model[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
