import { isIsoDate } from '../../text/dates.js';
import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { closed, elementPathSchema } from './operands/meta-schema.js';
import { isList, parsePath, spotAt } from './operands/path.js';
import type { Path, Spot } from './operands/path.js';
import { compareVersions, isScalar, nameOf, versionParts } from './operands/values.js';
import type { Scalar } from './operands/values.js';
import { daysOf } from './operands/duration.js';
import { shown } from './operands/duration-words.js';
import { childPointer } from '../../model/read-context.js';

interface Rule {
  readonly by: Path;
  readonly as: 'date' | 'version' | 'duration' | undefined;
  readonly ranks: ReadonlyMap<string, number> | undefined;
  readonly strict: boolean;
  /** Name of a value to the value that must have come before it. */
  readonly needs: ReadonlyMap<string, Scalar>;
}

interface Given {
  readonly by: string;
  readonly as?: 'date' | 'version' | 'duration';
  readonly sequence?: readonly Scalar[];
  readonly strict?: boolean;
  readonly needs?: Readonly<Record<string, Scalar>>;
}

const scalarSchema = { type: ['string', 'number'] };

const ruleOf = remember((value): Rule => {
  // The meta-schema has been passed.
  const given = value as Given;
  const ranks = given.sequence?.map((item, rank) => [nameOf(item) ?? '', rank] as const);
  return {
    by: parsePath(given.by),
    as: given.as,
    ranks: ranks && new Map(ranks),
    strict: given.strict === true,
    needs: new Map(Object.entries(given.needs ?? {}).map(([later, earlier]) => [nameOf(later) ?? '', earlier])),
  };
});

/** Elements in the order of their dates, versions, durations, numbers or of a given sequence. */
export const orderedKeyword: KeywordCheck = {
  keyword: 'ordered',
  type: 'array',
  metaSchema: closed(
    {
      by: elementPathSchema,
      as: { enum: ['date', 'version', 'duration'] },
      sequence: { type: 'array', items: scalarSchema, minItems: 2 },
      strict: { type: 'boolean' },
      needs: { type: 'object', additionalProperties: scalarSchema },
    },
    ['by'],
  ),
  check(value, context) {
    const rule = ruleOf(value);
    const spots = spotsOf(rule, context);
    return [...disorder(rule, spots), ...skipped(rule, spots)];
  },
};

function spotsOf(rule: Rule, { data, pointer, root }: KeywordContext): readonly Spot[] {
  const elements = isList(data) ? data : [];
  return elements.map((element, index) =>
    spotAt(rule.by, { data: element, pointer: childPointer(pointer, index), root }),
  );
}

/** The first element that comes before the one above it; values without an order are passed over. */
function disorder(rule: Rule, spots: readonly Spot[]): readonly KeywordError[] {
  let previous: Spot | undefined;
  for (const spot of spots) {
    const order = previous && orderOf(rule, previous.value, spot.value);
    if (previous && order !== undefined && (order > 0 || (rule.strict && order === 0))) {
      return [errorAt(spot, 'disorder', { previous: shown(previous.value) }, previous)];
    }
    if (orderOf(rule, spot.value, spot.value) !== undefined) previous = spot;
  }
  return [];
}

function orderOf(rule: Rule, a: Spot['value'], b: Spot['value']): number | undefined {
  if (rule.as === 'duration') return difference(daysOf(a), daysOf(b));
  if (!isScalar(a) || !isScalar(b)) return undefined;
  if (rule.ranks) return difference(rule.ranks.get(nameOf(a) ?? ''), rule.ranks.get(nameOf(b) ?? ''));
  if (rule.as === 'version') return versionOrder(a, b);
  if (typeof a === 'number' && typeof b === 'number' && rule.as === undefined) return a - b;
  return dateOrder(String(a), String(b));
}

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

function versionOrder(a: Scalar, b: Scalar): number | undefined {
  const left = versionParts(a);
  const right = versionParts(b);
  return left && right && compareVersions(left, right);
}

function dateOrder(a: string, b: string): number | undefined {
  if (!isIsoDate(a) || !isIsoDate(b)) return undefined;
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The first element whose needed value never came before, once for each need; silent while an element has no value. */
function skipped(rule: Rule, spots: readonly Spot[]): readonly KeywordError[] {
  if (rule.needs.size === 0 || spots.some(({ value }) => nameOf(value) === undefined)) return [];
  const seen = new Set<string>();
  const errors: KeywordError[] = [];
  for (const spot of spots) {
    const name = nameOf(spot.value) ?? '';
    const needed = seen.has(name) ? undefined : rule.needs.get(name);
    if (needed !== undefined && !seen.has(nameOf(needed) ?? '')) errors.push(errorAt(spot, 'skipped', { needed }));
    seen.add(name);
  }
  return errors;
}

function errorAt(spot: Spot, problem: string, params: KeywordError['params'], related?: Spot): KeywordError {
  return {
    pointer: spot.pointer,
    problem,
    params: { value: shown(spot.value), ...params },
    ...(related ? { related: related.pointer } : {}),
  };
}
