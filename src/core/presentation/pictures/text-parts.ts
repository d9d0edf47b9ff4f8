/** A part of a text that stands alone: a sentence, or a list whose items hold such parts again. */
export type TextPart = string | TextList;

export interface TextList {
  /** Number of its first item; without, its items have dots. */
  readonly first: number | undefined;
  /** Its items have letters: number 1 is “a”. */
  readonly isLettered?: boolean;
  readonly items: readonly (readonly TextPart[])[];
}

/** A text as a form shows it: a list alone is numbered, and is none when it has one item. */
export function shownParts(parts: readonly TextPart[]): readonly TextPart[] {
  const [only, more] = parts;
  if (more !== undefined || typeof only !== 'object') return parts;
  const [item = [], another] = only.items;
  if (another === undefined) return shownParts(item);
  return [{ ...only, first: only.first ?? 1 }];
}

/** The mark before an item of a list, by its place from 0. */
export function markOf({ first, isLettered = false }: TextList, index: number): string {
  if (first === undefined) return '•';
  const number = first + index;
  return isLettered && number <= LETTERS ? `${String.fromCharCode(96 + number)}.` : `${String(number)}.`;
}

const LETTERS = 26;

/** All words of a text, part by part. */
export function wordsIn(parts: readonly TextPart[]): readonly string[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [part] : part.items.flatMap(wordsIn)));
}

/** Parts that are sentences; lines within one that have marks which are none of Markdown, such as “a.” or “•”, are a list. */
export function partsOfLines(sentences: string | readonly string[]): readonly TextPart[] {
  const lines = [sentences]
    .flat()
    .flatMap((sentence) =>
      sentence.split(/\r\n?|\n/u).map((line, index) => ({ line: line.trim(), begins: index === 0 })),
    );
  return linesInParts(lines);
}

/** A line, and whether a sentence begins with it. */
interface TextLine {
  readonly line: string;
  readonly begins: boolean;
}

interface MarkedLine {
  readonly kind: 'number' | 'letter' | 'dot';
  readonly first: number | undefined;
  readonly text: string;
}

function linesInParts(lines: readonly TextLine[]): readonly TextPart[] {
  const marked = lines.map(({ line }) => markedLine(line));
  const isItem = (index: number): boolean => {
    const kind = marked[index]?.kind;
    return kind !== undefined && (marked[index - 1]?.kind === kind || marked[index + 1]?.kind === kind);
  };
  const parts: TextPart[] = [];
  let list: { readonly kind: string; readonly items: string[][] } | undefined;
  let sentence = '';
  const close = (): void => {
    if (sentence !== '') parts.push(sentence);
    sentence = '';
  };
  for (const [index, { line, begins }] of lines.entries()) {
    const own = isItem(index) ? marked[index] : undefined;
    if (!own) {
      list = undefined;
      if (begins) close();
      sentence = `${sentence} ${line}`.trim();
      continue;
    }
    close();
    if (list?.kind === own.kind) list.items.push([own.text]);
    else {
      list = { kind: own.kind, items: [[own.text]] };
      parts.push({ first: own.first, isLettered: own.kind === 'letter', items: list.items });
    }
  }
  close();
  return parts;
}

const MARK = /^(?:(?<dot>[•▪◦‣·–-])|\(?(?:(?<number>\d{1,3})|(?<letter>[a-z]))[.)])\s+(?<text>\S.*)$/u;

function markedLine(line: string): MarkedLine | undefined {
  const { dot, number, letter, text } = MARK.exec(line)?.groups ?? {};
  if (text === undefined) return undefined;
  if (dot !== undefined) return { kind: 'dot', first: undefined, text };
  if (letter !== undefined) return { kind: 'letter', first: letter.charCodeAt(0) - 96, text };
  return { kind: 'number', first: Number(number), text };
}
