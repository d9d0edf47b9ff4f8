import { scanTexts, type RunningText, type Spotted } from '../../../findings/running-text.js';
import { annotatedPaths } from '../../../set/referring-values.js';
import { normaliseName } from '../../../text/names.js';
import type { Span } from '../../../text/span.js';
import type { StructuredDocument } from '../structured-document.js';
import { namePlaces, type LocalName } from './name-index.js';

/** Where a name is said in paragraphs, headings and cells. Not in quotations, titles, and names of others. */
export function mentionsOf(name: LocalName, read: StructuredDocument): readonly Span[] {
  const expression = expressionFor(name.text);
  if (!expression) return [];
  const longer = longerNames(name, read);
  const quiet = quietProperties(read);
  const found = scanTexts<Spotted>(read.document, read, {
    kinds: ['prose', 'cell', 'heading'],
    mayFind: mayMention(name.text),
    // Metadata is data, and its names are found as such.
    scan: (text) => (text.kind === 'value' ? [] : spansIn(text, name, expression, longer)),
  });
  const title = read.reading.anchor.title;
  const isTitle = ({ start, end }: Span) => title !== undefined && title.start <= start && end <= title.end;
  return found.filter(({ property, span }) => !quiet.has(property) && !isTitle(span)).map(({ span }) => span);
}

function spansIn(
  text: RunningText,
  name: LocalName,
  expression: RegExp,
  longer: readonly RegExp[],
): readonly Spotted[] {
  const { flat, isQuoted } = text;
  const others = longer.flatMap((each) =>
    [...flat.text.matchAll(each)].map(({ index, 0: all }) => [index, index + all.length] as const),
  );
  return [...flat.text.matchAll(expression)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const isPart = others.some(([from, to]) => from <= start && end <= to);
    const isOther = name.kind === 'member' && belongsToName(text, start, end);
    return isPart || isOther || isQuoted(start, end) ? [] : [{ span: flat.span(start, end) }];
  });
}

/** A cheap look at a text as it is written: whether the longest word of a name stands in it. */
function mayMention(name: string): (source: string) => boolean {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '').toLowerCase();
  return (source) => source.toLowerCase().includes(longest);
}

/** Whether a name is written around an offset; a text as it is written may have signs of its notation in it. */
export function mayBeAt(name: string, text: string, offset: number): boolean {
  const expression = expressionFor(name);
  if (!expression) return false;
  const plain = text.replaceAll(/[*_\\`]/gu, ' ');
  return [...plain.matchAll(expression)].some(
    ({ index, 0: all }) => index - 1 <= offset && offset <= index + all.length + 1,
  );
}

/** One word is looked for as it is written: “Tim” is a name, “tim” any team. */
function expressionFor(name: string): RegExp | undefined {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (!/[\p{L}\p{N}]/u.test(name)) return undefined;
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)).join(String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, words.length > 1 ? 'giu' : 'gu');
}

/** Names of the document that this one is a part of. */
function longerNames(name: LocalName, read: StructuredDocument): readonly RegExp[] {
  const own = ` ${normaliseName(name.text)} `;
  const others = new Set(namePlaces(read).map(({ text }) => text));
  return [...others].flatMap((text) => {
    const other = ` ${normaliseName(text)} `;
    return other !== own && other.includes(own) ? (expressionFor(text) ?? []) : [];
  });
}

/** “Kepala Bidang Aptika” and “Wakil Kepala Bidang” are others than “Kepala Bidang”. */
function belongsToName({ flat, kind }: RunningText, start: number, end: number): boolean {
  if (!/^\p{Lu}/u.test(flat.text.slice(start, end))) return false;
  if (/^[ \t]\p{Lu}/u.test(flat.text.slice(end, end + 2))) return true;
  const before = flat.text.slice(Math.max(0, start - 60), start);
  const beginsSentence = /(?:^|[.:;!?]\s+|\n\s*)[\p{L}\p{N}-]+[ \t]$/u.test(before);
  return kind !== 'heading' && !beginsSentence && /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}-]*[ \t]$/u.test(before);
}

/** Sections that name documents and acts: these have names of their own. */
function quietProperties({ type }: StructuredDocument): ReadonlySet<string> {
  const naming = annotatedPaths(type.schema, 'refers').filter(
    ({ schema }) => schema.refers === 'document' || schema.refers === 'regulation',
  );
  return new Set(naming.flatMap(({ path }) => (path.split('/').length <= 3 ? [path.split('/')[1] ?? ''] : [])));
}
