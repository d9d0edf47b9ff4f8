import { significantWords } from '../../text/names.js';
import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { closed, pathSchema, pathsSchema, whereSchema } from './operands/meta-schema.js';
import { follow, locate, parsePath } from './operands/path.js';
import type { Located, Path } from './operands/path.js';
import { textOf } from './operands/text.js';
import { isWanted, parseWhere } from './operands/where.js';
import type { Where } from './operands/where.js';

interface Rule {
  readonly left: Path;
  readonly in: readonly Path[];
  readonly where: Where;
  /** Part of a text's words, from 0 to 1, that one of the others has; undefined: a single word. */
  readonly least: number | undefined;
  readonly at: Path | undefined;
}

const ruleOf = remember((value): Rule => {
  // The meta-schema has been passed.
  const given = value as {
    readonly left: string;
    readonly in: string | readonly string[];
    readonly where?: unknown;
    readonly least?: number;
    readonly at?: string;
  };
  return {
    left: parsePath(given.left),
    in: [given.in].flat().map(parsePath),
    where: parseWhere(given.where),
    least: given.least,
    at: given.at === undefined ? undefined : parsePath(given.at),
  };
});

/** Each text of `left` shares a significant word, or so many of its words, with some text of the others. */
export const mentionsKeyword: KeywordCheck = {
  keyword: 'mentions',
  type: 'object',
  metaSchema: closed(
    {
      left: pathSchema,
      in: pathsSchema,
      where: whereSchema,
      least: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
      at: pathSchema,
    },
    ['left', 'in'],
  ),
  check: (value, context) => checkMentions(ruleOf(value), context),
};

function checkMentions(rule: Rule, context: KeywordContext): readonly KeywordError[] {
  const others = rule.in
    .flatMap((path) => follow(path, context).values)
    .map((located) => new Set(wordsOf(located)))
    .filter((words) => words.size > 0);
  if (others.length === 0) return [];
  return follow(rule.left, context).values.flatMap((located) => {
    const words = isWanted(located.element, rule.where, context) ? [...new Set(wordsOf(located))] : [];
    const enough = rule.least === undefined ? 1 : words.length * rule.least;
    if (words.length === 0 || others.some((other) => words.filter((word) => other.has(word)).length >= enough))
      return [];
    return [errorOf(located, rule, context)];
  });
}

/** Marked at `at` when there is one; the text itself is the related place then. */
function errorOf({ value, pointer, indexes }: Located, { at }: Rule, context: KeywordContext): KeywordError {
  return {
    pointer: at ? locate(at, context, indexes) : pointer,
    problem: 'default',
    params: { left: textOf(value) ?? '' },
    ...(at && { related: pointer }),
  };
}

function wordsOf({ value }: Located): readonly string[] {
  return significantWords(textOf(value) ?? '');
}
