import { labelsOf, preferredLabel } from '../../catalogue/property-names.js';
import type { Bilingual, DocumentType, Language, Schema } from '../../catalogue/schema.js';
import type { ItemResult } from '../../checklists/checklist-state.js';
import { wantedBy, type Wanted } from '../../checklists/wanted.js';
import type { Reading } from '../../model/reading.js';

/** Names of properties any one of which would do; mostly one. */
export type Alternatives = readonly Bilingual[];

/** What an item wants written and the document does not have. */
export interface Lack {
  readonly lacking: readonly Alternatives[];
  /** Whether some of what it wants is written, though it may not be enough. */
  readonly isBegun: boolean;
}

/** The document in which an item's properties are looked for. */
export interface ReadType {
  readonly reading: Reading;
  readonly type: DocumentType;
}

/** The properties of the document's type that an item wants and that are not written. */
export function lackOf(item: ItemResult, { reading, type }: ReadType): Lack {
  if (!item.question) return { lacking: [], isBegun: false };
  const shown = new Set(item.evidence.map(({ pointer }) => pointer.split('/', 2)[1] ?? ''));
  const typical = new Set(item.asks.map((path) => path.split('/', 1)[0] ?? ''));
  const isWritten = (name: string): boolean => reading.places.has(`/${name}`) || shown.has(name);
  const { lacking, isBegun } = standingOf(wantedBy(item.question), { schema: type.schema, isWritten, typical });
  return { lacking: withoutImplied(lacking), isBegun };
}

/** What is lacking in one sentence: “A, B”, or “A; one of B or C”. */
export function lackInWords(lacking: readonly Alternatives[], language: Language): string {
  const isPlain = lacking.every(({ length }) => length === 1);
  return lacking.map((names) => oneOf(names)[language]).join(isPlain ? ', ' : '; ');
}

/** The alternatives as one: “A”, or “one of A, B or C”. */
export function oneOf(names: Alternatives): Bilingual {
  const [name = { id: '', en: '' }] = together(names, 'atau', 'or');
  return names.length < 2 ? name : { id: `salah satu dari ${name.id}`, en: `one of ${name.en}` };
}

/** Each once, and without those that others among them meet as well. */
function withoutImplied(lacking: readonly Alternatives[]): readonly Alternatives[] {
  const sets = lacking.map((names) => new Set(names.map(({ id }) => id)));
  return lacking.filter((_, index) =>
    sets.every((other, at) => {
      const own = sets[index] ?? other;
      const implies = at !== index && [...other].every((name) => own.has(name));
      return !implies || (other.size === own.size && index < at);
    }),
  );
}

interface Circumstances {
  readonly schema: Schema;
  readonly isWritten: (name: string) => boolean;
  /** Properties in which the item's evidence is expected. */
  readonly typical: ReadonlySet<string>;
}

interface Standing {
  readonly lacking: readonly Alternatives[];
  readonly isBegun: boolean;
  /** Whether it names anything that the type has. */
  readonly isNamed: boolean;
}

const unnamed: Standing = { lacking: [], isBegun: false, isNamed: false };

function standingOf(wanted: Wanted, circumstances: Circumstances): Standing {
  if (wanted.kind === 'property') return standingOfProperty(wanted.name, circumstances);
  const standings = wanted.parts.map((part) => standingOf(part, circumstances));
  if (wanted.kind === 'any') return ofAny(wanted.parts, standings, circumstances);
  return {
    lacking: standings.flatMap(({ lacking }) => lacking),
    isBegun: standings.some(({ isBegun }) => isBegun),
    isNamed: standings.some(({ isNamed }) => isNamed),
  };
}

function standingOfProperty(name: string, { schema, isWritten }: Circumstances): Standing {
  const property = schema.properties?.[name];
  const label = property ? writableAs(name, property, schema) : undefined;
  if (!label) return unnamed;
  const isBegun = isWritten(name) || isWritten(label.name);
  return { lacking: isBegun ? [] : [[label.text]], isBegun, isNamed: true };
}

/** The property an author would write for it: what is read out of another's text has no name of its own. */
function writableAs(name: string, property: Schema, root: Schema): { name: string; text: Bilingual } | undefined {
  const { labels, from } = property;
  const hasLabel = labels === undefined ? from === undefined : labelsOf(labels).length > 0;
  if (hasLabel) return { name, text: preferredLabel(name, property) };
  const origin = from === undefined ? undefined : root.properties?.[from];
  return from !== undefined && origin ? { name: from, text: preferredLabel(from, origin) } : undefined;
}

/** More alternatives than this say no more. */
const mostAlternatives = 4;

/** With one alternative begun, what that one lacks; with several, nobody knows which is meant. */
function ofAny(parts: readonly Wanted[], standings: readonly Standing[], circumstances: Circumstances): Standing {
  const named = standings.filter(({ isNamed }) => isNamed);
  const [only, ...others] = named.filter(({ isBegun }) => isBegun);
  if (named.length === 0) return unnamed;
  if (only) return { ...only, lacking: others.length === 0 ? only.lacking : [] };
  // An alternative that wants nothing written is not met by writing more.
  const isFree = parts.some((part) => part.kind !== 'property' && part.parts.length === 0);
  const all = unique(standings.flatMap(asAlternatives));
  const typical = unique(
    standings.filter((_, index) => isTypical(parts[index], circumstances)).flatMap(asAlternatives),
  );
  const few = all.length > mostAlternatives ? typical : all;
  const isSayable = !isFree && few.length > 0 && few.length <= mostAlternatives;
  return { lacking: isSayable ? [few] : [], isBegun: false, isNamed: true };
}

/** What would meet an alternative: any of its own, or all that it lacks together. */
function asAlternatives({ lacking }: Standing): Alternatives {
  return lacking.length === 1 ? lacking.flat() : together(lacking.map(oneOf), 'dan', 'and');
}

function isTypical(wanted: Wanted | undefined, circumstances: Circumstances): boolean {
  if (wanted === undefined) return false;
  if (wanted.kind === 'property') return circumstances.typical.has(wanted.name);
  return wanted.parts.some((part) => isTypical(part, circumstances));
}

/** The names as one, “A”, “A and B”, or “A, B and C”; none of none. */
function together(names: readonly Bilingual[], id: string, en: string): readonly Bilingual[] {
  const last = names.at(-1);
  if (!last || names.length === 1) return names;
  const first = names.slice(0, -1);
  const comma = first.length > 1 ? ',' : '';
  return [
    {
      id: `${first.map((name) => name.id).join(', ')}${comma} ${id} ${last.id}`,
      en: `${first.map((name) => name.en).join(', ')} ${en} ${last.en}`,
    },
  ];
}

function unique(names: readonly Bilingual[]): readonly Bilingual[] {
  return [...new Map(names.map((name) => [name.id, name])).values()];
}
