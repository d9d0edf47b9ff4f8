import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Bilingual, Language } from '../../catalogue/schema.js';
import type { ChecklistResult, ItemResult } from '../../checklists/checklist-state.js';
import type { CheckResult } from '../../engine/engine.js';
import type { Finding } from '../../findings/finding.js';
import type { SourceText } from '../../text/source-text.js';
import { countStates, disclaimer, itemStates, stateWords, viewChecklists, type ItemView } from '../checklist-view.js';
import type { PictureView } from '../pictures/picture.js';
import { picturesNamed } from '../pictures/pictures.js';
import { sentence } from '../sentence.js';
import { answeredBy, whyUnused } from './answer-words.js';
import { clip } from './clip.js';
import { viewHeader } from './header.js';
import { findingsAbout } from './item-findings.js';
import { lackInWords, lackOf } from './lacking.js';
import type { ItemFinding, PreviewItem, PreviewView } from './preview-view.js';
import { tasksOf } from './tasks.js';

/** What a preview is made from. */
export interface PreviewSubject {
  readonly result: CheckResult;
  readonly checklists: readonly ChecklistResult[];
  readonly source: SourceText;
  readonly catalogue: Catalogue;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  readonly language: Language;
  /** What is drawn of it; its other pictures are only named. */
  readonly pictures?: readonly PictureView[];
}

const TEXTS = {
  missing: { id: 'Belum ditemukan: {names}.', en: 'Not found yet: {names}.' },
  insufficient: { id: 'Yang tertulis belum mencukupi.', en: 'What is written is not enough yet.' },
  since: { id: 'Berlaku mulai {day}.', en: 'Counts from {day}.' },
  unreasoned: {
    id: 'Dinyatakan tidak berlaku tanpa alasan.',
    en: 'Declared not applicable without a reason.',
  },
  checked: { id: 'Tabel peraturan per {day}.', en: 'Table of regulations as of {day}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The preview of a document that was checked; undefined for one that was not read as a type. */
export function makePreview(subject: PreviewSubject): PreviewView | undefined {
  const { result, checklists, source, catalogue, today, language } = subject;
  const { status, reading, findings, document } = result;
  if (status.kind !== 'checked' || !reading) return undefined;
  const { type } = status;
  const view = viewChecklists(checklists, type, { source, registry: catalogue.regulations, language });
  const items = new Map(checklists.flatMap((list) => list.items.map((item) => [item.id, item])));
  return {
    language,
    header: viewHeader({ reading, type, findings, today, language }),
    states: wordsOfStates(language),
    counts: countStates([...items.values()]),
    lists: view.lists.map((list) => ({
      ...list,
      items: list.items.map((item) => previewItem(item, items.get(item.id), subject)),
    })),
    tasks: tasksOf(document),
    pictures: picturesNamed({ type, reading }, language).map((named) => ({
      ...named,
      drawn: subject.pictures?.find(({ kind }) => kind === named.kind) ?? null,
    })),
    disclaimer: `${disclaimer[language]} ${sentence(TEXTS.checked, { day: { date: view.checked } }, language)}`,
  };
}

function wordsOfStates(language: Language): PreviewView['states'] {
  return Object.fromEntries(
    itemStates.map((state) => [state, stateWords[state][language]]),
  ) as unknown as PreviewView['states'];
}

function previewItem(view: ItemView, item: ItemResult | undefined, subject: PreviewSubject): PreviewItem {
  return {
    ...view,
    source: sourceName(item, subject),
    remark: item ? remarkOn(item, subject) : '',
    evidence: view.evidence.map(({ offset, endOffset, line, text }) => {
      return { start: offset, end: endOffset, line, text };
    }),
    answers: item && isForPeople(item) ? anyAnswer : notApplicable,
    answeredBy: item?.answer ? answeredBy(item.answer, subject.language) : '',
    unused: item ? whyUnused(item, subject.language) : '',
    findings: item ? findingsOf(item, subject) : [],
  };
}

/** Whether a person may say that an item is met: it is not computed, or its computed state must be confirmed. */
export function isForPeople({ computed }: Pick<ItemResult, 'computed'>): boolean {
  return computed === undefined || computed === 'perlu-penilaian-manusia';
}

const anyAnswer = ['terpenuhi', 'sebagian', 'belum', 'tidak-berlaku'] as const;
const notApplicable = ['tidak-berlaku'] as const;

/** The act, without its article, so that items of one act stand together. */
function sourceName(item: ItemResult | undefined, { catalogue, language }: PreviewSubject): string {
  const [first] = item?.sources ?? [];
  const { regulations } = catalogue;
  const regulation = first?.regulation === undefined ? undefined : regulations.byId(first.regulation);
  if (regulation) return regulations.nameOf(regulation, 'short')[language];
  return first?.name.split(',', 1)[0] ?? '';
}

function remarkOn(item: ItemResult, { language, ...subject }: PreviewSubject): string {
  const since = item.since === undefined ? [] : [sentence(TEXTS.since, { day: { date: item.since } }, language)];
  return [...since, ...(isOpen(item) ? [whatLacks(item, { language, ...subject })] : [])].join(' ');
}

function isOpen({ state }: ItemResult): boolean {
  return state === 'belum' || state === 'sebagian';
}

/** What of it is not written; nothing where its own sentence says all that can be said. */
function whatLacks(item: ItemResult, { result, language }: PreviewSubject): string {
  if (item.answer?.status === 'tidak-berlaku') return TEXTS.unreasoned[language];
  const { status, reading } = result;
  if (isForPeople(item) || status.kind !== 'checked' || !reading) return '';
  const { lacking, isBegun } = lackOf(item, { reading, type: status.type });
  if (lacking.length > 0) return sentence(TEXTS.missing, { names: lackInWords(lacking, language) }, language);
  return isBegun ? TEXTS.insufficient[language] : '';
}

function findingsOf(item: ItemResult, subject: PreviewSubject): readonly ItemFinding[] {
  const { findings, reading, language } = subject.result;
  return findingsAbout(item, { findings, language, model: reading?.model ?? {} }).map((each) =>
    viewFinding(each, subject),
  );
}

function viewFinding(finding: Finding, { language }: PreviewSubject): ItemFinding {
  const { code, pointer, span, severity, message, data, fixes } = finding;
  const [fix] = fixes;
  return {
    ref: { code, pointer, start: span.start },
    severity,
    message: clip(sentence(message, data, language), longestMessage),
    place: { start: span.start, end: Math.max(span.start, span.end) },
    fix: fix ? clip(sentence(fix.title, fix.data, language)) : null,
  };
}

const longestMessage = 1000;
