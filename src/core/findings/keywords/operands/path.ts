import { childPointer } from '../../../model/read-context.js';
import type { Json } from '../../../model/reading.js';

/** A path of a schema: from the value a keyword sits on, or from the document's root; `*` is every element. */
export interface Path {
  readonly absolute: boolean;
  readonly segments: readonly string[];
}

/** Where a relative path begins. */
export interface Origin {
  readonly data: Json;
  readonly pointer: string;
  readonly root: Json;
}

/** A value that a path leads to. */
export interface Located {
  readonly value: Json;
  readonly pointer: string;
  /** What each `*` of the path stood for. */
  readonly indexes: readonly number[];
  /** The element at the last `*`, or where the path began. */
  readonly element: Origin;
}

/** Everything a path leads to. */
export interface Found {
  readonly values: readonly Located[];
  /** The elements that had no value, or no list to go on with. */
  readonly holes: readonly Origin[];
  /** Whether a list was met; always so for a path without `*`. */
  readonly listed: boolean;
}

/** Reads "langkah/0/waktu", "/pelaksana" or "fase/-1"; the empty text is the value itself. */
export function parsePath(text: string): Path {
  return { absolute: text.startsWith('/'), segments: text.split('/').filter((segment) => segment !== '') };
}

/** Every value the path leads to, in document order. */
export function follow(path: Path, origin: Origin): Found {
  const walk = new Walk(path, origin);
  const start = path.absolute ? { ...origin, data: origin.root, pointer: '' } : origin;
  walk.step(start.data, start.pointer, 0, [], start);
  return { values: walk.values, holes: walk.holes, listed: walk.listed || !path.segments.includes('*') };
}

class Walk {
  readonly values: Located[] = [];
  readonly holes: Origin[] = [];
  listed = false;
  readonly #path: Path;
  readonly #root: Json;

  constructor(path: Path, origin: Origin) {
    this.#path = path;
    this.#root = origin.root;
  }

  step(value: Json | undefined, pointer: string, depth: number, indexes: readonly number[], element: Origin): void {
    const segment = this.#path.segments[depth];
    if (value === undefined || value === null) {
      this.holes.push(element);
    } else if (segment === undefined) {
      this.values.push({ value, pointer, indexes, element });
    } else if (segment === '*') {
      this.#eachElement(value, pointer, depth, indexes, element);
    } else {
      const key = keyOf(value, segment);
      this.step(childOf(value, key), childPointer(pointer, key), depth + 1, indexes, element);
    }
  }

  #eachElement(value: Json, pointer: string, depth: number, indexes: readonly number[], outer: Origin): void {
    if (!isList(value)) {
      this.holes.push(outer);
      return;
    }
    this.listed = true;
    for (const [index, child] of value.entries()) {
      const at = childPointer(pointer, index);
      const element = { data: child, pointer: at, root: this.#root };
      this.step(child, at, depth + 1, [...indexes, index], element);
    }
  }
}

/** The one place of a path without `*`. */
export interface Spot {
  /** Absent when nothing, or a dash, is there. */
  readonly value: Json | undefined;
  readonly pointer: string;
  /** A dash (null) is there. */
  readonly dash: boolean;
  /** A text stands where an object or list was wanted. */
  readonly blocked: boolean;
}

/** Follows a path without `*`; the pointer is right even when nothing is there. */
export function spotAt(path: Path, origin: Origin): Spot {
  let value: Json | undefined = path.absolute ? origin.root : origin.data;
  let pointer = path.absolute ? '' : origin.pointer;
  let blocked = false;
  for (const segment of path.segments) {
    blocked ||= value !== undefined && value !== null && typeof value !== 'object';
    const key: string = keyOf(value, segment);
    value = childOf(value, key);
    pointer = childPointer(pointer, key);
  }
  return { value: value ?? undefined, pointer, dash: value === null, blocked };
}

/** The pointer a path means when its `*` stand for these indexes; the place need not exist. */
export function locate(path: Path, origin: Origin, indexes: readonly number[] = []): string {
  const used = [...indexes];
  const segments = path.segments.map((segment) => (segment === '*' ? String(used.shift() ?? 0) : segment));
  return spotAt({ ...path, segments }, origin).pointer;
}

/** The pointer of the list that the first `*` runs over, or of the value when there is none. */
export function listPointer(path: Path, origin: Origin): string {
  const star = path.segments.indexOf('*');
  return locate(star < 0 ? path : { ...path, segments: path.segments.slice(0, star) }, origin);
}

/** Whether the value is a list; unlike Array.isArray it keeps the element type of a read-only list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function keyOf(value: Json | undefined, segment: string): string {
  return segment === '-1' && isList(value) ? String(Math.max(0, value.length - 1)) : segment;
}

function childOf(value: Json | undefined, key: string): Json | undefined {
  if (isList(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return value[key];
}
