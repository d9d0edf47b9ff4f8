import { preferredLabel } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import type { Datum } from '../model/reading.js';
import { childPointer } from '../model/read-context.js';
import { nearestName } from '../text/distance.js';
import { textFitting } from '../text/text-fitting.js';
import { languageOf } from '../writing/written-document.js';
import { blank, empty, isBlank, isEmptySection, isSizeError, speaksOfEmptiness } from './describe-blank.js';
import { messageFor, type FindingDraft } from './draft.js';
import type { RelatedPlace } from './finding.js';
import { giveStartMonth } from './fixes/start-month.js';
import { generic } from './generic.js';
import { keyWithoutSpace } from './key-without-space.js';
import { keysOf, markOf, parentOf } from './marks.js';
import { isUnknownKey, unknownKeyOf, type PlacedError } from './placed-error.js';
import {
  allowedWords,
  choicesFor,
  genericMessage,
  itemName,
  itemTitle,
  labelAt,
  nearestChoice,
  preferredLabelAt,
  rowAt,
  rowValues,
  schemaAt,
  shownText,
  wantedWords,
  type PlaceElsewhere,
  type Subject,
} from './subject.js';

/** What a validation error other than an absence says, and where. */
export function describeError(item: PlacedError, subject: Subject): readonly FindingDraft[] {
  const { keyword } = item.error;
  if (isUnknownKey(item)) return [unknownField(item, subject)];
  if (keyword === 'format' && item.error.params['format'] !== 'year-month') return [unreadableDate(item, subject)];
  if (speaksOfEmptiness(item, subject)) return ruleBroken(item, subject);
  if (isSizeError(keyword) && isBlank(item.pointer, subject)) return [empty(item.pointer, subject)];
  if (isEmptySection(item.pointer, subject)) return [blank(item.pointer, subject)];
  if (item.origin.rule) return ruleBroken(item, subject);
  if (keyword === 'enum' || keyword === 'const') return [noChoice(item, subject)];
  return [invalid(item, subject)];
}

function unknownField(item: PlacedError, subject: Subject): FindingDraft {
  const { origin, pointer } = item;
  const own = unknownKeyOf(item);
  const name = keysOf(own).at(-1) ?? '';
  const slip = keyWithoutSpace(own, subject);
  if (slip) return slip;
  const place = subject.reading.places.get(own);
  const span = place?.key ?? markOf(own, subject.reading, subject.source);
  const properties = Object.entries(schemaAt(subject.type.schema, pointer)?.properties ?? {});
  const nearest = nearestName(
    name,
    properties.map(([property]) => property),
  );
  const label = properties.find(([property]) => property === nearest);
  const data = { text: name, ...(label && { nearest: label[0], label: preferredLabel(label[0], label[1]) }) };
  const draft = generic('META-012', nearest === undefined ? 'default' : 'similar', own, span, data, subject);
  return {
    ...draft,
    level: origin.schema.severity ?? draft.level,
    ...(nearest !== undefined && { replacement: nearest, isSpelling: true }),
  };
}

function unreadableDate({ pointer }: PlacedError, subject: Subject): FindingDraft {
  const place = subject.reading.places.get(pointer);
  const note = place?.note;
  const problem = note === 'impossible' || note === 'ambiguous' ? note : 'unreadable';
  const span = markOf(pointer, subject.reading, subject.source);
  const data = {
    text: subject.source.slice(span),
    label: labelAt(subject, pointer),
    example: place?.example ?? '2026-01-31',
  };
  const draft = generic('META-010', problem, pointer, span, data, subject);
  return problem !== 'impossible' && place?.example !== undefined ? { ...draft, replacement: place.example } : draft;
}

function noChoice({ error, pointer }: PlacedError, subject: Subject): FindingDraft {
  const schema = schemaAt(subject.type.schema, pointer);
  const span = markOf(pointer, subject.reading, subject.source);
  const text = subject.source.slice(span);
  const allowed = allowedValues(error.params);
  const nearest = nearestChoice(text, { ...schema, enum: allowed }, languageOf(subject));
  const data = {
    text: shownText(text),
    label: labelAt(subject, pointer),
    choices: allowedWords(allowed, schema),
    ...(nearest !== undefined && { nearest }),
  };
  return {
    ...generic('VAL-002', nearest === undefined ? 'default' : 'similar', pointer, span, data, subject),
    ...(nearest !== undefined && { replacement: nearest, isSpelling: true }),
  };
}

/** The values that an `enum` or `const` allows, wherever it stands. */
function allowedValues(params: PlacedError['error']['params']): NonNullable<Schema['enum']> {
  // AJV shows what the keyword says.
  const allowed: unknown = params['allowedValues'] ?? [params['allowedValue']].filter((value) => value !== undefined);
  return allowed as NonNullable<Schema['enum']>;
}

function invalid(item: PlacedError, subject: Subject): FindingDraft {
  const { error, pointer } = item;
  const span = markOf(pointer, subject.reading, subject.source);
  const schema = schemaAt(subject.type.schema, pointer);
  const note = subject.reading.places.get(pointer)?.note;
  const example = error.keyword === 'pattern' ? textFitting(String(error.params['pattern'])) : undefined;
  const problem = note === 'needs-start' ? note : problemOf(error.keyword, schema, example);
  const data = {
    text: shownText(subject.source.slice(span)),
    label: labelAt(subject, pointer),
    want: wantedWords(subject, schema),
    ...(example !== undefined && { example }),
    ...limitOf(error.params),
  };
  const draft = generic('VAL-001', problem, pointer, span, data, subject);
  return note === 'needs-start' ? { ...draft, repairs: () => giveStartMonth(subject) } : draft;
}

/** Keywords of which "is not what is wanted" says enough, when the schema says in words what that is. */
const wantSaysIt = new Set(['pattern', 'format', 'anyOf', 'oneOf', 'not', 'multipleOf']);

function problemOf(keyword: string, schema: Schema | undefined, example: string | undefined): string {
  if (schema?.['want'] !== undefined && wantSaysIt.has(keyword)) return 'default';
  return example === undefined ? keyword : 'pattern-example';
}

function limitOf(params: PlacedError['error']['params']): { limit?: Datum } {
  const limit = params['limit'] ?? params['multipleOf'] ?? params['minContains'];
  return typeof limit === 'number' || typeof limit === 'string' ? { limit } : {};
}

/** The words a rule allows; else those the value itself has to be chosen from. */
function choicesOf(
  allowed: NonNullable<Schema['enum']>,
  schema: Schema | undefined,
  subject: Subject,
): readonly Datum[] {
  return allowed.length > 0 ? allowedWords(allowed, schema) : choicesFor(subject, schema);
}

function ruleBroken(item: PlacedError, subject: Subject): readonly FindingDraft[] {
  const { error, origin } = item;
  const rule = origin.rule ?? {};
  const pointer = rule.at === undefined ? item.pointer : `${item.pointer}/${rule.at}`;
  const heading = error.params['whole'] === true ? subject.reading.places.get(pointer)?.key : undefined;
  const span = heading ?? markOf(pointer, subject.reading, subject.source);
  const problem = typeof error.params['problem'] === 'string' ? error.params['problem'] : error.keyword;
  const schema = schemaAt(subject.type.schema, pointer);
  const message = messageFor(rule.message, problem);
  if (!message) return [];
  // The mark may lie outside of the row that the sentence is about.
  const row = rowAt(subject, pointer) === undefined ? item.pointer : pointer;
  const text = subject.source.slice(span);
  const allowed = allowedValues(error.params);
  return [
    {
      code: rule.code ?? 'VAL-001',
      level: rule.severity ?? 'error',
      pointer,
      span,
      message,
      problem,
      rule,
      base: basePointer(item),
      related: relatedOf(error.params['related'], subject),
      data: {
        ...rowValues(subject, row),
        text: shownText(text),
        label: labelAt(subject, pointer),
        item: itemName(subject, row),
        want: wantedWords(subject, schema),
        choices: choicesOf(allowed, schema, subject),
        ...nearestIn(error.keyword, text, { ...schema, enum: allowed }, subject),
        ...limitOf(error.params),
        ...dataOf(error.params),
        ...otherItem(error.params, subject),
        ...firstItem(error.params, subject),
        ...sideLabels(error.params, subject),
        ...(error.keyword === 'graph' ? exitLabels(error.params, item.pointer, subject) : {}),
      },
    },
  ];
}

/** Pointer of the value a rule sits on, with the elements the error's own pointer goes through. */
export function basePointer({ error, origin }: PlacedError): string {
  const keys = keysOf(error.instancePath);
  return origin.rulePath
    .map((segment, index) => (segment === '*' ? (keys[index] ?? '0') : segment))
    .reduce(childPointer, '');
}

function nearestIn(keyword: string, text: string, schema: Schema, subject: Subject): { nearest?: string } {
  const nearest = keyword === 'enum' ? nearestChoice(text, schema, languageOf(subject)) : undefined;
  return nearest === undefined ? {} : { nearest };
}

/** The parameters of our own keywords are made for sentences; AJV's own are not shown. */
function dataOf(params: PlacedError['error']['params']): Readonly<Record<string, Datum>> {
  if (typeof params['problem'] !== 'string') return {};
  const data = Object.entries(params).filter(([name]) => !['problem', 'related', 'whole'].includes(name));
  // Our keywords promise data for sentences (KeywordError.params).
  return Object.fromEntries(data) as Readonly<Record<string, Datum>>;
}

/** The other element of a pair by the name that its schema gives it. */
function otherItem(params: PlacedError['error']['params'], subject: Subject): Readonly<Record<string, Datum>> {
  const { related } = params;
  if (!('otherItem' in params) || typeof related !== 'string') return {};
  return { otherItem: itemName(subject, related) };
}

/** A row that has the same code is told by something else than that code. */
function firstItem(params: PlacedError['error']['params'], subject: Subject): Readonly<Record<string, Datum>> {
  const { first, value, related } = params;
  if (typeof related !== 'string' || typeof first !== 'string' || first !== value) return {};
  const title = itemTitle(subject, related);
  return title === undefined ? {} : { first: title };
}

/** Exits of a decision by their labels instead of their property names. */
function exitLabels(
  params: PlacedError['error']['params'],
  pointer: string,
  { type }: Subject,
): Readonly<Record<string, Datum>> {
  const labelled = (name: unknown) => preferredLabelAt(type, `${parentOf(pointer)}/${String(name)}`);
  const { exit, missing } = params;
  return {
    ...(typeof exit === 'string' && { exit: labelled(exit) }),
    ...(Array.isArray(missing) && { missing: missing.map(labelled) }),
  };
}

/** What the two sides of a comparison are called. */
function sideLabels(params: PlacedError['error']['params'], { type }: Subject): Readonly<Record<string, Datum>> {
  const sides = ['left', 'right'].flatMap((side) => {
    const pointer = params[`${side}Pointer`];
    return typeof pointer === 'string' ? [[`${side}Label`, preferredLabelAt(type, pointer)] as const] : [];
  });
  return Object.fromEntries(sides);
}

function relatedElsewhere({ span, title, uri, range }: PlaceElsewhere, subject: Subject): readonly RelatedPlace[] {
  const message = genericMessage(subject.catalogue, 'RELATED', 'elsewhere');
  return message ? [{ span, elsewhere: { uri, range }, message, data: { title } }] : [];
}

function relatedOf(pointer: unknown, subject: Subject): readonly RelatedPlace[] {
  if (typeof pointer !== 'string' || keysOf(pointer).length === 0) return [];
  const elsewhere = subject.elsewhere?.(pointer);
  if (elsewhere) return relatedElsewhere(elsewhere, subject);
  const span = markOf(pointer, subject.reading, subject.source);
  const message = genericMessage(subject.catalogue, 'RELATED', 'default');
  if (!message) return [];
  return [
    { span, message, data: { label: preferredLabelAt(subject.type, pointer), text: subject.source.slice(span) } },
  ];
}
