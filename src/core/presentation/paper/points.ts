import type { PhrasingContent, RootContent } from 'mdast';

/** How a block stands among points: paragraphs with marks that are none of Markdown, as “(1)” and “a.” in regulations. */
export interface PointPlace {
  /** From 0. */
  readonly depth: number;
  /** The mark of a point; none for a list below one. */
  readonly mark: string | undefined;
  /** It is one of the rulings of a decree: a word, a colon, and the ruling. */
  readonly isRuling: boolean;
  /** The words of a point without its mark. */
  readonly words: readonly PhrasingContent[];
}

/** A way to write marks, with the number that a mark says in it. */
interface Reading {
  readonly form: string;
  readonly number: number;
}

interface Point {
  readonly depth: number;
  readonly mark: string;
  readonly words: readonly PhrasingContent[];
  readonly run: Run;
}

/** Points that count on. */
interface Run {
  readonly form: string;
  last: number;
}

const markPattern =
  /^(?:(?<open>\(?)(?:(?<digits>\d{1,3})|(?<letters>[a-z]{1,6}|[A-Z]{1,6}))(?<close>[.)])\s+|(?<ruling>PERTAMA|KE\p{Lu}{3,9}(?: ?BELAS)?)\s*:\s+)(?=\S)/u;
const rulings = [
  ...['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA', 'KEENAM', 'KETUJUH', 'KEDELAPAN', 'KESEMBILAN', 'KESEPULUH'],
  ...['KESEBELAS', 'KEDUABELAS', 'KETIGABELAS', 'KEEMPATBELAS', 'KELIMABELAS'],
];
const mostDepth = 5;

/**
 * The points among blocks that follow each other, and the lists below them. Points count on by one form of mark; another
 * form that begins at its first number lies below, and a mark that nothing follows is part of a sentence.
 */
export function pointsIn(nodes: readonly RootContent[]): ReadonlyMap<RootContent, PointPlace> {
  const found = new Map<RootContent, Point>();
  const below = new Map<RootContent, Point>();
  let open: Run[] = [];
  let last: Point | undefined;
  for (const node of nodes) {
    if (node.type === 'heading') [open, last] = [[], undefined];
    const point = pointOf(node, open);
    if (point) {
      open = [...open.slice(0, point.depth), point.run];
      found.set(node, point);
      last = point;
    } else if (node.type === 'list' && last) {
      below.set(node, last);
      // What begins below its last item lies further in.
      open = [...open.slice(0, last.depth + 1), { form: 'list', last: node.children.length }];
    } else last = undefined;
  }
  const isPoint = ({ run }: Point): boolean => run.last > 1;
  const places = new Map<RootContent, PointPlace>();
  for (const [node, point] of found) if (isPoint(point)) places.set(node, placeOf(point));
  for (const [node, point] of below)
    if (isPoint(point)) places.set(node, { depth: point.depth + 1, mark: undefined, isRuling: false, words: [] });
  return places;
}

function placeOf({ depth, mark, words, run }: Point): PointPlace {
  return { depth: Math.min(mostDepth, depth), mark, isRuling: run.form === rulingForm, words };
}

/** Whether words begin with what may be the mark of a point. */
export function isMarked([first]: readonly PhrasingContent[]): boolean {
  return first?.type === 'text' && markPattern.test(first.value);
}

/** Whether their mark may be the first of its form. */
export function beginsPoints([first]: readonly PhrasingContent[]): boolean {
  const match = first?.type === 'text' ? markPattern.exec(first.value) : null;
  return match !== null && readingsOf(match).some(({ number }) => number === 1);
}

const rulingForm = 'ruling';

/** The point that a paragraph is behind those that are open; undefined when its mark, if any, does not count on. */
function pointOf(node: RootContent, open: readonly Run[]): Point | undefined {
  const [first, ...others] = node.type === 'paragraph' ? node.children : [];
  const match = first?.type === 'text' ? markPattern.exec(first.value) : null;
  if (!match || first?.type !== 'text') return undefined;
  const mark = match.groups?.['ruling'] ?? match[0].trim();
  const words = [{ ...first, value: first.value.slice(match[0].length) }, ...others];
  const readings = readingsOf(match);
  const goesOn = (run: Run): Reading | undefined =>
    readings.find(({ form, number }) => form === run.form && number === run.last + 1);
  const depth = open.findLastIndex((run) => goesOn(run) !== undefined);
  const run = open[depth];
  if (run) {
    run.last += 1;
    return { depth, mark, words, run };
  }
  const begins = readings.find(({ number }) => number === 1);
  if (!begins) return undefined;
  // Nobody nests marks of one form: they begin anew.
  const same = open.findIndex(({ form }) => form === begins.form);
  return { depth: same < 0 ? open.length : same, mark, words, run: { form: begins.form, last: 1 } };
}

/** “i.” is the ninth letter, or the first Roman number. */
function readingsOf({ groups = {} }: RegExpExecArray): readonly Reading[] {
  const { open = '', digits, letters = '', close = '', ruling } = groups;
  if (ruling !== undefined) {
    const number = ruling === 'PERTAMA' ? 1 : rulings.indexOf(ruling.replaceAll(' ', '')) + 1;
    return number > 0 ? [{ form: rulingForm, number }] : [];
  }
  const form = (name: string): string => open + name + close;
  if (digits !== undefined) return [{ form: form('1'), number: Number(digits) }];
  const name = letters === letters.toLowerCase() ? 'a' : 'A';
  const roman = romanNumber(letters.toLowerCase());
  return [
    ...(letters.length === 1 ? [{ form: form(name), number: letters.toLowerCase().charCodeAt(0) - 96 }] : []),
    ...(roman > 0 ? [{ form: form(`${name} roman`), number: roman }] : []),
  ];
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** 0 for what is no Roman number. */
function romanNumber(text: string): number {
  if (!/^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u.test(text)) return 0;
  const values = Array.from(text, (sign) => romanValues[sign] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
