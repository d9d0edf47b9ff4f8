import path from 'node:path';

/** A path of the system with forward slashes. */
export function withSlashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

/** The file as seen from a folder, with forward slashes; it may begin with `../` or, on another drive, be absolute. */
export function relativeTo(folder: string, file: string): string {
  return withSlashes(path.relative(folder, file));
}

/** Whether a relative path leads out of the folder it counts from. */
export function leadsOut(relative: string): boolean {
  return relative === '..' || relative.startsWith('../') || path.isAbsolute(relative);
}

/** The innermost folder that holds all of these absolute paths. */
export function commonFolder(folders: readonly string[]): string | undefined {
  const [first, ...others] = folders;
  if (first === undefined) return undefined;
  let common = first;
  while (!others.every((folder) => !leadsOut(relativeTo(common, folder)))) {
    const parent = path.dirname(common);
    if (parent === common) return common;
    common = parent;
  }
  return common;
}
