import { RE2JS } from 're2js';

/** Longer ones say nothing that a reader could follow. */
const LONGEST = 1000;

/**
 * Whether a whole text is of the form that a regular expression gives. It takes time in proportion to the text, whatever
 * the expression: those that come from a workspace cannot hang the program. Undefined when it is no such expression.
 */
export function linearExpression(source: string): ((text: string) => boolean) | undefined {
  if (source.length > LONGEST) return undefined;
  try {
    const expression = RE2JS.compile(source);
    return (text) => expression.matches(text);
  } catch {
    return undefined;
  }
}
