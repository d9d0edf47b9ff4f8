import { expressionFault, linearExpression } from './linear-expressions.js';

/** Whether a whole text is of the form that an expression from a workspace gives; undefined when it cannot be used. */
export function wholeExpression(source: string): ((text: string) => boolean) | undefined {
  if (expressionFault(source) !== undefined) return undefined;
  const expression = linearExpression(`^(?:${source})$`, 'u');
  return (text) => expression.test(text);
}
