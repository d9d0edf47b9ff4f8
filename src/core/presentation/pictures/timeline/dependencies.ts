import type { SheetWords } from '../sheet-words.js';
import type { WrittenRow } from './read-rows.js';
import type { Dependency, Problem, Row } from './timeline.js';
import { words } from './words.js';

/** Less than a day. */
const NOTHING = 0.02;

/** What must be done before what, and what is wrong with it; by the index of the row that has to wait. */
export function readDependencies(
  written: readonly WrittenRow[],
  rows: readonly Row[],
  said: SheetWords,
): { readonly dependencies: readonly Dependency[]; readonly problems: ReadonlyMap<number, readonly Problem[]> } {
  const known = indexesByCode(rows);
  const dependencies: Dependency[] = [];
  const problems = new Map<number, Problem[]>();
  for (const [to, { after }] of written.entries()) {
    for (const code of new Set(after)) {
      const from = known.get(keyOf(code));
      const dependency = from === undefined || from === to ? undefined : dependencyOf(from, to, rows);
      if (dependency) dependencies.push(dependency);
      const before = from === undefined ? undefined : rows[from];
      const problem = rows[to]?.time && problemOf(code, from === to, dependency, before, said);
      if (problem) problems.set(to, [...(problems.get(to) ?? []), problem]);
    }
  }
  return { dependencies, problems };
}

/** Of rows with the same code the first. */
function indexesByCode(rows: readonly Row[]): ReadonlyMap<string, number> {
  const coded = rows.flatMap(({ code }, index): [string, number][] => (code === '' ? [] : [[keyOf(code), index]]));
  return new Map(coded.reverse());
}

function dependencyOf(from: number, to: number, rows: readonly Row[]): Dependency | undefined {
  const [before, after] = [rows[from]?.time, rows[to]?.time];
  return before && after ? { from, to, isLate: after.start < before.end - NOTHING } : undefined;
}

function problemOf(
  code: string,
  isItself: boolean,
  dependency: Dependency | undefined,
  before: Row | undefined,
  said: SheetWords,
): Problem | undefined {
  if (isItself) return { kind: 'late', text: said.say(words.itself) };
  if (!before) return { kind: 'unknown', text: said.say(words.unknown, { code: code.slice(0, 40) }) };
  if (!before.time) return { kind: 'unknown', text: said.say(words.undated, { code: before.code }) };
  return dependency?.isLate === true
    ? { kind: 'late', text: said.say(words.lateFor, { code: before.code }) }
    : undefined;
}

/** “k 1.2” and “K1.2” are one code. */
function keyOf(code: string): string {
  return code.replace(/\s+/gu, '').toLocaleUpperCase('en');
}
