import { conventions } from '../model/conventions.js';
import { likenessKeys, numberKey } from './document-number.js';
import { belowKey, pathKey } from './document-path.js';
import { cyclesOf } from './cycles.js';
import { oneCopy } from '../text/one-copy.js';
import type { Definition, DocumentEntry, Reference } from './entry.js';
import { familyOf, indicatorTitleKey } from './indicator-code.js';
import { KeyIndex } from './key-index.js';
import { neededBy, ownKeys, providedBy, typeKey } from './keys.js';
import { packEntry } from './pack-entry.js';

/** Where a reference leads. */
export type Resolution =
  | { readonly kind: 'documents'; readonly entries: readonly DocumentEntry[] }
  /** A file that is no document of ours. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'nothing' }
  /** It may lie where the set does not reach. */
  | { readonly kind: 'unknown' };

/** Whether a document still holds, as the set knows it. */
export type Standing =
  | { readonly kind: 'revoked' }
  | { readonly kind: 'replaced'; readonly by: DocumentEntry }
  /** Its day of review is past. */
  | { readonly kind: 'overdue'; readonly since: string };

/** A reference in its document. */
export interface ReferenceIn {
  readonly entry: DocumentEntry;
  readonly reference: Reference;
}

/** Keys follow from the entry, and are not kept. */
interface Known {
  readonly entry: DocumentEntry;
  /** It names documents that it replaces. */
  readonly replaces: readonly Reference[];
}

/** All documents of a folder, by what they are called and by what they name; changed file by file. */
export class DocumentSet {
  readonly #known = new Map<string, Known>();
  readonly #providers = new KeyIndex();
  readonly #needers = new KeyIndex();
  /** Addresses of the documents that replace others. */
  readonly #replacing = new Set<string>();
  /** Paths of files by their keys. */
  readonly #files = new KeyIndex();
  readonly #roots: readonly string[];
  /** Paths of folders below the roots of which nothing is known. */
  readonly #leftOut = new Set<string>();
  #cycles: ReadonlyMap<string, readonly string[]> | undefined;

  /** `roots`: paths of the folders of which every file is known; outside of them nothing is said to be missing. */
  constructor(roots: readonly string[] = []) {
    this.#roots = roots.map((root) => root.replace(/\/$/u, ''));
  }

  get size(): number {
    return this.#known.size;
  }

  entries(): Iterable<DocumentEntry> {
    return [...this.#known.values()].map(({ entry }) => entry);
  }

  get(uri: string): DocumentEntry | undefined {
    return this.#known.get(uri)?.entry;
  }

  /** Paths of all files that links may lead to. */
  files(): ReadonlySet<string> {
    return this.#files.all();
  }

  hasFile(path: string): boolean {
    return this.#files.get(pathKey(path)).has(path);
  }

  /** A folder that was not looked into: nothing is said to be missing there. */
  leaveOut(folder: string): void {
    this.#leftOut.add(folder);
  }

  /** Another set that knows the same. */
  copy(): DocumentSet {
    return this.over(this.#roots, () => true);
  }

  /** A set over other folders that knows what this one knows of the files at these paths. */
  over(roots: readonly string[], isKept: (path: string) => boolean): DocumentSet {
    const copy = new DocumentSet(roots);
    for (const path of this.files()) if (isKept(path)) copy.addFile(path);
    for (const folder of this.#leftOut) if (isKept(folder)) copy.leaveOut(folder);
    for (const entry of this.entries()) if (isKept(entry.path)) copy.add(entry);
    return copy;
  }

  /** Takes in a file that links may lead to; returns the documents whose findings may have changed. */
  addFile(path: string): ReadonlySet<string> {
    const keys = this.#keysOfFile(path);
    const isKnown = keys.every((key) => this.#files.get(key).has(path));
    this.#files.add(path, keys);
    return isKnown ? new Set() : this.#needing(keys);
  }

  /** Forgets a file; returns the documents whose findings may have changed. */
  removeFile(path: string): ReadonlySet<string> {
    const keys = this.#keysOfFile(path);
    const isKnown = keys.some((key) => this.#files.get(key).has(path));
    this.#files.remove(path, keys);
    return isKnown ? this.#needing(keys) : new Set();
  }

  /** Takes in a document that nobody has asked about yet, as when a folder is read for the first time. */
  add(entry: DocumentEntry): void {
    const before = this.#known.get(entry.uri);
    if (before) this.#forget(before);
    this.#remember(this.#learn(entry));
    this.#cycles = undefined;
  }

  /** Takes in a document in place of what was known of it; returns the others whose findings may have changed. */
  put(entry: DocumentEntry): ReadonlySet<string> {
    return this.#replace(entry.uri, this.#learn(entry));
  }

  /** Forgets a document; returns the others whose findings may have changed. */
  remove(uri: string): ReadonlySet<string> {
    return this.#known.has(uri) ? this.#replace(uri, undefined) : new Set();
  }

  /** What a reference of a document leads to. */
  resolve({ kind, keys, claim }: Reference, from: DocumentEntry): Resolution {
    if (kind !== 'document') return { kind: 'unknown' };
    for (const key of keys) {
      const uris = [...this.#providers.get(key)].filter((uri) => uri !== from.uri || key === pathKey(from.path));
      if (uris.length > 0) return { kind: 'documents', entries: uris.flatMap((uri) => this.get(uri) ?? []) };
      const [path] = this.#files.get(key);
      if (path !== undefined) return { kind: 'file', path };
    }
    const [first = ''] = keys;
    const isPath = first.startsWith('path:');
    if (claim === 'possible' || (isPath ? !this.#reaches(first.slice('path:'.length)) : this.size < fewest))
      return { kind: 'unknown' };
    return { kind: 'nothing' };
  }

  /** Where an indicator is defined that a reference names. */
  definitionsOf({
    kind,
    keys,
  }: Pick<Reference, 'kind' | 'keys'>): readonly { entry: DocumentEntry; definition: Definition }[] {
    if (kind !== 'indicator') return [];
    for (const key of keys) {
      const found = [...this.#providers.get(key)].flatMap((uri) => this.#definitionsIn(uri, key));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Whether any document provides something under a key. */
  provides(key: string): boolean {
    return this.#providers.get(key).size > 0;
  }

  /** The documents of a type, those of types that extend it too. */
  ofType(id: string): readonly DocumentEntry[] {
    return [...this.#providers.get(typeKey(id))].flatMap((uri) => this.get(uri) ?? []);
  }

  /** The documents that have a number. */
  numbered(number: string): readonly DocumentEntry[] {
    return [...this.#providers.get(numberKey(number))].flatMap((uri) => this.get(uri) ?? []);
  }

  /** Numbers of documents that differ from this one by some digits or some letters only. */
  numbersLike(number: string): readonly string[] {
    const uris = new Set(likenessKeys(number).flatMap((key) => [...this.#providers.get(key)]));
    return [...new Set([...uris].slice(0, mostAlike).flatMap((uri) => this.get(uri)?.number ?? []))];
  }

  /** Codes of the same family that documents define. */
  codesLike(code: string): readonly string[] {
    const family = familyOf(code);
    const uris = [...this.#providers.get(family)].slice(0, mostAlike);
    const codes = uris.flatMap((uri) => this.get(uri)?.definitions.map(({ text }) => text) ?? []);
    return [...new Set(codes)].filter((each) => familyOf(each) === family);
  }

  /** Every place where a document is named in another one. */
  referringTo(entry: DocumentEntry): readonly ReferenceIn[] {
    return this.namedUnder(this.#keysOf(entry)).filter(({ entry: from, reference }) => {
      const resolution = from.uri === entry.uri ? undefined : this.resolve(reference, from);
      return resolution?.kind === 'documents' && resolution.entries.some(({ uri }) => uri === entry.uri);
    });
  }

  /** Every reference that has one of the keys. */
  namedUnder(keys: readonly string[]): readonly ReferenceIn[] {
    const wanted = new Set(keys);
    const uris = new Set(keys.flatMap((key) => [...this.#needers.get(key)]));
    return [...uris].flatMap((uri) => {
      const entry = this.get(uri);
      if (!entry) return [];
      return entry.references
        .filter((reference) => reference.keys.some((key) => wanted.has(key)))
        .map((reference) => ({ entry, reference }));
    });
  }

  /** Whether a document still holds on a day (YYYY-MM-DD); undefined when nothing speaks against it. */
  standing(entry: DocumentEntry, today: string): Standing | undefined {
    if (entry.status === conventions.revoked) return { kind: 'revoked' };
    const by = this.#successorOf(entry);
    if (by) return { kind: 'replaced', by };
    const isPast = entry.review !== '' && entry.review < today;
    return isPast && isInForce(entry) ? { kind: 'overdue', since: entry.review } : undefined;
  }

  /** The documents that replace each other in a circle with this one, itself among them; none when there is no circle. */
  cycleOf({ uri }: DocumentEntry): readonly DocumentEntry[] {
    this.#cycles ??= cyclesOf(this.#replacing, (node) => this.#replacedBy(node));
    return (this.#cycles.get(uri) ?? []).flatMap((each) => this.get(each) ?? []);
  }

  // ---- changes

  #learn(learnt: DocumentEntry): Known {
    const entry = packEntry(learnt);
    const replaces = entry.references.filter(
      ({ isHistorical, via, kind }) => isHistorical && via === 'value' && kind === 'document',
    );
    return { entry, replaces: replaces.length === 0 ? none : replaces };
  }

  #provided(entry: DocumentEntry): ReadonlyMap<string, string> {
    return providedBy(entry, this.#below(entry.path));
  }

  #replace(uri: string, after: Known | undefined): ReadonlySet<string> {
    const before = this.#known.get(uri);
    const touched = new Set<string>();
    const touch = (uris: Iterable<string>): void => {
      for (const each of uris) touched.add(each);
    };
    const keys = changedKeys(before && this.#provided(before.entry), after && this.#provided(after.entry));
    // Nobody sees a difference: documents in a circle would have each other looked at again for ever.
    if (before && after && keys.length === 0) {
      this.#forget(before);
      this.#remember(after);
      return touched;
    }
    const size = this.size;
    touch(this.#around(before));
    if (before) this.#forget(before);
    if (after) this.#remember(after);
    touch(this.#needing(keys));
    if (size < fewest !== this.size < fewest) touch(this.#known.keys());
    if (isReplacing(before) || isReplacing(after) || touched.size > 0) this.#cycles = undefined;
    touch(this.#around(after));
    touched.delete(uri);
    return touched;
  }

  /** Those that name what the document replaces, and those in a circle with it. */
  #around(known: Known | undefined): readonly string[] {
    if (!known || !isReplacing(known)) return [];
    const replaced = this.#replacedBy(known.entry.uri).flatMap((uri) => this.get(uri) ?? []);
    const naming = replaced.flatMap((entry) => this.#keysOf(entry).flatMap((key) => [...this.#needers.get(key)]));
    return [...naming, ...this.cycleOf(known.entry).map(({ uri }) => uri)];
  }

  #remember(known: Known): void {
    const { entry } = known;
    const { uri } = entry;
    this.#known.set(uri, known);
    if (isReplacing(known)) this.#replacing.add(uri);
    this.#providers.add(uri, oneCopies(this.#provided(entry).keys()));
    this.#needers.add(uri, oneCopies(neededBy(entry)));
  }

  #forget({ entry }: Known): void {
    this.#known.delete(entry.uri);
    this.#replacing.delete(entry.uri);
    this.#providers.remove(entry.uri, this.#provided(entry).keys());
    this.#needers.remove(entry.uri, neededBy(entry));
  }

  // ---- look-ups

  #keysOf(entry: DocumentEntry): readonly string[] {
    return [...ownKeys(entry), ...this.#below(entry.path)];
  }

  /** Paths as seen from the folders of the set. */
  #below(path: string): readonly string[] {
    return this.#roots.filter((root) => isInside(path, root)).map((root) => belowKey(path.slice(root.length + 1)));
  }

  #keysOfFile(path: string): readonly string[] {
    return [pathKey(path), ...this.#below(path)];
  }

  /** The documents that look for something under one of the keys. */
  #needing(keys: readonly string[]): ReadonlySet<string> {
    return new Set(keys.flatMap((key) => [...this.#needers.get(key)]));
  }

  #reaches(path: string): boolean {
    const isBelow = (folder: string): boolean => isInside(path, folder);
    return this.#roots.some(isBelow) && ![...this.#leftOut].some(isBelow);
  }

  #definitionsIn(uri: string, key: string): readonly { entry: DocumentEntry; definition: Definition }[] {
    const entry = this.get(uri);
    if (!entry) return [];
    return entry.definitions
      .filter((definition) => definition.key === key || indicatorTitleKey(definition.title) === key)
      .map((definition) => ({ entry, definition }));
  }

  #replacedBy(uri: string): readonly string[] {
    const known = this.#known.get(uri);
    if (!known) return [];
    return known.replaces.flatMap((reference) => {
      const resolution = this.resolve(reference, known.entry);
      return resolution.kind === 'documents' ? resolution.entries.map((entry) => entry.uri) : [];
    });
  }

  #successorOf(entry: DocumentEntry): DocumentEntry | undefined {
    const naming = this.namedUnder(this.#keysOf(entry)).filter(
      ({ entry: from, reference }) => reference.isHistorical && reference.via === 'value' && isInForce(from),
    );
    return naming.find(({ entry: from }) => from.uri !== entry.uri && this.#replacedBy(from.uri).includes(entry.uri))
      ?.entry;
  }
}

/** Documents that a set must hold before it says that one is missing. */
const fewest = 2;

/** More are no help to anybody. */
const mostAlike = 500;

const none: readonly never[] = [];

/** Keys of both indexes, and those that references have, are the same texts. */
function oneCopies(keys: Iterable<string>): readonly string[] {
  return Array.from(keys, oneCopy);
}

function isReplacing(known: Known | undefined): boolean {
  return known !== undefined && known.replaces.length > 0;
}

function isInForce({ status }: DocumentEntry): boolean {
  return conventions.inForce.some((each) => each === status);
}

function isInside(path: string, root: string): boolean {
  return path.startsWith(`${root}/`);
}

function changedKeys(
  before: ReadonlyMap<string, string> = new Map(),
  after: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key));
}
