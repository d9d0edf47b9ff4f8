import type { CoverageChoice, FromCoverage } from '../../shared/coverage-messages.js';

type Fields = Readonly<Record<string, unknown>>;

/** A message of the page as what it says it is; undefined for anything else. */
export function readCoverageMessage(message: unknown): FromCoverage | undefined {
  if (!isFields(message)) return undefined;
  const { type, uri, item, list } = message;
  switch (type) {
    case 'choose':
      return { type, choice: readCoverageChoice(message['choice']) };
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
  const textOf = (each: unknown): string => (isText(each) ? each : '');
  return { list: textOf(list), documentType: textOf(documentType), unit: textOf(unit) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 10_000;
}
