import { follow, isList, parsePath, spotAt, type Origin } from '../../../findings/keywords/operands/path.js';
import { cutMembers } from '../../../model/members.js';
import { FlatText } from '../../../text/flat-text.js';
import { normaliseName } from '../../../text/names.js';
import type { PictureContext } from '../picture.js';
import type { Performer } from './procedure.js';
import type { ProcedureRule } from './rule.js';
import { originOf, spanAt } from '../values.js';

/** More performers of one step than this are one column: nobody can follow so many symbols in a row. */
const MOST_OF_A_STEP = 10;

/** The columns of a sheet, and those of each step. */
export interface ReadPerformers {
  readonly columns: readonly Performer[];
  /** Columns of a step's performers, and their names as written. */
  of(index: number): { readonly columns: readonly number[]; readonly names: readonly string[] };
}

/**
 * The listed performers in their order, or, without a list, those of the steps in the order in which they appear. A
 * step without a performer, or with one that the list does not know, gets a column of its own in front: none is guessed.
 */
export function readPerformers(rule: ProcedureRule, rows: readonly Origin[], context: PictureContext): ReadPerformers {
  const listed = listedPerformers(rule.performers, context);
  const named = rows.map((row) => namesIn(rule.columns.performer, row));
  const written = listed.length === 0 ? withJoinedParted(named) : named;
  const keys = new Map<string, Performer>(listed.map((performer) => [normaliseName(performer.name), performer]));
  if (listed.length === 0) {
    for (const name of written.flat()) {
      const key = normaliseName(name);
      if (!keys.has(key)) keys.set(key, { name, span: undefined, isUnknown: false });
    }
  }
  const keysOf = (names: readonly string[]): readonly string[] => {
    const known = [...new Set(names.map(normaliseName))].filter((key) => keys.has(key));
    return known.length > MOST_OF_A_STEP ? [crowd(known.length, keys, context)] : known;
  };
  const stepKeys = written.map(keysOf);
  const hasUnknown = rows.length === 0 ? keys.size === 0 : stepKeys.some((own) => own.length === 0);
  const columns = [...(hasUnknown ? [UNKNOWN] : []), ...keys.values()];
  const places = new Map([...keys.keys()].map((key, index) => [key, index + (hasUnknown ? 1 : 0)]));
  return {
    columns,
    of: (index) => {
      const own = (stepKeys[index] ?? []).flatMap((key) => places.get(key) ?? []);
      return { columns: own.length > 0 ? own : [0], names: written[index] ?? [] };
    },
  };
}

/** “Petugas dan Kepala” are two where both have steps of their own; a name that has “dan” within it stays whole. */
function withJoinedParted(steps: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const whole: string[] = [];
  const keys = new Set<string>();
  const parted = new Map<string, readonly string[]>();
  for (const name of [...new Set(steps.flat())].sort((a, b) => a.length - b.length)) {
    const parts = JOINER.test(name) ? cutMembers(FlatText.linear(name, 0), [...whole]).map(({ text }) => text) : [];
    if (parts.length > 1 && parts.every((part) => keys.has(normaliseName(part)))) parted.set(name, parts);
    else {
      whole.push(name);
      keys.add(normaliseName(name));
    }
  }
  return parted.size === 0 ? steps : steps.map((names) => names.flatMap((name) => parted.get(name) ?? [name]));
}

/** The words that `cutMembers` takes apart at. */
const JOINER = /\s(?:dan|serta|and|&)\s/iu;

const UNKNOWN: Performer = { name: '?', span: undefined, isUnknown: true };

function crowd(count: number, keys: Map<string, Performer>, { language }: PictureContext): string {
  const name = language === 'id' ? `${String(count)} pelaksana` : `${String(count)} performers`;
  const key = normaliseName(name);
  if (!keys.has(key)) keys.set(key, { name, span: undefined, isUnknown: false });
  return key;
}

function listedPerformers(path: string, context: PictureContext): readonly Performer[] {
  const { values } = follow(parsePath(`${path}/*`), originOf(context));
  const seen = new Set<string>();
  return values.flatMap(({ value, pointer }) => {
    const key = typeof value === 'string' ? normaliseName(value) : '';
    if (typeof value !== 'string' || key === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ name: value.trim(), span: spanAt(pointer, context), isUnknown: false }];
  });
}

function namesIn(column: string, row: Origin): readonly string[] {
  const { value } = spotAt(parsePath(column), row);
  const values = isList(value) ? value : [value];
  return values.filter((name) => typeof name === 'string').filter((name) => normaliseName(name) !== '');
}
