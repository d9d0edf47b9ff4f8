import path from 'node:path';
import type { Io } from '../io.js';
import { gitName, headerOf, treeEntries } from './git-object.js';
import { GitStore } from './git-store.js';

/** A repository and its working folder. */
export interface Repository {
  /** The working folder, absolute. */
  readonly root: string;
  /** Of the working folder: where its HEAD is. */
  readonly own: string;
  /** Of all its working folders: where branches are. */
  readonly common: string;
  readonly store: GitStore;
}

/** Finds the repository that a folder belongs to. */
export async function findRepository(folder: string, io: Io): Promise<Repository | undefined> {
  for (let root = folder; ; root = path.dirname(root)) {
    const mark = path.join(root, '.git');
    const kind = await io.kindOf(mark);
    if (kind !== undefined) return open(root, kind === 'folder' ? mark : await pointer(mark, root, io), io);
    if (path.dirname(root) === root) return undefined;
  }
}

/** In another working folder of a repository, .git is a file that says where it lies. */
async function pointer(mark: string, root: string, io: Io): Promise<string> {
  const text = (await readText(mark, io)) ?? '';
  return path.resolve(root, text.replace(/^gitdir:\s*/u, '').trim());
}

async function open(root: string, own: string, io: Io): Promise<Repository> {
  const other = await readText(path.join(own, 'commondir'), io);
  const common = other === undefined ? own : path.resolve(own, other.trim());
  const objects = path.join(common, 'objects');
  const borrowed = (await readText(path.join(objects, 'info', 'alternates'), io)) ?? '';
  const others = borrowed.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const folders = [objects, ...others.map((line) => path.resolve(objects, line.trim()))];
  return { root, own, common, store: new GitStore(folders, io) };
}

async function readText(file: string, io: Io): Promise<string | undefined> {
  if ((await io.kindOf(file)) !== 'file') return undefined;
  return new TextDecoder().decode(await io.readFile(file));
}

/**
 * The name of the commit that a revision means: a branch, tag or remote branch, HEAD, at least four digits of a
 * commit's name, each with `~` and `^` for what came before. Undefined when there is none.
 */
export async function resolveRevision(revision: string, repository: Repository, io: Io): Promise<string | undefined> {
  const [, name = '', steps = ''] = /^(.*?)((?:~\d*|\^)*)$/u.exec(revision) ?? [];
  const found = (await resolveName(name, repository, io)) ?? (await resolveDigits(name, repository));
  let commit = found === undefined ? undefined : await peel(found, repository);
  for (const [, back = ''] of steps.matchAll(/[~^](\d*)/gu)) {
    const count = back === '' ? 1 : Number(back);
    for (let step = 0; step < count && commit !== undefined; step += 1) commit = await parentOf(commit, repository);
  }
  return commit;
}

/** Where git looks for a name, in this order. */
const places = ['', 'refs/', 'refs/tags/', 'refs/heads/', 'refs/remotes/'];
/** Names that lead to names that lead to names. */
const longestChain = 5;

async function resolveName(name: string, repository: Repository, io: Io): Promise<string | undefined> {
  if (!/^[\w@][\w@./+#-]*$/u.test(name) || name.includes('..')) return undefined;
  const names = [...places.map((place) => place + name), `refs/remotes/${name}/HEAD`];
  for (const each of names) {
    const found = await follow(each === '@' ? 'HEAD' : each, repository, io);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function follow(start: string, repository: Repository, io: Io): Promise<string | undefined> {
  let name = start;
  for (let step = 0; step < longestChain; step += 1) {
    const text = (await readReference(name, repository, io))?.trim();
    if (text === undefined) return packedReference(name, repository, io);
    if (isName(text)) return text;
    if (!text.startsWith('ref: ')) return undefined;
    name = text.slice(5).trim();
    if (name.includes('..') || path.isAbsolute(name)) return undefined;
  }
  return undefined;
}

async function readReference(name: string, { own, common }: Repository, io: Io): Promise<string | undefined> {
  return (await readText(path.join(own, name), io)) ?? readText(path.join(common, name), io);
}

async function packedReference(name: string, { common }: Repository, io: Io): Promise<string | undefined> {
  const lines = ((await readText(path.join(common, 'packed-refs'), io)) ?? '').split('\n');
  return lines.find((line) => line.slice(41) === name && isName(line.slice(0, 40)))?.slice(0, 40);
}

function isName(text: string): boolean {
  return /^[0-9a-f]{40}$/u.test(text);
}

async function resolveDigits(name: string, { store }: Repository): Promise<string | undefined> {
  if (!/^[0-9a-f]{4,40}$/iu.test(name)) return undefined;
  return name.length === 40 ? name.toLowerCase() : store.complete(name.toLowerCase());
}

/** The commit that a name is of, or that a tag names. */
async function peel(oid: string, { store }: Repository): Promise<string | undefined> {
  let name: string | undefined = oid;
  for (let step = 0; step < longestChain && name !== undefined; step += 1) {
    const found = await store.read(name);
    if (found?.type === 'commit') return name;
    name = found?.type === 'tag' ? headerOf(found, 'object') : undefined;
  }
  return undefined;
}

async function parentOf(commit: string, { store }: Repository): Promise<string | undefined> {
  const found = await store.read(commit);
  return found?.type === 'commit' ? headerOf(found, 'parent') : undefined;
}

/** Files and folders of a commit; no collection of documents has so many. */
const mostEntries = 2_000_000;

/** All files of a commit: paths with forward slashes below the working folder, and the names of their contents. */
export async function filesOf(commit: string, { store }: Repository): Promise<ReadonlyMap<string, string> | undefined> {
  const found = await store.read(commit);
  const tree = found && headerOf(found, 'tree');
  if (tree === undefined) return undefined;
  const files = new Map<string, string>();
  let seen = 0;
  const waiting = [{ oid: tree, folder: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const read = await store.read(next.oid);
    seen += 1;
    // Of a copy that does not hold everything nothing can be said, nor of one made to go on for ever.
    if (read?.type !== 'tree' || gitName(read) !== next.oid || seen + files.size > mostEntries) return undefined;
    for (const { name, kind, oid } of treeEntries(read.content)) {
      if (kind === 'tree') waiting.push({ oid, folder: `${next.folder}${name}/` });
      else if (kind === 'blob') files.set(next.folder + name, oid);
    }
  }
  return files;
}
