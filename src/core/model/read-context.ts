import type { Language, Schema } from '../catalogue/schema.js';
import type { Block } from '../document/document.js';
import type { FlatText } from '../text/flat-text.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { Content, Item } from './content.js';
import type { Datum, Json, Observation, Place } from './reading.js';

/** An object of the model while it is being read. */
export type Draft = Record<string, Json>;

/** A one-line list of members whose cutting must wait until the list of names is read. */
export interface PendingMembers {
  /** Already part of the model; filled when the names are known. */
  readonly members: Json[];
  readonly pointer: string;
  readonly flat: FlatText;
  readonly schema: Schema;
}

/**
 * Readers that need each other (a list in a cell in a table in an object in a list): they are handed over here so
 * that the files stay a one-way chain.
 */
export interface Readers {
  text(flat: FlatText, schema: Schema, pointer: string, context: ReadContext): Json | undefined;
  content(content: Content, schema: Schema, pointer: string, context: ReadContext): Json | undefined;
  listRows(items: readonly Item[], item: Schema, pointer: string, values: Json[], context: ReadContext): void;
}

/** A table block with the heading that it stands under. */
export interface HeadedTable {
  readonly block: Block;
  readonly heading: FlatText | undefined;
}

/** What one reading collects besides the model. */
export class ReadContext {
  readonly source: SourceText;
  readonly root: Schema;
  readonly readers: Readers;
  readonly places = new Map<string, Place>();
  readonly observations: Observation[] = [];
  /** Texts of the model with the place of each character, for values that are read out of a neighbour's text. */
  readonly texts = new Map<string, FlatText>();
  readonly pending: PendingMembers[] = [];
  /** Names that stand as column headers over marks, by the list they are members of. */
  readonly headers = new Map<string, FlatText[]>();
  /** Tables under a list's heading with rows of lists within its items. */
  readonly shared: HeadedTable[] = [];
  /** Pointers of the lists that other values must be members of. */
  readonly memberLists: ReadonlySet<string>;
  /** Pointers of the sections that other properties are read out of (`from`). */
  readonly sources: ReadonlySet<string>;
  /** Decides what 1.500 means. */
  language: Language = 'id';
  /** First month (YYYY-MM) that month names are counted from. */
  start: string | undefined;

  constructor(source: SourceText, root: Schema, readers: Readers) {
    this.source = source;
    this.root = root;
    this.readers = readers;
    this.memberLists = memberListsOf(root);
    this.sources = sourcesOf(root);
  }

  /** The place of a pointer, made when it does not exist. */
  place(pointer: string): Place {
    const known = this.places.get(pointer);
    if (known) return known;
    const made: Place = {};
    this.places.set(pointer, made);
    return made;
  }

  observe(
    code: string,
    problem: string,
    span: Span,
    more: {
      pointer?: string;
      data?: Readonly<Record<string, Datum>>;
      related?: Span;
      replacement?: Observation['replacement'];
    } = {},
  ): void {
    this.observations.push({
      code,
      problem,
      span,
      pointer: more.pointer ?? '',
      data: more.data ?? {},
      ...(more.related && { related: more.related }),
      ...(more.replacement !== undefined && { replacement: more.replacement }),
    });
  }

  /** Takes over the document's language and first month, as far as these are what they should be. */
  adopt(language: Json | undefined, start: Json | undefined): void {
    if (language === 'en' || language === 'id') this.language = language;
    if (typeof start === 'string' && /^\d{4}-\d{2}/u.test(start)) this.start = start.slice(0, 7);
  }

  /** A context for reading the same thing a second time, only to compare. */
  scratch(): ReadContext {
    const copy = new ReadContext(this.source, this.root, this.readers);
    copy.language = this.language;
    copy.start = this.start;
    return copy;
  }
}

const memberLists = new WeakMap<Schema, ReadonlySet<string>>();

/** Pointers of the lists that other values of a document must be members of. */
export function memberListsOf(root: Schema): ReadonlySet<string> {
  const known = memberLists.get(root);
  if (known) return known;
  const found = new Set<string>();
  const visit = (schema: Schema): void => {
    if (schema.memberOf !== undefined) found.add(schema.memberOf.replace(/\/\*$/u, ''));
    Object.values(schema.properties ?? {}).forEach(visit);
    if (schema.items) visit(schema.items);
  };
  visit(root);
  memberLists.set(root, found);
  return found;
}

const sources = new WeakMap<Schema, ReadonlySet<string>>();

function sourcesOf(root: Schema): ReadonlySet<string> {
  const known = sources.get(root);
  if (known) return known;
  const names = Object.values(root.properties ?? {}).flatMap(({ from }) => from ?? []);
  const found = new Set(names.map((name) => childPointer('', name)));
  sources.set(root, found);
  return found;
}

/** Pointer of a child (RFC 6901). */
export function childPointer(pointer: string, key: string | number): string {
  if (typeof key === 'number') return `${pointer}/${key}`;
  // Names of properties need no escapes; this is asked for every value of every document.
  if (!key.includes('~') && !key.includes('/')) return `${pointer}/${key}`;
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The schema's types without null. */
export function typesOf(schema: Schema): readonly string[] {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? impliedTypes(schema));
  return types.filter((type) => type !== 'null');
}

/** Whether a dash may stand for the value. */
export function allowsNull(schema: Schema): boolean {
  return Array.isArray(schema.type) && schema.type.includes('null');
}

function impliedTypes(schema: Schema): readonly string[] {
  if (schema.properties) return ['object'];
  if (schema.items) return ['array'];
  return ['string'];
}

/** Whether an array holds objects (rows) rather than scalars. */
export function holdsObjects(schema: Schema): boolean {
  return schema.items !== undefined && typesOf(schema.items).includes('object');
}

/** The property that takes an item's number, when the schema has one. */
export function ordinalOf(item: Schema | undefined): string | undefined {
  return Object.entries(item?.properties ?? {}).find(([, schema]) => schema.ordinal === true)?.[0];
}

/** Puts a value at a path of one or two names; false when something stands there already. */
export function setAt(draft: Draft, path: readonly string[], value: Json): boolean {
  const [first = '', second] = path;
  if (second === undefined) {
    if (Object.hasOwn(draft, first)) return false;
    draft[first] = value;
    return true;
  }
  const inner = draft[first];
  if (inner === undefined) {
    draft[first] = { [second]: value };
    return true;
  }
  if (!isObject(inner) || Object.hasOwn(inner, second)) return false;
  draft[first] = { ...inner, [second]: value };
  return true;
}

/** Whether a path of one or two names has a value already. */
export function hasAt(draft: Draft, path: readonly string[]): boolean {
  const [first = '', second] = path;
  const value = Object.hasOwn(draft, first) ? draft[first] : undefined;
  if (second === undefined || value === undefined) return value !== undefined;
  return !isObject(value) || Object.hasOwn(value, second);
}

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
