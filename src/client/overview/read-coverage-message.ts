import type { CoverageChoice, CoveragePart, FromCoverage } from '../../shared/coverage-messages.js';

type Fields = Readonly<Record<string, unknown>>;

/** A message of the page as what it says it is; undefined for anything else. */
export function readCoverageMessage(message: unknown): FromCoverage | undefined {
  if (!isFields(message)) return undefined;
  const { type, uri, item, list } = message;
  switch (type) {
    case 'choose':
      return { type, choice: readCoverageChoice(message['choice']), part: readCoveragePart(message['part']) };
    case 'open':
      return isText(uri) && isText(item) ? { type, uri, item } : undefined;
    case 'export':
      return isText(list) ? { type, list } : undefined;
    default:
      return undefined;
  }
}

/** A choice as the page sent or kept it; what is not understood counts as not chosen. */
export function readCoverageChoice(value: unknown): CoverageChoice {
  const { list, documentType, unit } = isFields(value) ? value : {};
  return { list: textOf(list), documentType: textOf(documentType), unit: textOf(unit) };
}

/** So many documents may be in sight at once. */
const mostColumns = 500;

/** The part of a matrix that a page wants; what is not understood is its beginning. */
export function readCoveragePart(value: unknown): CoveragePart {
  const { columns, item } = isFields(value) ? value : {};
  const { start, end } = isFields(columns) ? columns : {};
  const from = isPosition(start) ? start : 0;
  const to = isPosition(end) ? Math.min(end, from + mostColumns) : 0;
  return { columns: { start: from, end: Math.max(from, to) }, item: textOf(item) };
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function textOf(value: unknown): string {
  return isText(value) ? value : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 10_000;
}
