import type { Json } from '../model/reading.js';
import { oneCopy } from '../text/one-copy.js';
import type { Range } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { Definition, DocumentEntry, KeptSilent, Reference, SetPlace, Shared } from './entry.js';

/**
 * The same entry as small as it gets, and free of the text it was made from; keys that many documents name are held once.
 * Objects are written out whole: those that are spread together each keep a description of their own properties.
 */
export function packEntry(entry: DocumentEntry): DocumentEntry {
  return {
    uri: oneCopy(entry.uri),
    path: oneCopy(entry.path),
    typeId: oneCopy(entry.typeId),
    typeIds: texts(entry.typeIds),
    language: entry.language,
    title: oneCopy(entry.title),
    titleKeys: texts(entry.titleKeys),
    number: oneCopy(entry.number),
    status: oneCopy(entry.status),
    version: oneCopy(entry.version),
    effective: oneCopy(entry.effective),
    review: oneCopy(entry.review),
    titlePlace: packPlace(entry.titlePlace),
    numberPlace: entry.numberPlace && packPlace(entry.numberPlace),
    ownPlaces: list(entry.ownPlaces, packPlace),
    definitions: list(entry.definitions, packDefinition),
    references: list(entry.references, packReference),
    anchors: texts(entry.anchors),
    shared: packShared(entry.shared),
    suppressions: list(entry.suppressions, packSuppression),
    linksBack: entry.linksBack,
    looksAt: texts(entry.looksAt),
  };
}

/** Six numbers in place of five objects: a set holds dozens of places for each document. */
class PackedPlace implements SetPlace {
  readonly #start: number;
  readonly #end: number;
  readonly #line: number;
  readonly #character: number;
  readonly #endLine: number;
  readonly #endCharacter: number;

  constructor({ span, range }: SetPlace) {
    this.#start = span.start;
    this.#end = span.end;
    this.#line = range.start.line;
    this.#character = range.start.character;
    this.#endLine = range.end.line;
    this.#endCharacter = range.end.character;
  }

  get span(): Span {
    return { start: this.#start, end: this.#end };
  }

  get range(): Range {
    return {
      start: { line: this.#line, character: this.#character },
      end: { line: this.#endLine, character: this.#endCharacter },
    };
  }

  toJSON(): SetPlace {
    return { span: this.span, range: this.range };
  }
}

function packPlace(place: SetPlace): SetPlace {
  return place instanceof PackedPlace ? place : new PackedPlace(place);
}

function packDefinition({ kind, text, title, measures, key, pointer, place }: Definition): Definition {
  return {
    kind,
    text: oneCopy(text),
    title: oneCopy(title),
    measures: list(measures, ({ label, text: words }) => ({ label, text: oneCopy(words) })),
    key: oneCopy(key),
    pointer: oneCopy(pointer),
    place: packPlace(place),
  };
}

function packReference(reference: Reference): Reference {
  const { anchor } = reference;
  const packed = {
    kind: reference.kind,
    text: oneCopy(reference.text),
    keys: texts(reference.keys),
    pointer: oneCopy(reference.pointer),
    place: packPlace(reference.place),
    via: reference.via,
    claim: reference.claim,
    isHistorical: reference.isHistorical,
  };
  return anchor === undefined ? packed : { ...packed, anchor: oneCopy(anchor) };
}

function packShared({ model, places }: Shared): Shared {
  if (Object.keys(model).length === 0 && places.size === 0) return nothingShared;
  return {
    model: packObject(model),
    places: new Map([...places].map(([pointer, place]) => [oneCopy(pointer), packPlace(place)])),
  };
}

function packJson(value: Json): Json {
  if (typeof value === 'string') return oneCopy(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? (value as readonly Json[]).map(packJson) : packObject(value);
}

function packObject(object: object): { readonly [property: string]: Json } {
  return Object.fromEntries(
    Object.entries(object as Record<string, Json>).map(([name, value]) => [oneCopy(name), packJson(value)]),
  );
}

function packSuppression({ codes, until, reason, place }: KeptSilent): KeptSilent {
  return { codes: texts(codes), until: oneCopy(until), reason: oneCopy(reason), place: packPlace(place) };
}

/** Each text once: several ways to make a key may come to the same. */
function texts(all: readonly string[]): readonly string[] {
  return list([...new Set(all)], oneCopy);
}

function list<Value>(all: readonly Value[], pack: (value: Value) => Value): readonly Value[] {
  return all.length === 0 ? none : all.map(pack);
}

const none: readonly never[] = [];

const nothingShared: Shared = { model: {}, places: new Map() };
