import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

/** What git keeps under a name of 40 hexadecimal digits. */
export interface GitObject {
  readonly type: 'commit' | 'tree' | 'blob' | 'tag';
  readonly content: Uint8Array;
}

/** Larger things are no documents, and are not unpacked. */
export const largestObject = 64 * 1024 * 1024;

const decoder = new TextDecoder();

/** Unpacks what git compressed; throws for what it did not, and for what is too large. */
export function inflate(bytes: Uint8Array, size: number = largestObject): Uint8Array {
  return inflateSync(bytes, { maxOutputLength: Math.min(size, largestObject) + 64 });
}

/** Reads an object that lies in a file of its own. */
export function looseObject(bytes: Uint8Array): GitObject | undefined {
  const whole = inflate(bytes);
  const end = whole.indexOf(0);
  const type = objectType(decoder.decode(whole.subarray(0, end)).split(' ')[0]);
  return type && { type, content: whole.subarray(end + 1) };
}

function objectType(word: string | undefined): GitObject['type'] | undefined {
  return (['commit', 'tree', 'blob', 'tag'] as const).find((type) => type === word);
}

/** The first line of a commit or tag that begins with a word, without it. */
export function headerOf({ content }: GitObject, word: string): string | undefined {
  const [head = ''] = decoder.decode(content).split('\n\n', 1);
  return head
    .split('\n')
    .find((line) => line.startsWith(`${word} `))
    ?.slice(word.length + 1);
}

export interface TreeEntry {
  readonly name: string;
  readonly kind: 'tree' | 'blob' | 'other';
  readonly oid: string;
}

/** What a tree holds; links and modules are neither files nor folders. */
export function treeEntries(content: Uint8Array): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < content.length) {
    const end = content.indexOf(0, at);
    if (end < 0) break;
    const [mode = '', ...name] = decoder.decode(content.subarray(at, end)).split(' ');
    entries.push({ name: name.join(' '), kind: kindOf(mode), oid: toHex(content.subarray(end + 1, end + 21)) });
    at = end + 21;
  }
  return entries;
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '40000') return 'tree';
  return mode.startsWith('100') ? 'blob' : 'other';
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name that git gives to an object. */
export function gitName({ type, content }: GitObject): string {
  return createHash('sha1')
    .update(`${type} ${String(content.length)}\0`)
    .update(content)
    .digest('hex');
}
