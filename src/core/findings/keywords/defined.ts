import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { definesSymbol, symbolsOf } from './formula/symbols.js';
import { closed, pathSchema, pathsSchema } from './operands/meta-schema.js';
import { follow, parsePath } from './operands/path.js';
import type { Path } from './operands/path.js';
import { textOf } from './operands/text.js';

interface Rule {
  readonly symbols: Path;
  readonly in: readonly Path[];
}

const ruleOf = remember((value): Rule => {
  // The meta-schema has been passed.
  const given = value as { readonly symbols: string; readonly in: string | readonly string[] };
  return { symbols: parsePath(given.symbols), in: [given.in].flat().map(parsePath) };
});

/** Every variable of a formula is defined in one of the texts, or in the formula's own text. */
export const definedKeyword: KeywordCheck = {
  keyword: 'defined',
  type: 'object',
  metaSchema: closed({ symbols: pathSchema, in: pathsSchema }, ['symbols', 'in']),
  check: (value, context) => checkSymbols(ruleOf(value), context),
};

function checkSymbols(rule: Rule, context: KeywordContext): readonly KeywordError[] {
  const texts = rule.in.flatMap((path) => follow(path, context).values).flatMap(({ value }) => textOf(value) ?? []);
  return follow(rule.symbols, context).values.flatMap(({ value, pointer }) => {
    const formula = textOf(value);
    if (formula === undefined) return [];
    const symbols = symbolsOf(formula).filter(
      (symbol) => ![formula, ...texts].some((text) => definesSymbol(text, symbol)),
    );
    return symbols.length === 0 ? [] : [{ pointer, ...whatIsUndefined(symbols) }];
  });
}

/** All that a formula leaves open is one finding: it has one place. */
function whatIsUndefined(symbols: readonly string[]): Pick<KeywordError, 'problem' | 'params'> {
  const [symbol = '', ...others] = symbols;
  return others.length === 0 ? { problem: 'default', params: { symbol } } : { problem: 'several', params: { symbols } };
}
