import type { PhrasingContent } from 'mdast';

const ordinal =
  'Ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|(?:dua|tiga|empat|lima) ?belas)';
const part = new RegExp(
  `^(?:(?:BAB|Chapter)\\s+(?:[IVXLC]+|\\d+)|Bagian\\s+${ordinal}|Paragraf\\s+\\d+|(?:Pasal|Article)\\s+\\d+[A-Z]?)(?![\\p{L}\\p{N}])[.:]?`,
  'iu',
);
const decision = /^MEMUTUSKAN\s*:?$/u;

/**
 * The heading of a part of a regulation as it is set: in the middle, its number on a line of its own. Undefined for every
 * other heading.
 */
export function lawHeading(words: readonly PhrasingContent[]): readonly PhrasingContent[] | undefined {
  const [first, ...others] = words;
  if (first?.type !== 'text') return undefined;
  if (others.length === 0 && decision.test(first.value.trim())) return words;
  const number = part.exec(first.value)?.[0];
  if (number === undefined) return undefined;
  const name = first.value.slice(number.length).replace(/^\s*(?:[-–—]\s)?\s*/u, '');
  const rest: readonly PhrasingContent[] = [
    ...(name === '' ? [] : [{ type: 'text' as const, value: name }]),
    ...others,
  ];
  return [{ type: 'text', value: number }, ...(rest.length > 0 ? [{ type: 'break' as const }, ...rest] : [])];
}
