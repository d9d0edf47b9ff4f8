import { childPointer } from '../../../model/read-context.js';
import type { KeywordContext } from '../contract/keyword-check.js';
import { isList, spotAt } from '../operands/path.js';
import type { Origin, Path, Spot } from '../operands/path.js';
import { nameOf } from '../operands/values.js';
import type { FlowRule } from './rule.js';

/** A place a step leads to: the id it names. */
export interface Target {
  /** Property that names it, e.g. "ya". */
  readonly exit: string;
  readonly spot: Spot;
  readonly id: string | undefined;
}

/** A row of the process. */
export interface Step {
  readonly index: number;
  readonly origin: Origin;
  readonly id: Spot;
  readonly kind: 'start' | 'end' | 'branch' | 'plain';
  readonly kindSpot: Spot;
  readonly next: Target;
  readonly exits: readonly Target[];
  /** A text stands where its kind or targets should: another finding says so. */
  readonly unreadable: boolean;
}

/** The rows of the list a `graph` sits on. */
export function stepsOf(rule: FlowRule, context: KeywordContext): readonly Step[] {
  const rows = isList(context.data) ? context.data : [];
  return rows.map((data, index) => {
    const origin = { data, pointer: childPointer(context.pointer, index), root: context.root };
    const kindSpot = spokenKind(rule, origin);
    return {
      index,
      origin,
      id: spotAt(rule.id, origin),
      kind: rule.kinds.get(kindSpot.value) ?? kindBySymbol(rule, origin, index),
      kindSpot,
      next: targetOf(rule.next, origin),
      exits: rule.exits.map((path) => targetOf(path, origin)),
      unreadable: kindSpot.blocked || !isText(kindSpot),
    };
  });
}

/** Where a row says its kind; its symbol stands in for it. */
function spokenKind({ kind, symbol }: FlowRule, origin: Origin): Spot {
  const spot = spotAt(kind, origin);
  const stand = spot.value === undefined && symbol ? spotAt(symbol, origin) : undefined;
  return stand?.value === undefined ? spot : { ...stand, value: undefined };
}

/** A row that says its symbol instead of its kind: a capsule begins the process in the first row and ends it elsewhere. */
function kindBySymbol({ symbol, terminator, decision }: FlowRule, origin: Origin, index: number): Step['kind'] {
  const value = symbol && spotAt(symbol, origin).value;
  if (value === undefined) return 'plain';
  if (value === decision) return 'branch';
  if (value !== terminator) return 'plain';
  return index === 0 ? 'start' : 'end';
}

function targetOf(path: Path, origin: Origin): Target {
  const spot = spotAt(path, origin);
  return { exit: path.segments.at(-1) ?? '', spot, id: nameOf(spot.value) };
}

function isText({ value }: Spot): boolean {
  return value === undefined || typeof value === 'string';
}
