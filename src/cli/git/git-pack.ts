import type { Io } from '../io.js';
import { applyDelta } from './git-delta.js';
import { inflate, largestObject, toHex, type GitObject } from './git-object.js';

/** A file of many objects, with its table of contents. */
export interface GitPack {
  /** Path of the file. */
  readonly file: string;
  readonly index: Uint8Array;
}

const types = new Map<number, GitObject['type']>([
  [1, 'commit'],
  [2, 'tree'],
  [3, 'blob'],
  [4, 'tag'],
]);
const offsetDelta = 6;
const nameDelta = 7;
/** git itself makes no longer chains of changes. */
export const longestChain = 4096;
const tableStart = 8;
const namesStart = tableStart + 256 * 4;
const nameLength = 20;

/** Whether a table of contents is of the kind that git has written since 2008. */
export function isPackIndex(index: Uint8Array): boolean {
  return index.length > namesStart && number32(index, 0) === 0xff744f63 && number32(index, 4) === 2;
}

/** The names in a pack that begin with some hexadecimal digits, two at least. */
export function namesIn({ index }: GitPack, prefix: string): readonly string[] {
  const first = Number.parseInt(prefix.slice(0, 2), 16);
  const found: string[] = [];
  const end = countUpTo(index, first);
  for (let at = first === 0 ? 0 : countUpTo(index, first - 1); at < end; at += 1) {
    const name = nameAt(index, at);
    if (name.startsWith(prefix)) found.push(name);
  }
  return found;
}

/** Where an object begins in its pack. */
export function offsetIn({ index }: GitPack, oid: string): number | undefined {
  let low = 0;
  let high = countUpTo(index, 255) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const name = nameAt(index, middle);
    if (name === oid) return offsetAt(index, middle);
    if (name < oid) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function countUpTo(index: Uint8Array, firstByte: number): number {
  return number32(index, tableStart + firstByte * 4);
}

function nameAt(index: Uint8Array, at: number): string {
  const start = namesStart + at * nameLength;
  return toHex(index.subarray(start, start + nameLength));
}

function offsetAt(index: Uint8Array, at: number): number {
  const count = countUpTo(index, 255);
  const offsets = namesStart + count * (nameLength + 4);
  const offset = number32(index, offsets + at * 4);
  if (offset < 0x80000000) return offset;
  const large = offsets + count * 4 + (offset - 0x80000000) * 8;
  return number32(index, large) * 2 ** 32 + number32(index, large + 4);
}

function number32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}

/** Reads the object that begins at a place; `byName` finds the one it was written as a change of. */
export async function readPacked(
  pack: GitPack,
  start: number,
  io: Io,
  byName: (oid: string) => Promise<GitObject | undefined>,
): Promise<GitObject | undefined> {
  const deltas: Uint8Array[] = [];
  let at = start;
  for (let depth = 0; depth < longestChain; depth += 1) {
    const entry = await readEntry(pack, at, io);
    const type = types.get(entry.kind);
    if (type) return rebuild({ type, content: entry.content }, deltas);
    deltas.push(entry.content);
    if (entry.kind === nameDelta) {
      const base = await byName(entry.base);
      return base && rebuild(base, deltas);
    }
    if (entry.kind !== offsetDelta || entry.back <= 0) return undefined;
    at -= entry.back;
  }
  return undefined;
}

function rebuild(base: GitObject, deltas: readonly Uint8Array[]): GitObject | undefined {
  let content: Uint8Array | undefined = base.content;
  for (const delta of [...deltas].reverse()) content = content && applyDelta(content, delta, largestObject);
  return content && { type: base.type, content };
}

interface PackEntry {
  readonly kind: number;
  /** Name of the object that it changes, or how far before it that begins. */
  readonly base: string;
  readonly back: number;
  readonly content: Uint8Array;
}

/** Kind, size and base of an entry take fewer bytes than this. */
const headLength = 48;

async function readEntry({ file }: GitPack, start: number, io: Io): Promise<PackEntry> {
  const head = await io.readPart(file, start, headLength);
  const kind = ((head[0] ?? 0) >> 4) & 7;
  let at = 1;
  let size = (head[0] ?? 0) & 15;
  for (let factor = 16; (head[at - 1] ?? 0) >= 0x80; factor *= 128) {
    size += ((head[at] ?? 0) & 0x7f) * factor;
    at += 1;
  }
  let base = '';
  let back = 0;
  if (kind === nameDelta) {
    base = toHex(head.subarray(at, at + nameLength));
    at += nameLength;
  } else if (kind === offsetDelta) {
    [back, at] = readBack(head, at);
  }
  if (size > largestObject) throw new Error('The object is too large.');
  // What cannot be compressed grows a little.
  const most = size + Math.ceil(size / 1000) + 64;
  return { kind, base, back, content: inflate(await io.readPart(file, start + at, most), size) };
}

/** How far back something lies: seven bits a byte, the highest first, and every further byte counts from one. */
function readBack(head: Uint8Array, start: number): readonly [back: number, end: number] {
  let at = start;
  let value = (head[at] ?? 0) & 0x7f;
  while ((head[at] ?? 0) >= 0x80 && at < head.length) {
    at += 1;
    value = (value + 1) * 128 + ((head[at] ?? 0) & 0x7f);
  }
  return [value, at + 1];
}
