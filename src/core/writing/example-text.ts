import { addMonths } from '../text/dates.js';

/** Days that examples count from. */
export interface ExampleDates {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** First month of the plan, YYYY-MM. */
  readonly start: string;
}

const DATE = /\{(?<name>today|start|year)(?<offset>[+-]\d{1,3})?\}/gu;
const BLANK = /\[(?:(?<label>[^[\]|]*)\|)?(?<example>[^[\]|]*)\]/gu;

/** A text of an example with its dates: `{today+12}` and `{start+3}` count months, `{year-1}` years. */
export function withDates(text: string, { today, start }: ExampleDates): string {
  return text.replace(DATE, (...match) => {
    const { name, offset = '0' } = match.at(-1) as { readonly name: string; readonly offset?: string };
    if (name === 'year') return String(Number(today.slice(0, 4)) + Number(offset));
    return name === 'start' ? addMonths(`${start}-01`, Number(offset)).slice(0, 7) : addMonths(today, Number(offset));
  });
}

/** Whether a text of an example counts from today or from the plan's first month. */
export function hasDates(text: string): boolean {
  return text.search(DATE) >= 0;
}

/** A text with what stands in its `[example]` and `[name|example]` parts replaced. */
export function replaceBlanks(
  text: string,
  replace: (example: string, label: string | undefined, isWhole: boolean) => string,
): string {
  return text.replace(BLANK, (...match) => {
    const { label, example = '' } = match.at(-1) as { readonly label?: string; readonly example?: string };
    return replace(example, label, match[0].length === text.length);
  });
}
