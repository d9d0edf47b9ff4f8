import { nameCandidates, normaliseName } from '../text/names.js';
import type { Bilingual, Labels, Schema } from './schema.js';

/** A property found under one of its names. */
export interface NamedProperty {
  /** One segment, or two for a lifted name: ["bulan", "mulai"]. */
  readonly path: readonly string[];
  readonly schema: Schema;
  /** The name is the preferred one of a language or the property's own. */
  readonly isPreferred: boolean;
}

export type NameScope = 'metadata' | 'section' | 'all';

type Names = ReadonlyMap<string, NamedProperty>;
const cache = new WeakMap<Schema, Map<NameScope, Names>>();

/**
 * Finds the property of an object schema that a key, heading, column or label names.
 * `scope` limits a root schema to what may be metadata or what may be a heading.
 */
export function findProperty(schema: Schema, text: string, scope: NameScope = 'all'): NamedProperty | undefined {
  const names = namesOf(schema, scope);
  for (const candidate of nameCandidates(text)) {
    const found = names.get(candidate);
    if (found) return found;
  }
  return undefined;
}

/** The section that would have had a name if the type's own section had not taken it. */
export function findYielding(schema: Schema, text: string): NamedProperty | undefined {
  const yielding = yieldingOf(schema);
  if (yielding.length === 0) return undefined;
  const candidates = nameCandidates(text);
  return yielding.find(({ names }) => candidates.some((candidate) => names.has(candidate)))?.property;
}

interface Yielding {
  readonly names: ReadonlySet<string>;
  readonly property: NamedProperty;
}

const yieldings = new WeakMap<Schema, readonly Yielding[]>();

function yieldingOf(schema: Schema): readonly Yielding[] {
  const known = yieldings.get(schema);
  if (known) return known;
  const made = Object.entries(schema.properties ?? {}).flatMap(([name, property]): readonly Yielding[] => {
    const yields: unknown = property['yields'];
    if (property.place !== 'section' || !Array.isArray(yields)) return [];
    const names = new Set(yields.map((label) => normaliseName(String(label))));
    return [{ names, property: { path: [name], schema: property, isPreferred: false } }];
  });
  yieldings.set(schema, made);
  return made;
}

const identities = new WeakMap<Schema, ReadonlySet<string>>();

/** Whether a heading names metadata as a whole (the SOP's identity sheet). */
export function namesIdentity(schema: Schema, text: string): boolean {
  const names = identities.get(schema) ?? new Set(labelsOf(schema.identity).map(normaliseName));
  identities.set(schema, names);
  return nameCandidates(text).some((candidate) => names.has(candidate));
}

/** Preferred label of a property in both languages. */
export function preferredLabel(name: string, schema: Schema | undefined): Bilingual {
  const own = name.replaceAll('_', ' ');
  const fallback = own.charAt(0).toUpperCase() + own.slice(1);
  const id = schema?.labels?.id?.[0] ?? fallback;
  return { id, en: schema?.labels?.en?.[0] ?? id };
}

/** Whether a text is an English name of a property, and no Indonesian one. */
export function isEnglishLabel(text: string, { labels }: Schema): boolean {
  const candidates = nameCandidates(text);
  const isAmong = (names: readonly string[] = []): boolean =>
    names.some((name) => candidates.includes(normaliseName(name)));
  return isAmong(labels?.en) && !isAmong(labels?.id);
}

/** Every name of a property, preferred ones first. */
export function labelsOf(labels: Labels | undefined): readonly string[] {
  return [...(labels?.id ?? []), ...(labels?.en ?? [])];
}

/** All names of a scope with the properties they stand for. */
export function namesOf(schema: Schema, scope: NameScope): Names {
  const known = cache.get(schema) ?? new Map<NameScope, Names>();
  cache.set(schema, known);
  const names = known.get(scope) ?? collect(schema, scope);
  known.set(scope, names);
  return names;
}

function collect(schema: Schema, scope: NameScope): Names {
  const names = new Map<string, NamedProperty>();
  const add = (name: string, found: NamedProperty) => {
    const key = normaliseName(name);
    if (key !== '' && !names.has(key)) names.set(key, found);
  };
  const properties = Object.entries(schema.properties ?? {}).filter(([, property]) => belongs(property, scope));
  for (const isPreferred of [true, false]) {
    for (const [name, property] of properties) {
      for (const label of isPreferred ? preferredNames(name, property) : labelsOf(property.labels)) {
        add(label, { path: [name], schema: property, isPreferred });
      }
    }
  }
  for (const [name, property] of properties) addLifted(name, property, add);
  return names;
}

function belongs(property: Schema, scope: NameScope): boolean {
  if (scope === 'all') return true;
  const place: unknown = property['place'];
  return scope === 'section' ? place === 'section' || place === 'either' : place !== 'section';
}

function preferredNames(name: string, property: Schema): readonly string[] {
  const first = [property.labels?.id?.[0], property.labels?.en?.[0]];
  const own = property['nameless'] === true ? [] : [name];
  return [...own, ...first.filter((label) => label !== undefined)];
}

function addLifted(name: string, property: Schema, add: (label: string, found: NamedProperty) => void): void {
  for (const [child, schema] of Object.entries(property.properties ?? {})) {
    if (schema.lift !== true) continue;
    const path = [name, child];
    for (const label of preferredNames(child, schema)) add(label, { path, schema, isPreferred: true });
    for (const label of [`${name} ${child}`, ...labelsOf(schema.labels)])
      add(label, { path, schema, isPreferred: false });
  }
}
