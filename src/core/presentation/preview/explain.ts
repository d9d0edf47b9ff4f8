import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Bilingual, Language, RulePage, Schema, Source } from '../../catalogue/schema.js';
import type { ChecklistResult, ItemResult } from '../../checklists/checklist-state.js';
import type { Finding } from '../../findings/finding.js';
import { choiceWord, preferredLabelAt, schemaAt } from '../../findings/subject.js';
import { stateWords } from '../checklist-view.js';
import { sentence } from '../sentence.js';
import { severityWord } from '../severity-words.js';
import { sourceInWords } from '../source-words.js';
import { answeredBy, whyUnused } from './answer-words.js';
import { clip } from './clip.js';
import type { Explanation, ExplanationLine, ExplanationPart } from './explanation.js';
import { keysOfFault, pointerOf } from './item-findings.js';
import { lackOf, oneOf } from './lacking.js';
import { foundLine, missingLine, readingOf, type ReadDocument } from './reading-words.js';

/** What explanations are made from. */
export interface ExplainSubject extends ReadDocument {
  readonly catalogue: Catalogue;
}

const HEADINGS = {
  read: { id: 'Yang dibaca', en: 'What was read' },
  wanted: { id: 'Yang diharapkan', en: 'What was expected' },
  how: { id: 'Cara memperbaiki', en: 'How to repair it' },
  rule: { id: 'Aturan', en: 'Rule' },
  judged: { id: 'Dari mana keadaannya', en: 'Where the state comes from' },
  sources: { id: 'Sumber', en: 'Sources' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const TEXTS = {
  nothing: { id: 'Tidak ada bagian dokumen yang dibaca untuk ini.', en: 'No part of the document was read for this.' },
  insufficient: { id: 'Yang tertulis belum mencukupi.', en: 'What is written is not enough yet.' },
  choices: { id: 'Pilihannya: {choices}.', en: 'The choices: {choices}.' },
  repair: { id: 'Perbaikan cepat: {title}.', en: 'Quick fix: {title}.' },
  ruleName: { id: '{code}: {title}. Tingkat: {level}.', en: '{code}: {title}. Level: {level}.' },
  item: { id: 'Butir {code} dari daftar “{title}”.', en: 'Item {code} of the list “{title}”.' },
  computed: { id: 'Dihitung dari naskah: {state}.', en: 'Computed from the text: {state}.' },
  person: { id: 'Hanya orang yang dapat menilainya.', en: 'Only a person can judge it.' },
  confirm: {
    id: 'Naskah memuat yang diminta; orang yang memastikannya.',
    en: 'The text holds what is asked for; a person must confirm it.',
  },
  answered: { id: 'Jawaban: {state} ({who}).', en: 'Answer: {state} ({who}).' },
  state: { id: 'Keadaan: {state}.', en: 'State: {state}.' },
  since: { id: 'Berlaku mulai {day}.', en: 'It counts from {day}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Evidence beyond this many places helps nobody. */
const mostPlaces = 20;

/** Explains a finding of a document. */
export function explainFinding(finding: Finding, subject: ExplainSubject): Explanation {
  const { catalogue, language } = subject;
  const page = catalogue.rules.get(finding.code);
  const missing =
    finding.missing === undefined ? [] : [missingLine(labelOfMissing(finding, subject), subject.language)];
  const read = [...readingOf(finding.pointer, subject), ...missing];
  const wanted = [...(page ? [page.what[language]] : []), ...schemaWords(finding, subject)];
  const fixes = finding.fixes.map(({ title, data }) =>
    say(TEXTS.repair, { title: sentence(title, data, language) }, language),
  );
  return {
    ...{ language, title: finding.code, rule: page ? page.code : null },
    message: clip(sentence(finding.message, finding.data, language), longestMessage),
    parts: parts(language, {
      read: read.length === 0 ? [line(TEXTS.nothing[language])] : read,
      wanted: wanted.map(line),
      how: [...(page ? [line(page.how[language])] : []), ...fixes],
      rule: page ? [ruleLine(page, finding, language), line(page.why[language])] : [],
      sources: sourceLines(page?.sources ?? [], subject),
    }),
  };
}

const longestMessage = 1000;

function ruleLine({ code, title }: RulePage, { severity }: Finding, language: Language): ExplanationLine {
  const level = severityWord(severity, language);
  return say(TEXTS.ruleName, { code, title: title[language], level }, language);
}

/** Explains an item of a checklist; undefined where no list has it. */
export function explainItem(
  id: string,
  checklists: readonly ChecklistResult[],
  subject: ExplainSubject,
): Explanation | undefined {
  const { language } = subject;
  const list = checklists.find(({ items }) => items.some((each) => each.id === id));
  const item = list?.items.find((each) => each.id === id);
  if (!list || !item) return undefined;
  return {
    ...{ language, title: `${id}: ${item.title[language]}`, rule: null },
    message: sentence(TEXTS.state, { state: stateWords[item.state] }, language),
    parts: parts(language, {
      read: itemReading(item, subject),
      wanted: [line(item.help[language])],
      judged: judgement(item, language),
      rule: [say(TEXTS.item, { code: id, title: list.title }, language)],
      sources: sourceLines(item.sources, subject),
    }),
  };
}

function labelOfMissing(finding: Finding, { reading, type }: ExplainSubject): Bilingual {
  return preferredLabelAt(type, pointerOf(keysOfFault(finding, reading.model)));
}

function itemReading(item: ItemResult, subject: ExplainSubject): readonly ExplanationLine[] {
  const { language } = subject;
  const found = item.evidence.slice(0, mostPlaces).map(({ pointer, span }) => foundLine(pointer, span, subject));
  const { lacking, isBegun } = lackOf(item, subject);
  const lines = [...found, ...lacking.map((names) => missingLine(oneOf(names), language))];
  return lines.length === 0 ? [line(TEXTS[isBegun ? 'insufficient' : 'nothing'][language])] : lines;
}

function judgement(item: ItemResult, language: Language): readonly ExplanationLine[] {
  const { computed, answer, since } = item;
  const unused = whyUnused(item, language);
  const first =
    computed === undefined
      ? line(TEXTS.person[language])
      : computed === 'perlu-penilaian-manusia'
        ? line(TEXTS.confirm[language])
        : say(TEXTS.computed, { state: stateWords[computed] }, language);
  return [
    first,
    ...(answer ? answerLines(answer, language) : []),
    ...(unused === '' ? [] : [line(unused)]),
    ...(since === undefined ? [] : [say(TEXTS.since, { day: { date: since } }, language)]),
  ];
}

function answerLines(answer: NonNullable<ItemResult['answer']>, language: Language): readonly ExplanationLine[] {
  const { status, reason, note, link, span } = answer;
  const first = say(TEXTS.answered, { state: stateWords[status], who: answeredBy(answer, language) }, language);
  const texts = [reason, note, link].filter((each) => each !== undefined);
  return [{ ...first, place: span ?? null }, ...texts.map((text) => line(clip(text)))];
}

/** What the type says of the value: its description and its choices. */
function schemaWords({ pointer, missing }: Finding, { type, language }: ExplainSubject): readonly string[] {
  const schema = schemaAt(type.schema, missing === undefined ? pointer : `${pointer}/${missing}`);
  const description = descriptionOf(schema, language);
  const choices = (schema?.enum ?? []).map((value) => choiceWord(String(value), schema));
  return [
    ...(description === undefined ? [] : [description]),
    ...(choices.length === 0 ? [] : [sentence(TEXTS.choices, { choices }, language)]),
  ];
}

function descriptionOf(schema: Schema | undefined, language: Language): string | undefined {
  const description = schema?.description;
  return typeof description === 'object' ? description[language] : description;
}

function sourceLines(sources: readonly Source[], { catalogue, language }: ExplainSubject): readonly ExplanationLine[] {
  return sources.map((source) => line(sourceInWords(source, catalogue.regulations, language)));
}

/** The parts that have something to say, in the order of the headings. */
function parts(
  language: Language,
  lines: Partial<Readonly<Record<keyof typeof HEADINGS, readonly ExplanationLine[]>>>,
): readonly ExplanationPart[] {
  const names = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];
  return names.flatMap((name) => {
    const own = lines[name] ?? [];
    return own.length === 0 ? [] : [{ heading: HEADINGS[name][language], lines: own }];
  });
}

function say(...[message, data, language]: Parameters<typeof sentence>): ExplanationLine {
  return line(sentence(message, data, language));
}

function line(text: string): ExplanationLine {
  return { text, place: null };
}
