import type { YamlMap } from '../../document/yaml-tree.js';
import { annotations } from '../../findings/annotations.js';
import type { Keys } from './tree.js';

/** Entries of these are rules as a whole. */
const LISTS_OF_RULES = ['allOf', 'anyOf', 'oneOf', 'setRules'];

/** The keys of the rule that keys end at; undefined where they end elsewhere. */
export function ruleAt(keys: Keys): Keys | undefined {
  return LISTS_OF_RULES.includes(String(keys.at(-2))) ? keys : undefined;
}

/** What goes with a part that is left out: with a code its whole rule, or at least the sentence that it would have. */
export function withItsSentence(keys: Keys): readonly Keys[] {
  if (keys.at(-1) !== 'code') return [keys];
  const owner = keys.slice(0, -1);
  const rule = ruleAt(owner);
  return rule ? [rule] : [keys, [...owner, 'message']];
}

const said = new Set([...annotations, 'title', 'description', '$comment', 'off']);

/** Whether a rule says when it is broken, and not only what it says then. */
export function hasCondition({ entries }: YamlMap): boolean {
  return entries.some(({ key }) => !said.has(key.text) && !key.text.startsWith('x-'));
}
