import { normaliseName } from './names.js';

/**
 * Number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`,
 * or `limit + 1` when it is more than `limit`. Only a band as wide as the limit is computed.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const most = Math.max(0, Math.floor(limit) || 0);
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = nextRow(a, b, row, most, last, beforeLast);
    if (current.least > most) return most + 1;
    beforeLast = last;
    last = current.cells;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

function nextRow(
  a: string,
  b: string,
  row: number,
  most: number,
  last: readonly number[],
  beforeLast: readonly number[],
): { readonly cells: readonly number[]; readonly least: number } {
  const far = most + 1;
  const cells: number[] = [];
  // Cells outside the band stay holes of a sparse array and read as `far`.
  if (row <= most) cells[0] = row;
  let least = cells[0] ?? far;
  const end = Math.min(b.length, row + most);
  for (let column = Math.max(1, row - most); column <= end; column += 1) {
    const cost = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
    let best = Math.min((last[column] ?? far) + 1, (cells[column - 1] ?? far) + 1, (last[column - 1] ?? far) + cost);
    if (isSwap(a, b, row, column)) best = Math.min(best, (beforeLast[column - 2] ?? far) + 1);
    cells[column] = best;
    if (best < least) least = best;
  }
  return { cells, least };
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}

/**
 * The candidate, as given, whose normalised name is nearest to the text's; the first of equals; absent when none is near.
 * Names with other numbers are not near.
 */
export function nearestName(text: string, candidates: Iterable<string>, limit?: number): string | undefined {
  const wanted = normaliseName(text);
  // A name of which every letter would change is not near.
  let reach = Math.min(limit ?? defaultLimit(wanted), wanted.length - 1);
  let nearest: string | undefined;
  for (const candidate of candidates) {
    if (reach < 0) break;
    const name = normaliseName(candidate);
    const distance = name === '' || areNumberedApart(wanted, name) ? reach + 1 : editDistance(wanted, name, reach);
    if (distance > reach) continue;
    nearest = candidate;
    reach = distance - 1;
  }
  return nearest;
}

/** "M-01" and "M-04" are two things; "SOP-014" for "SOP-041" is a slip of the pen, and "SOP-04" is the same as "SOP-004". */
function areNumberedApart(a: string, b: string): boolean {
  const [numbers, others] = [numbersIn(a), numbersIn(b)];
  return numbers !== '' && others !== '' && sortedDigits(numbers) !== sortedDigits(others);
}

function sortedDigits(numbers: string): string {
  return Array.from(numbers).sort().join('');
}

function numbersIn(name: string): string {
  return (name.match(/\d+/gu) ?? []).map((digits) => digits.replace(/^0+(?=\d)/u, '')).join(' ');
}

function defaultLimit(name: string): number {
  if (name.length <= 4) return 1;
  return name.length <= 9 ? 2 : 3;
}
