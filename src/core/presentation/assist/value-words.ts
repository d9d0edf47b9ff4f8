import type { Language, Schema } from '../../catalogue/schema.js';
import { partsOf } from '../../findings/keywords/operands/duration.js';
import { writtenDuration } from '../../findings/keywords/operands/duration-words.js';
import { parentOf, valueAt } from '../../findings/marks.js';
import { schemaAt } from '../../findings/subject.js';
import { isObject } from '../../model/read-context.js';
import type { Json } from '../../model/reading.js';
import { formatDate, isIsoDate, monthName } from '../../text/dates.js';
import { normaliseName } from '../../text/names.js';
import { monthManner } from '../../writing/month-manner.js';
import { choiceWord } from '../../writing/plain-values.js';
import { writeMonths } from '../../writing/write-months.js';
import { objectInWords, type WordsContext } from '../pictures/values.js';
import { formatDatum } from '../sentence.js';
import type { AssistedDocument } from './assist-context.js';

/** What was made of the words at a value, in the reader's language; empty where it is what they say. */
export function valueWords(
  pointer: string,
  schema: Schema,
  written: string,
  assisted: AssistedDocument,
  language: Language,
): string {
  const { document, type, reading } = assisted;
  const context = { type, reading, source: document.source, language };
  const value = valueAt(reading.model, pointer);
  const text =
    value === undefined ? '' : (readOut(pointer, context) ?? inWords(value, { schema, pointer, written, context }));
  return isSame(text, written) ? '' : text;
}

interface Read {
  readonly schema: Schema;
  readonly pointer: string;
  readonly written: string;
  readonly context: WordsContext;
}

function inWords(value: Json, { schema, pointer, written, context }: Read): string {
  const { language } = context;
  if (typeof value === 'string') return textInWords(value, schema, language);
  if (typeof value === 'number') return (isMoney(written) ? 'Rp ' : '') + formatDatum(value, language);
  if (typeof value === 'boolean') return formatDatum(value, language);
  if (!isObject(value)) return '';
  if (schema.notation === 'months') return monthsInWords(value, context);
  if (partsOf(value) && !schema.inWords) return writtenDuration(value)[language];
  return objectInWords(value, pointer, context);
}

/** Nothing for a text that is taken as it stands. */
function textInWords(value: string, schema: Schema, language: Language): string {
  if (schema.enum) return choiceWord(value, schema, language);
  if (schema.format === 'year-month') {
    const [year = '', month] = value.split('-');
    return month === undefined ? '' : `${monthName(Number(month), language)} ${year}`;
  }
  return schema.format === 'date' && isIsoDate(value) ? formatDate(value, language) : '';
}

function isMoney(written: string): boolean {
  return /(?<!\p{L})(?:Rp|IDR|rupiah)(?!\p{L})/iu.test(written);
}

/** The months of the plan, and those of the calendar where its first one is known. */
function monthsInWords(
  { mulai, selesai }: Readonly<Record<string, Json>>,
  { reading, language }: WordsContext,
): string {
  if (typeof mulai !== 'number' || typeof selesai !== 'number') return '';
  const numbers = mulai === selesai ? String(mulai) : `${String(mulai)}–${String(selesai)}`;
  const named = (from: number, to: number): string | undefined =>
    writeMonths(
      language === 'en' ? 'January 2026' : 'Januari 2026',
      { from, to },
      { ...monthManner(reading), language },
    );
  const [first, last] = [named(mulai, mulai), named(selesai, selesai)];
  const isOneYear = first?.slice(-4) === last?.slice(-4);
  const names = isOneYear ? named(mulai, selesai) : `${first ?? ''}–${last ?? ''}`;
  return `${language === 'en' ? 'month' : 'bulan'} ${numbers}${names === undefined ? '' : ` (${names})`}`;
}

/** What was read out of a text beside it, in its own form: “Keputusan: Ya → 4, Tidak → 1”. */
function readOut(pointer: string, context: WordsContext): string | undefined {
  const row = parentOf(pointer);
  const name = pointer.slice(row.length + 1);
  const properties = schemaAt(context.type.schema, row)?.properties ?? {};
  const [own, schema] = Object.entries(properties).find(([, { from, write }]) => from === name && write) ?? [];
  const value = own === undefined ? undefined : valueAt(context.reading.model, `${row}/${own}`);
  if (!schema || !isObject(value)) return undefined;
  const words = Object.entries(value).flatMap(([part, text]) =>
    typeof text === 'string' ? [choiceWord(text, schema.properties?.[part] ?? {}, context.language)] : [],
  );
  const numbers = Object.keys(value).filter((part) => typeof value[part] === 'number');
  const form = schema.write?.[context.language]?.find((each) => {
    const names = [...each.matchAll(/\{(\w+)\}/gu)].map(([, part = '']) => part);
    const isOfWords = words.every((word) => normaliseName(each).startsWith(normaliseName(word)));
    return isOfWords && names.length === numbers.length && names.every((part) => numbers.includes(part));
  });
  return form?.replaceAll(/\{(\w+)\}/gu, (_all, part: string) => String(Number(value[part])));
}

/** “Rp50.000.000” says the same as “Rp 50.000.000”. */
function isSame(text: string, written: string): boolean {
  const plain = (words: string): string => words.replaceAll(/\s+|,-$|[.]$/gu, '').toLowerCase();
  return text === '' || plain(text) === plain(written);
}
