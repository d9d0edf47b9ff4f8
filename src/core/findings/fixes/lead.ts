import type { Json } from '../../model/reading.js';
import { isObject } from '../../model/read-context.js';
import { normaliseName } from '../../text/names.js';
import { keysOf, parentOf, valueAt } from '../marks.js';
import type { Subject } from '../subject.js';
import { branchWords, type BranchWords } from './branch-words.js';
import type { FixKind, MadeFix } from './fix-kind.js';
import { targetOf } from './targets.js';
import { notated } from './write-value.js';

/** More than these are no choice but a list to search. */
const MOST = 10;

/**
 * Leads a branch that has words in the place of a step to that step. Words with which one step alone begins give way to
 * its number; else each step may be chosen, and the words stay behind its number.
 */
export const lead: FixKind = (rule, draft, subject) => {
  const at = targetOf(rule['at'], draft);
  const written = branchWords(at, draft, subject);
  if (!written) return undefined;
  const rows = valueAt(subject.reading.model, parentOf(parentOf(at)));
  const steps = Array.isArray(rows)
    ? stepsOf(rows as readonly Json[], String(rule['by']), String(rule['name']))
    : noSteps;
  const named = stepNamed(written.words, steps, Number(keysOf(at).at(-2)));
  if (named !== undefined) return leadTo(named, named, at, written, subject);
  if (steps.numbers.length > MOST) return undefined;
  return steps.numbers.map((number) => leadTo(number, `${number} (${written.words})`, at, written, subject));
};

interface Steps {
  readonly numbers: readonly string[];
  /** The steps that begin with words; the whole name has a full stop behind it. */
  readonly byWords: ReadonlyMap<string, readonly Step[]>;
}

interface Step {
  readonly index: number;
  readonly number: string;
}

const noSteps: Steps = { numbers: [], byWords: new Map() };

/** Asked for with each branch that has no number. */
const known = new WeakMap<readonly Json[], Steps>();

function stepsOf(rows: readonly Json[], by: string, name: string): Steps {
  const steps = known.get(rows) ?? collect(rows, by, name);
  known.set(rows, steps);
  return steps;
}

function collect(rows: readonly Json[], by: string, name: string): Steps {
  const numbers: string[] = [];
  const byWords = new Map<string, Step[]>();
  for (const [index, row] of rows.entries()) {
    const { [by]: number, [name]: text } = isObject(row) ? row : {};
    if (typeof number !== 'number') continue;
    numbers.push(String(number));
    const words = typeof text === 'string' ? normaliseName(text).split(' ') : [];
    const beginnings = words.map((_, last) => words.slice(0, last + 1).join(' '));
    for (const beginning of [...beginnings, `${words.join(' ')}.`]) {
      const alike = byWords.get(beginning) ?? [];
      if (alike.length === 0) byWords.set(beginning, alike);
      alike.push({ index, number: String(number) });
    }
  }
  return { numbers, byWords };
}

/** Number of the only other step that is called so, or that begins so. */
function stepNamed(words: string, { byWords }: Steps, own: number): string | undefined {
  const wanted = normaliseName(words);
  const found = [`${wanted}.`, wanted].map((name) => (byWords.get(name) ?? []).filter(({ index }) => index !== own));
  const [first = []] = found.filter(({ length }) => length > 0);
  return first.length === 1 ? first[0]?.number : undefined;
}

function leadTo(number: string, text: string, at: string, { span }: BranchWords, subject: Subject): MadeFix {
  return { edits: [{ span, text: notated(at, text, subject) }], data: { value: number } };
}
