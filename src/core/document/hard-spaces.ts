import type { Span } from '../text/span.js';

/** Spaces that Word keeps lines together with, and thin and wide ones: neither YAML nor Markdown takes them for spaces. */
const HARD = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
const RUN = new RegExp(`[ \\t${HARD}]*[${HARD}][ \\t${HARD}]*`, 'gu');
const LEAD = new RegExp(`^[ \\t${HARD}]*(?:-[ \\t${HARD}]+)*`, 'u');
const COLON = new RegExp(
  `^\\p{L}[^\\s"'#:[\\]{},]*(?:[ ${HARD}][^\\s"'#:[\\]{},]+)*(?<gap>[ \\t${HARD}]*:[ \\t${HARD}]*)`,
  'u',
);

/** The runs of spaces of a line of YAML with hard ones among them that stand where YAML needs a space. */
export function hardSpacesInYaml(line: string): readonly Span[] {
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  const key = COLON.exec(line.slice(lead));
  const gap = key?.groups?.['gap'] ?? '';
  const end = lead + (key?.[0].length ?? 0);
  return [...runsIn(line, 0, lead), ...runsIn(line, end - gap.length, end)];
}

/** Whether a text begins with a hard space, or with the signs of a heading and one. */
export function hasHardSpaceOfHeading(line: string): boolean {
  return new RegExp(`^[ \\t]*(?:#{1,6}[ \\t]*)?[${HARD}]`, 'u').test(line);
}

function runsIn(line: string, start: number, end: number): readonly Span[] {
  return [...line.slice(start, end).matchAll(RUN)].map(({ index, 0: run }) => ({
    start: start + index,
    end: start + index + run.length,
  }));
}
