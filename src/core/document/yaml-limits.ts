import { afterLineBreak, lineEnd, skipBlanks } from './lines.js';

/**
 * Cost that one text may have: its length, and this much more for each line and for each character that YAML may
 * choke on (a text of nothing but those gives a complaint for each). Allows about 1.5 MB of ordinary data, 2-4 s.
 */
const LINE_COST = 12;
const INDICATOR_COST = 8;
const COST_LIMIT = 3_000_000;
/** Tab and `! " # % & ' * : > [ ] { | }`. */
const INDICATORS = new Set([9, 33, 34, 35, 37, 38, 39, 42, 58, 62, 91, 93, 123, 124, 125]);

/** Policy data nests five levels or so; the YAML parser calls itself for each level and would run out of stack. */
const DEEPEST = 100;

/** Offset of the first line that is not parsed, as it is nested too deeply or the text too long; or undefined. */
export function findUnreadableYaml(yaml: string): number | undefined {
  const columns: number[] = [];
  let brackets = 0;
  let cost = 0;
  for (let start = 0; start < yaml.length;) {
    const end = lineEnd(yaml, start);
    const first = skipBlanks(yaml, start, end);
    cost += end - start + LINE_COST + INDICATOR_COST * countIndicators(yaml, first, end);
    if (cost > COST_LIMIT) return start;
    if (first < end) {
      indent(columns, first - start);
      const markers = markersOf(yaml, first, end);
      brackets = deepestBracket(yaml, first, end, brackets);
      if (columns.length + markers > DEEPEST || brackets > DEEPEST) return start;
    }
    start = afterLineBreak(yaml, end);
  }
  return undefined;
}

function indent(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) >= column) columns.pop();
  columns.push(column);
}

/** How many `- ` and `? ` a line begins with. */
function markersOf(yaml: string, first: number, end: number): number {
  let count = 0;
  let index = first;
  while ((yaml[index] === '-' || yaml[index] === '?') && yaml[index + 1] === ' ') {
    count += 1;
    index = skipBlanks(yaml, index + 1, end);
  }
  return count;
}

/** Open brackets after a line, quotes not looked at; the limit plus one as soon as it is passed within the line. */
function deepestBracket(yaml: string, first: number, end: number, before: number): number {
  let depth = before;
  for (let index = first; index < end; index += 1) {
    const unit = yaml[index];
    if (unit === '[' || unit === '{') depth += 1;
    else if (unit === ']' || unit === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return depth;
  }
  return depth;
}

/** Quotes, brackets, anchors, tags and the like, tabs, and colons. */
function countIndicators(yaml: string, first: number, end: number): number {
  let count = 0;
  for (let index = first; index < end; index += 1) if (INDICATORS.has(yaml.charCodeAt(index))) count += 1;
  return count;
}
