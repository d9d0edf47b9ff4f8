/** A regular expression of the data: as much of a RegExp as the engine asks for. */
export type Expression = Pick<RegExp, 'test' | 'exec' | typeof Symbol.matchAll>;

/** Flags that the engine uses: `i` unless case matters, `d` where the places of groups are wanted, `g` for all matches. */
export type ExpressionFlags = 'u' | 'iu' | 'giu' | 'diu' | 'dgiu';

/** Makes an expression whose time grows with the text only, whatever it says. */
export type LinearExpressions = (source: string, flags: ExpressionFlags) => Expression;

/** Stands before an expression from a workspace. The loader puts it there, so nothing that is written can lack it. */
const LINEAR = '\u0000linear:';
const CASE_MATTERS = '(?-i)';

let linear: LinearExpressions | undefined;

/** Gives the maker of linear-time expressions, which the start of the built-in engine does not need. */
export function useLinearExpressions(make: LinearExpressions): void {
  linear = make;
}

/** The same expression, to be matched in linear time: for what somebody else wrote. */
export function asLinear(source: string): string {
  return LINEAR + source;
}

/** Whether an expression was marked by `asLinear`. */
export function isLinear(source: string): boolean {
  return source.startsWith(LINEAR);
}

/** The expression as its author wrote it. */
export function writtenSource(source: string): string {
  return isLinear(source) ? source.slice(LINEAR.length) : source;
}

/** Compiles an expression of a schema. This is the only place where one is compiled; throws when it is faulty. */
export function compileExpression(source: string, flags: ExpressionFlags): Expression {
  if (!isLinear(source)) return new RegExp(source, flags);
  if (!linear) throw new Error('Expressions from a workspace need useLinearExpressions.');
  return linear(writtenSource(source), flags);
}

/** A schema's `pattern`: case does not matter, unless it begins with `(?-i)`. */
export function caselessExpression(source: string): Expression {
  const written = writtenSource(source);
  if (!written.startsWith(CASE_MATTERS)) return compileExpression(source, 'iu');
  const rest = written.slice(CASE_MATTERS.length);
  return compileExpression(isLinear(source) ? asLinear(rest) : rest, 'u');
}

/** Whether an expression can be compiled. */
export function isExpression(source: string): boolean {
  try {
    compileExpression(source, 'iu');
    return true;
  } catch {
    // The answer is the whole point: the author is told that the expression is faulty.
    return false;
  }
}
