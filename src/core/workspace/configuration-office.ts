import type { NumberRule, Office } from '../findings/office.js';
import { knownType, readFields, readScalar, readTexts, type Context, type Field } from './configuration-fields.js';
import { wordFault } from './configuration-faults.js';

/** Makes a test of whole texts out of a regular expression; undefined when it is none. */
export type CompileExpression = (source: string) => ((text: string) => boolean) | undefined;

/** Key of a number pattern that serves all types which have none of their own. */
const OTHERS = 'default';

/** The keys `organisation`, `number` and `hours-per-day`. Without `compile` the patterns of numbers are left out. */
export function readOffice(
  fields: ReadonlyMap<string, Field>,
  context: Context,
  compile: CompileExpression | undefined,
): Office {
  const organisation = organisationFields(fields.get('organisation'), context);
  return {
    units: names(organisation.get('units'), context),
    positions: names(organisation.get('positions'), context),
    numbers: compile ? readNumbers(fields.get('number'), context, compile) : new Map<string, NumberRule>(),
    hoursPerDay: readHours(fields.get('hours-per-day'), context),
  };
}

const LISTS = {
  id: '“{text}” memerlukan daftar “units” atau “positions”.',
  en: '“{text}” needs a list “units” or “positions”.',
};

function organisationFields(field: Field | undefined, context: Context): ReadonlyMap<string, Field> {
  if (!field?.value) return new Map();
  if (field.value.kind === 'map') return readFields(field.value, field.pointer, ['units', 'positions'], context);
  context.faults.push(wordFault('CFG-003', field.pointer, field.key, LISTS));
  return new Map();
}

function names(field: Field | undefined, context: Context): readonly string[] {
  return [...new Set(readTexts(field, context).map(({ words }) => words.text))];
}

/** One pattern for all types, one with an example, or one of these by type. */
function readNumbers(
  field: Field | undefined,
  context: Context,
  compile: CompileExpression,
): ReadonlyMap<string, NumberRule> {
  const rules = new Map<string, NumberRule>();
  if (!field) return rules;
  if (field.value?.kind !== 'map' || isPatternWithExample(field)) {
    const rule = readNumber(field, context, compile);
    return rule ? rules.set(OTHERS, rule) : rules;
  }
  for (const { key, value } of field.value.entries) {
    const pointer = `${field.pointer}/${key.text}`;
    const type = key.text === OTHERS ? OTHERS : knownType(key, pointer, context);
    const rule = readNumber({ pointer, key, value }, context, compile);
    if (type !== undefined && rule) rules.set(type, rule);
  }
  return rules;
}

function isPatternWithExample({ value }: Field): boolean {
  return value?.kind === 'map' && value.entries.some(({ key }) => key.text === 'pattern');
}

function readNumber(field: Field, context: Context, compile: CompileExpression): NumberRule | undefined {
  if (field.value?.kind !== 'map') {
    const fits = readExpression(field, context, compile);
    return fits && { fits, example: undefined };
  }
  const parts = readFields(field.value, field.pointer, ['pattern', 'example'], context);
  const fits = readExpression(parts.get('pattern') ?? { ...field, value: undefined }, context, compile);
  return fits && { fits, example: readExample(parts.get('example'), fits, context) };
}

const NO_EXPRESSION = {
  id: 'Pola nomor ini tidak dapat dipakai. Periksa kurung dan tanda khususnya, atau sederhanakan.',
  en: 'This pattern of numbers cannot be used. Check its brackets and special signs, or simplify it.',
};

function readExpression(field: Field, context: Context, compile: CompileExpression): NumberRule['fits'] | undefined {
  const scalar = readScalar(field, context);
  if (!scalar) return undefined;
  const fits = compile(scalar.text.text);
  if (!fits) context.faults.push(wordFault('CFG-003', field.pointer, scalar.text, NO_EXPRESSION));
  return fits;
}

const UNFIT_EXAMPLE = {
  id: 'Contoh “{text}” sendiri tidak mengikuti polanya.',
  en: 'The example “{text}” does not follow the pattern itself.',
};

function readExample(field: Field | undefined, fits: NumberRule['fits'], context: Context): string | undefined {
  const scalar = readScalar(field, context);
  if (!field || !scalar) return undefined;
  const { text } = scalar.text;
  if (fits(text)) return text;
  context.faults.push(wordFault('CFG-003', field.pointer, scalar.text, UNFIT_EXAMPLE));
  return undefined;
}

const MOST_HOURS = 24;
const HOURS = {
  id: '“{text}” bukan jam kerja sehari; tulis angka di atas 0 sampai 24, misalnya 7.5.',
  en: '“{text}” is no number of working hours; write a number above 0 and up to 24, for example 7.5.',
};

function readHours(field: Field | undefined, context: Context): number | undefined {
  const scalar = readScalar(field, context);
  if (!field || !scalar) return undefined;
  const { value, text } = scalar;
  if (typeof value === 'number' && value > 0 && value <= MOST_HOURS) return value;
  const nearest = /^\d+,\d+$/u.test(text.text) ? text.text.replace(',', '.') : undefined;
  context.faults.push(wordFault('CFG-003', field.pointer, text, HOURS, { nearest }));
  return undefined;
}
