import { preferredLabel } from '../catalogue/property-names.js';
import type { Datum } from '../model/reading.js';
import { childPointer } from '../model/read-context.js';
import { nearestName } from '../text/distance.js';
import type { Span } from '../text/span.js';
import { messageFor, type FindingDraft } from './draft.js';
import type { RelatedPlace } from './finding.js';
import { genericLevel } from './levels.js';
import { keysOf, markOf, parentOf, valueAt } from './marks.js';
import type { PlacedError } from './placed-error.js';
import {
  choicesFor,
  choiceWords,
  genericMessage,
  isContainer,
  itemName,
  rowAt,
  rowValues,
  labelAt,
  preferredLabelAt,
  schemaAt,
  wantedWords,
  type PlaceElsewhere,
  type Subject,
} from './subject.js';

/** What a validation error other than an absence says, and where. */
export function describeError(item: PlacedError, subject: Subject): readonly FindingDraft[] {
  const { keyword } = item.error;
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return [unknownField(item, subject)];
  if (keyword === 'format') return [unreadableDate(item, subject)];
  if (isSizeError(keyword) && isBlank(item.pointer, subject)) return [blank(item.pointer, subject)];
  if (isEmptySection(item.pointer, subject)) return [blank(item.pointer, subject)];
  if (item.origin.rule) return ruleBroken(item, subject);
  if (keyword === 'enum' || keyword === 'const') return [noChoice(item, subject)];
  return [invalid(item, subject)];
}

function isSizeError(keyword: string): boolean {
  return keyword === 'minItems' || keyword === 'minLength' || keyword === 'pattern';
}

/** Nothing is written there, or only something that stands for nothing. */
function isBlank(pointer: string, { reading }: Subject): boolean {
  const note = reading.places.get(pointer)?.note;
  const value = valueAt(reading.model, pointer);
  const isNothing = value === '' || (Array.isArray(value) && value.length === 0);
  return isNothing || ((note === 'empty' || note === 'placeholder') && !isContainer(value));
}

/** What an empty section lacks besides is no second fault. */
function isEmptySection(pointer: string, subject: Subject): boolean {
  const note = subject.reading.places.get(pointer)?.note;
  const isSection = keysOf(pointer).length === 1 && schemaAt(subject.type.schema, pointer)?.place === 'section';
  return isSection && (note === 'empty' || note === 'placeholder') && isBlank(pointer, subject);
}

/** SEC-002 (or TBL-001 when a section has prose where its table should be). */
export function blank(pointer: string, subject: Subject): FindingDraft {
  const place = subject.reading.places.get(pointer);
  const data = { label: labelAt(subject, pointer) };
  if (place?.note === 'no-table') {
    return generic(
      'TBL-001',
      hasBrokenTable(pointer, subject) ? 'broken-table' : 'table',
      pointer,
      place.key ?? markOf(pointer, subject.reading, subject.source),
      data,
      subject,
    );
  }
  const isWritten = place?.note === 'placeholder' && place.value !== undefined;
  const span =
    isWritten && place.value ? place.value : (place?.key ?? markOf(pointer, subject.reading, subject.source));
  const text = subject.source.slice(span);
  return generic('SEC-002', isWritten ? 'placeholder' : 'default', pointer, span, { ...data, text }, subject);
}

/** Lines of pipes that are no table: the delimiter row is missing or does not fit. */
function hasBrokenTable(pointer: string, { reading, source }: Subject): boolean {
  const heading = reading.outline.find((entry) => entry.pointer === pointer);
  if (!heading) return false;
  return /^\s*\|.*\|.*\|/mu.test(source.text.slice(heading.heading.end, heading.end));
}

/** A finding of the message tables. */
export function generic(
  code: string,
  problem: string,
  pointer: string,
  span: Span,
  data: Readonly<Record<string, Datum>>,
  { catalogue }: Subject,
  related: readonly RelatedPlace[] = [],
): FindingDraft {
  const message = genericMessage(catalogue, code, problem) ?? { id: '{text}', en: '{text}' };
  return { code, level: genericLevel(code, problem), pointer, span, message, problem, data, related };
}

function unknownField({ error, pointer }: PlacedError, subject: Subject): FindingDraft {
  const given = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  const name = typeof given === 'string' ? given : '';
  const own = childPointer(pointer, name);
  const place = subject.reading.places.get(own);
  const span = place?.key ?? markOf(own, subject.reading, subject.source);
  const properties = Object.entries(schemaAt(subject.type.schema, pointer)?.properties ?? {});
  const nearest = nearestName(
    name,
    properties.map(([property]) => property),
  );
  const label = properties.find(([property]) => property === nearest);
  const data = { text: name, ...(label && { nearest: label[0], label: preferredLabel(label[0], label[1]) }) };
  return {
    ...generic('META-012', nearest === undefined ? 'default' : 'similar', own, span, data, subject),
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
  return problem === 'ambiguous' && place?.example !== undefined ? { ...draft, replacement: place.example } : draft;
}

function noChoice({ pointer }: PlacedError, subject: Subject): FindingDraft {
  const schema = schemaAt(subject.type.schema, pointer);
  const span = markOf(pointer, subject.reading, subject.source);
  const text = subject.source.slice(span);
  const nearest = nearestName(text, choiceWords(schema));
  const data = {
    text,
    label: labelAt(subject, pointer),
    choices: choicesFor(subject, schema),
    ...(nearest !== undefined && { nearest }),
  };
  return {
    ...generic('VAL-002', nearest === undefined ? 'default' : 'similar', pointer, span, data, subject),
    ...(nearest !== undefined && { replacement: nearest, isSpelling: true }),
  };
}

function invalid(item: PlacedError, subject: Subject): FindingDraft {
  const { error, pointer } = item;
  const span = markOf(pointer, subject.reading, subject.source);
  const schema = schemaAt(subject.type.schema, pointer);
  const note = subject.reading.places.get(pointer)?.note;
  const problem = note === 'needs-start' ? note : error.keyword;
  const data = {
    text: subject.source.slice(span),
    label: labelAt(subject, pointer),
    want: wantedWords(subject, schema),
    ...limitOf(error.params),
  };
  return generic('VAL-001', problem, pointer, span, data, subject);
}

function limitOf(params: PlacedError['error']['params']): { limit?: Datum } {
  const limit = params['limit'];
  return typeof limit === 'number' || typeof limit === 'string' ? { limit } : {};
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
  const nearest = nearestChoice(error.keyword, subject.source.slice(span), schema);
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
        text: subject.source.slice(span),
        label: labelAt(subject, pointer),
        item: itemName(subject, row),
        want: wantedWords(subject, schema),
        choices: choicesFor(subject, schema),
        ...nearest,
        ...limitOf(error.params),
        ...dataOf(error.params),
        ...otherItem(error.params, subject),
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

function nearestChoice(keyword: string, text: string, schema: ReturnType<typeof schemaAt>): { nearest?: string } {
  const nearest = keyword === 'enum' ? nearestName(text, choiceWords(schema)) : undefined;
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
