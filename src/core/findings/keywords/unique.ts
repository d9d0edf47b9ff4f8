import { nearestName } from '../../text/distance.js';
import type { KeywordCheck, KeywordContext, KeywordError } from './contract/keyword-check.js';
import { remember } from './contract/remember.js';
import { closed, elementPathSchema, whereSchema } from './operands/meta-schema.js';
import { follow, parsePath } from './operands/path.js';
import type { Located, Path } from './operands/path.js';
import { asDatum, itemName, nameOf } from './operands/values.js';
import { isWanted, parseWhere } from './operands/where.js';
import type { Where } from './operands/where.js';

interface Rule {
  readonly path: Path;
  readonly near: boolean;
  /** Names that many elements may have. */
  readonly except: ReadonlySet<string | undefined>;
  readonly where: Where;
}

const ruleOf = remember((value): Rule => {
  // The meta-schema has been passed.
  const given = (typeof value === 'string' ? { path: value } : value) as {
    readonly path: string;
    readonly near?: boolean;
    readonly except?: readonly string[];
    readonly where?: unknown;
  };
  const path = parsePath(given.path);
  return {
    path: { ...path, segments: ['*', ...path.segments] },
    near: given.near === true,
    except: new Set(given.except?.map(nameOf)),
    where: parseWhere(given.where),
  };
});

const options = {
  path: elementPathSchema,
  near: { type: 'boolean' },
  except: { type: 'array', items: { type: 'string' } },
  where: whereSchema,
};

/** No two elements with the same name; with `near`, none that differ only by a slip of the pen. */
export const uniqueKeyword: KeywordCheck = {
  keyword: 'unique',
  type: 'array',
  metaSchema: { anyOf: [elementPathSchema, closed(options, ['path'])] },
  check: (value, context) => checkNames(ruleOf(value), context),
};

function checkNames(rule: Rule, context: KeywordContext): readonly KeywordError[] {
  const errors: KeywordError[] = [];
  const seen = new Map<string, Located>();
  for (const located of follow(rule.path, context).values) {
    const name = nameOf(located.value);
    if (name === undefined || rule.except.has(name) || !isWanted(located.element, rule.where, context)) continue;
    const same = seen.get(name);
    const near = !same && rule.near ? seen.get(nearestName(name, seen.keys()) ?? '') : undefined;
    if (same) errors.push(errorOf('duplicate', located, same));
    else if (near) errors.push(errorOf('near', located, near));
    if (!same) seen.set(name, located);
  }
  return errors;
}

function errorOf(problem: string, located: Located, first: Located): KeywordError {
  return {
    pointer: located.pointer,
    problem,
    params: {
      value: asDatum(located.value),
      first: problem === 'near' ? asDatum(first.value) : itemName(first.element.data),
    },
    related: first.pointer,
  };
}
