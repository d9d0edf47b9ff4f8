// What compiled schemas call while they run, whether compiled here or when the product was built.
import type { Json } from '../model/reading.js';
import { isIsoDate } from '../text/dates.js';
import { caselessExpression, isExpression } from '../text/expressions.js';
import type { KeywordCheck } from './keywords/contract/keyword-check.js';
import { keywords } from './keywords/index.generated.js';
import type { Circumstances, SchemaError } from './validator.js';

export { asValidator } from './validator.js';

/** Called by compiled code: the keyword's value, the data it sits on, and where in model and schema that is. */
export type KeywordRunner = (
  value: unknown,
  data: Json,
  root: Json,
  pointer: string,
  schemaPath: string,
  circumstances: Circumstances,
) => SchemaError[];

/** A runner for each keyword of ours, by its name. */
export const runners: Readonly<Record<string, KeywordRunner>> = Object.fromEntries(
  keywords.map((check) => [check.keyword, runnerOf(check)]),
);

function runnerOf(check: KeywordCheck): KeywordRunner {
  return (value, data, root, pointer, schemaPath, circumstances) =>
    check.check(value, { ...circumstances, data, root, pointer }).map((error) => ({
      keyword: check.keyword,
      instancePath: error.pointer,
      schemaPath,
      params: {
        ...error.params,
        problem: error.problem,
        ...(error.related === undefined ? {} : { related: error.related }),
        ...(error.whole === undefined ? {} : { whole: error.whole }),
      },
    }));
}

/** Every `pattern` of a type. */
export const caselessPattern = caselessExpression;

const YEAR_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;

function isYearMonth(text: string): boolean {
  return YEAR_MONTH.test(text);
}

/** The formats a schema may ask for; a calendar date in any notation is ISO once it is in the model. */
export const formats = {
  date: { type: 'string', validate: isIsoDate },
  month: { type: 'number', validate: (value: number) => Number.isInteger(value) && value >= 1 && value <= 12 },
  year: { type: 'number', validate: (value: number) => Number.isInteger(value) && value >= 1000 && value <= 9999 },
  'year-month': { type: 'string', validate: isYearMonth },
  regex: { type: 'string', validate: isExpression },
} as const;
