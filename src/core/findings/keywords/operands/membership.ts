import type { Json } from '../../../model/reading.js';
import { nearestName } from '../../../text/distance.js';
import type { KeywordError } from '../contract/keyword-check.js';
import type { Operated } from './operand.js';
import { childPointer } from '../../../model/read-context.js';
import { isList } from './path.js';
import { asDatum, nameOf } from './values.js';

interface Member {
  readonly value: string | number;
  readonly name: string;
  readonly side: Operated;
  readonly pointer: string | undefined;
}

/** Every left value that is none of the right values; nothing when there are none to compare with. */
export function checkMembership(
  lefts: readonly Operated[],
  rights: readonly Operated[],
  pointerOf: (left: Operated) => string,
): readonly KeywordError[] {
  const list = rights.flatMap(membersOf);
  const known = new Set(list.map(({ name }) => name));
  if (known.size === 0) return [];
  const right = asDatum(list.map(({ value }) => value));
  return lefts.flatMap(membersOf).flatMap((member) => {
    if (known.has(member.name)) return [];
    const nearest = typeof member.value === 'string' ? nearestOf(member.value, list) : undefined;
    const isOwnPlace = member.side.pointer === member.pointer;
    return [
      {
        pointer: isOwnPlace ? pointerOf(member.side) : (member.pointer ?? pointerOf(member.side)),
        problem: nearest ? 'similar' : 'unknown',
        params: { left: asDatum(member.value), right, ...(nearest ? { nearest: nearest.value } : {}) },
        ...relatedOf(nearest, member, isOwnPlace ? pointerOf(member.side) : member.pointer),
      },
    ];
  });
}

/** The value itself when something else is marked in its place; else what was probably meant. */
function relatedOf(
  nearest: Member | undefined,
  member: Member,
  marked: string | undefined,
): Pick<KeywordError, 'related'> {
  const related = member.pointer === marked ? nearest?.pointer : (member.pointer ?? nearest?.pointer);
  return related === undefined ? {} : { related };
}

/** A list stands for its elements. */
function membersOf(side: Operated): readonly Member[] {
  const { value, pointer } = side;
  if (!isList(value)) return memberOf(value, pointer, side);
  return value.flatMap((item, index) =>
    memberOf(item, pointer === undefined ? undefined : childPointer(pointer, index), side),
  );
}

function memberOf(value: Json, pointer: string | undefined, side: Operated): readonly Member[] {
  const name = nameOf(value);
  if (name === undefined || (typeof value !== 'string' && typeof value !== 'number')) return [];
  return [{ value, name, side, pointer }];
}

function nearestOf(text: string, list: readonly Member[]): Member | undefined {
  const texts = list.map(({ value }) => String(value));
  const nearest = nearestName(text, texts);
  return nearest === undefined ? undefined : list[texts.indexOf(nearest)];
}
