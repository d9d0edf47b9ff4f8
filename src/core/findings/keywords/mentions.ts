import { significantWords } from '../../text/names.js';
import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { closed, pathSchema, pathsSchema, whereSchema } from './operands/meta-schema.js';
import { follow, parsePath } from './operands/path.js';
import type { Located, Path } from './operands/path.js';
import { textOf } from './operands/text.js';
import { isWanted, parseWhere } from './operands/where.js';
import type { Where } from './operands/where.js';

interface Rule {
  readonly left: Path;
  readonly in: readonly Path[];
  readonly where: Where;
}

const ruleOf = remember((value): Rule => {
  // The meta-schema has been passed.
  const given = value as { readonly left: string; readonly in: string | readonly string[]; readonly where?: unknown };
  return { left: parsePath(given.left), in: [given.in].flat().map(parsePath), where: parseWhere(given.where) };
});

/** Each text of `left` shares a significant word with some text of the others. */
export const mentionsKeyword: KeywordCheck = {
  keyword: 'mentions',
  type: 'object',
  metaSchema: closed({ left: pathSchema, in: pathsSchema, where: whereSchema }, ['left', 'in']),
  check: (value, context) => checkMentions(ruleOf(value), context),
};

function checkMentions(rule: Rule, context: KeywordContext): readonly KeywordError[] {
  const others = rule.in.flatMap((path) => follow(path, context).values);
  const known = new Set(others.flatMap(wordsOf));
  if (known.size === 0) return [];
  return follow(rule.left, context).values.flatMap((located) => {
    const words = isWanted(located.element, rule.where, context) ? wordsOf(located) : [];
    if (words.length === 0 || words.some((word) => known.has(word))) return [];
    return [{ pointer: located.pointer, problem: 'default', params: { left: textOf(located.value) ?? '' } }];
  });
}

function wordsOf({ value }: Located): readonly string[] {
  return significantWords(textOf(value) ?? '');
}
