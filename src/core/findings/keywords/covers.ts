import type { Bilingual } from '../../catalogue/schema.js';
import type { Json } from '../../model/reading.js';
import type { Expression } from '../../text/expressions.js';
import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { closed, pathSchema, pathsSchema, whereSchema } from './operands/meta-schema.js';
import { follow, isList, listPointer, locate, parsePath } from './operands/path.js';
import type { Path } from './operands/path.js';
import { isWanted, parsePattern, parseWhere } from './operands/where.js';
import type { Where } from './operands/where.js';

interface Topic {
  readonly name: string;
  readonly pattern: Expression;
  readonly label: Bilingual | string;
}

interface Rule {
  readonly in: readonly Path[];
  readonly where: Where;
  readonly topics: readonly Topic[];
  readonly least: number | undefined;
  readonly strict: boolean;
  readonly at: Path | undefined;
}

type GivenTopic = string | { readonly match: string; readonly label: Bilingual };

interface Given {
  readonly in: string | readonly string[];
  readonly where?: unknown;
  readonly topics: Readonly<Record<string, GivenTopic>>;
  readonly least?: number;
  readonly strict?: boolean;
  readonly at?: string;
}

const ruleOf = remember((value): Rule => {
  // The meta-schema has been passed.
  const given = value as Given;
  return {
    in: [given.in].flat().map(parsePath),
    where: parseWhere(given.where),
    topics: Object.entries(given.topics).map(parseTopic),
    least: given.least,
    strict: given.strict === true,
    at: given.at === undefined ? undefined : parsePath(given.at),
  };
});

function parseTopic([name, given]: readonly [string, GivenTopic]): Topic {
  if (typeof given === 'string') return { name, pattern: parsePattern(given), label: name };
  return { name, pattern: parsePattern(given.match), label: given.label };
}

const topicSchema = {
  anyOf: [
    { type: 'string', format: 'regex' },
    closed({ match: { type: 'string', format: 'regex' }, label: { type: 'object' } }, ['match', 'label']),
  ],
};

/** What texts, lists or tables must speak of: each topic is a regular expression that some text of theirs matches. */
export const coversKeyword: KeywordCheck = {
  keyword: 'covers',
  type: 'object',
  metaSchema: closed(
    {
      in: pathsSchema,
      where: whereSchema,
      topics: { type: 'object', minProperties: 1, additionalProperties: topicSchema },
      least: { type: 'integer', minimum: 1 },
      strict: { type: 'boolean' },
      at: pathSchema,
    },
    ['in', 'topics'],
  ),
  check: (value, context) => checkTopics(ruleOf(value), context),
};

function checkTopics(rule: Rule, context: KeywordContext): readonly KeywordError[] {
  const found = rule.in.flatMap((path) => follow(path, context).values);
  const texts = found
    .filter(({ element }) => isWanted(element, rule.where, context))
    .flatMap(({ value }) => textsIn(value));
  // What is not written at all is another rule's fault, unless this one says otherwise.
  if (texts.length === 0 && !rule.strict) return [];
  const missing = rule.topics.filter(({ pattern }) => !texts.some((text) => pattern.test(text)));
  const pointer = markOf(rule, context);
  if (rule.least !== undefined) {
    const count = rule.topics.length - missing.length;
    if (count >= rule.least) return [];
    return [
      { pointer, problem: 'default', params: { count, missing: missing.map(({ label }) => label) }, whole: true },
    ];
  }
  return missing.map(({ name, label }) => ({ pointer, problem: name, params: { topic: label }, whole: true }));
}

/** Where the first of the texts, or the list it belongs to, is written. */
function markOf({ at, in: paths }: Rule, context: KeywordContext): string {
  if (at) return locate(at, context);
  const written = paths.find((path) => follow({ ...path, segments: headOf(path) }, context).values.length > 0);
  const path = written ?? paths[0];
  return path ? listPointer(path, context) : context.pointer;
}

function headOf({ segments }: Path): readonly string[] {
  const star = segments.indexOf('*');
  return star < 0 ? segments : segments.slice(0, star);
}

/** Every text of a value, at any depth. */
export function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (isList(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
