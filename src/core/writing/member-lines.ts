import { startOfLine, trimmedEnd } from '../document/lines.js';
import type { Place, Places, Reading } from '../model/reading.js';
import type { Span } from '../text/span.js';

/** A member of an object with a label of its own: a field line, a row of labels and values, or a sub-heading. */
export interface MemberLine {
  readonly name: string;
  readonly via: 'line' | 'cell' | 'heading';
  readonly key: Span;
  /** End of what it gives. */
  readonly end: number;
}

type Members = ReadonlyMap<string, readonly MemberLine[]>;

/** Asked for with each value that is missing. */
const known = new WeakMap<Places, Members>();

/** The labelled members of an object that stands under a heading or in a list, in the order of the text. */
export function memberLines(object: string, { places }: Pick<Reading, 'places'>): readonly MemberLine[] {
  const members = known.get(places) ?? collect(places);
  known.set(places, members);
  return members.get(object) ?? [];
}

function collect(places: Places): Members {
  const members = new Map<string, MemberLine[]>();
  for (const [pointer, place] of places) {
    const [object, name] = partsOf(pointer, places);
    const member = name === undefined ? undefined : memberAt(name, place);
    if (object === undefined || !member) continue;
    const own = members.get(object) ?? [];
    if (own.length === 0) members.set(object, own);
    own.push(member);
  }
  for (const own of members.values()) own.sort((a, b) => a.key.start - b.key.start);
  return members;
}

/** The nearest object above that has a heading or is the item of a list, and the property of it. */
function partsOf(pointer: string, places: Places): readonly [string | undefined, string | undefined] {
  const { via } = places.get(pointer) ?? {};
  const keys = pointer.split('/');
  // A part of a value may have a field line of its own; another cell is one of a table.
  const nearest = via === 'line' ? 1 : keys.length - 2;
  for (let length = keys.length - 1; length > nearest && length > 1; length -= 1) {
    const object = keys.slice(0, length).join('/');
    const above = places.get(object)?.via;
    if (above === 'heading' || above === 'list') return [object, keys[length]];
  }
  return [undefined, undefined];
}

function memberAt(name: string, { via, key, value }: Place): MemberLine | undefined {
  if (!key || (via !== 'line' && via !== 'cell' && via !== 'heading')) return undefined;
  return { name, via, key, end: Math.max(key.end, value?.end ?? key.end) };
}

/** How a member that an object lacks is written there. */
export interface MemberForm {
  readonly via: MemberLine['via'];
  /** What stands before the label on its line: a bullet, signs of emphasis. */
  readonly lead: string;
  /** The label, where another object of the list has one for it. */
  readonly label: string | undefined;
  /** The member of the object after which it belongs; undefined when that has none. */
  readonly after: MemberLine | undefined;
  /** It belongs before that member: the others begin with it. */
  readonly isFirst: boolean;
}

/** As the object itself writes its members, else as the nearest other one of the list does. */
export function memberForm(
  object: string,
  name: string,
  { places }: Pick<Reading, 'places'>,
  text: string,
): MemberForm | undefined {
  const own = memberLines(object, { places });
  const others = siblingsOf(object, places).map((sibling) => memberLines(sibling, { places }));
  const like = others.find((members) => members.some((member) => member.name === name));
  const same = like?.find((member) => member.name === name);
  const names = like?.map((member) => member.name) ?? [];
  const before = new Set(names.slice(0, names.indexOf(name)));
  const isFirst = like !== undefined && !own.some((member) => before.has(member.name));
  const after = own.findLast((member) => before.has(member.name)) ?? (isFirst ? own[0] : lastOf(own));
  const model = after ?? same ?? others.flatMap((members) => lastOf(members) ?? [])[0];
  if (!model) return undefined;
  return {
    via: model.via,
    lead: text.slice(startOfLine(text, model.key.start), model.key.start),
    label: same && text.slice(same.key.start, same.key.end),
    after,
    isFirst,
  };
}

/** The last member of the commonest form. */
function lastOf(members: readonly MemberLine[]): MemberLine | undefined {
  const forms = ['line', 'cell', 'heading'] as const;
  return forms.flatMap((form) => members.findLast(({ via }) => via === form) ?? [])[0];
}

/** Most members of a list that are looked at on either side. */
const REACH = 20;

/** The other members of the list of an object, the nearest first. */
function siblingsOf(object: string, places: Places): readonly string[] {
  const at = object.lastIndexOf('/');
  const index = Number(object.slice(at + 1));
  if (!Number.isInteger(index)) return [];
  const near = Array.from({ length: REACH }, (_, distance) => [index - distance - 1, index + distance + 1]).flat();
  return near
    .filter((other) => other >= 0)
    .map((other) => `${object.slice(0, at)}/${String(other)}`)
    .filter((pointer) => places.has(pointer));
}

/** Whether an empty line stands before or after a member among the others, as between paragraphs. */
export function isApart(member: MemberLine, members: readonly MemberLine[], text: string): boolean {
  const at = members.indexOf(member);
  const pairs = [members.slice(at, at + 2), members.slice(Math.max(0, at - 1), at + 1)];
  return pairs.some(([first, next]) => {
    if (!first || !next || next.via !== first.via) return false;
    const end = trimmedEnd(text, first.key.start, first.end);
    return /\n[ \t]*\r?\n/u.test(text.slice(end, startOfLine(text, next.key.start)));
  });
}

/**
 * A field line whose label has that before it; undefined where this is more than a bullet and emphasis: other words would
 * be repeated.
 */
export function labelledLine(lead: string, label: string, value: string): string | undefined {
  const form = /^\s*(?:[-*+]\s+)?(?<bold>\*\*|__)?$/u.exec(lead);
  return form ? `${lead}${label}:${form.groups?.['bold'] ?? ''} ${value}` : undefined;
}
