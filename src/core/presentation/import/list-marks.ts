import { counted, isKnownFormat, largestNumber } from './counted.js';
import { levelCount, type ListPlace, type NumberedList, type Numbering } from './word-numbering.js';

/** What Word sets before a paragraph of a list. */
export interface ListMark {
  /** A dot, a number that Markdown counts too (“1.”, “1)”), or one that must be written out (“a.”, “(1)”, “Pasal 1”). */
  readonly kind: 'bullet' | 'number' | 'written';
  /** As it is shown; empty for a bullet. */
  readonly label: string;
  readonly number: number;
  readonly delimiter: '.' | ')';
  /** Lists with one name go on with each other. */
  readonly list: string;
  readonly level: number;
  /** Where its paragraph begins, in twips from the margin. */
  readonly indent: number;
  /** Its number has a form that is not known, and is written in digits. */
  readonly isForeign: boolean;
}

/** The numbers of a list, by level; undefined before the first. */
type Counts = readonly (number | undefined)[];

const longestLabel = 100;
/** Half an inch, by which Word moves each level in. */
const usualIndent = 720;

/** Counts the paragraphs of lists in the order of the text, as Word does. */
export class ListCounters {
  readonly #numbering: Numbering;
  /** The numbers of each definition, by level; undefined before the first. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /**
   * The mark of the next paragraph, by the place that it has itself, its style and its indent in twips; undefined when it
   * belongs to no list.
   */
  next(own: ListPlace, style: string | undefined, indent: number | undefined): ListMark | undefined {
    const { lists, styles } = this.#numbering;
    const byStyle = style === undefined ? undefined : styles.get(style);
    const name = own.list ?? byStyle?.list ?? '';
    const list = lists.get(name);
    if (!list) return undefined;
    const level = levelOf(own, byStyle, style, list);
    const format = list.levels[level];
    if (!format) return undefined;
    const mark = markOf(list, level, this.#count(name, list, level));
    return mark && { ...mark, indent: indent ?? format.indent ?? usualIndent * (level + 1) };
  }

  #count(name: string, list: NumberedList, level: number): Counts {
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    const start = list.starts.get(level);
    const isNew = start !== undefined && !this.#begun.has(`${name} ${String(level)}`);
    this.#begun.add(`${name} ${String(level)}`);
    const last = isNew ? undefined : counts[level];
    const first = start ?? list.levels[level]?.start ?? 1;
    counts[level] = last === undefined ? first : Math.min(largestNumber, last + 1);
    for (let below = level + 1; below < levelCount; below += 1) {
      // A level may go on, or begin anew only after one that lies further above.
      const restart = list.levels[below]?.restart;
      if (restart === undefined || level < restart) counts[below] = undefined;
    }
    return counts;
  }
}

/** What the counts of a list show at a level; undefined when that is nothing. */
function markOf(list: NumberedList, level: number, counts: Counts): Omit<ListMark, 'indent'> | undefined {
  const { format = '', text = '' } = list.levels[level] ?? {};
  const number = counts[level] ?? 0;
  const base = { number, list: list.definition, level, isForeign: !isKnownFormat(format) };
  if (format === 'bullet') return text === '' ? undefined : { ...base, kind: 'bullet', label: '', delimiter: '.' };
  const label = labelOf(text, list, level, counts);
  if (label === '') return undefined;
  const isCounted = format === 'decimal' && label.replace(/[.)]$/u, '') === String(number);
  return { ...base, kind: isCounted ? 'number' : 'written', label, delimiter: label.endsWith(')') ? ')' : '.' };
}

/** The level that a paragraph says itself, or its style, or the list says of its style. */
function levelOf(
  own: ListPlace,
  byStyle: ListPlace | undefined,
  style: string | undefined,
  list: NumberedList,
): number {
  const ofStyle = own.list === undefined ? byStyle?.level : undefined;
  const linked = list.levels.findIndex((level) => level?.style !== undefined && level.style === style);
  const level = own.level ?? (linked >= 0 ? linked : (ofStyle ?? 0));
  return Math.min(levelCount - 1, Math.max(0, level));
}

function labelOf(text: string, list: NumberedList, level: number, counts: Counts): string {
  const isLegal = list.levels[level]?.isLegal === true;
  const label = text.slice(0, longestLabel).replace(/%([1-9])/gu, (_, digit: string) => {
    const place = Number(digit) - 1;
    const { start = 1, format = 'decimal' } = list.levels[place] ?? {};
    return counted(counts[place] ?? start, isLegal ? 'decimal' : format);
  });
  return label.replace(/\s+/gu, ' ').trim();
}
