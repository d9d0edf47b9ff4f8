/** The path of a file inside a folder, with slashes; undefined when the file lies elsewhere. Both are URIs. */
export function pathInside(folder: string, uri: string): string | undefined {
  const [outer, inner] = [plainUri(folder), plainUri(uri)];
  return inner.startsWith(`${outer}/`) ? inner.slice(outer.length + 1) : undefined;
}

/** Editors spell the same URI differently (`%3A` or `:`): compares what they mean. */
export function sameUri(left: string, right: string): boolean {
  return plainUri(left) === plainUri(right);
}

/** The URI of something inside a folder; the path has slashes. */
export function uriInside(folder: string, path: string): string {
  return path === '' ? folder : `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The folder that something lies in. */
export function parentUri(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** The last name of a URI's path, without query and fragment. */
export function fileName(uri: string): string {
  return (
    plainUri(uri.replace(/[?#].*$/, ''))
      .split('/')
      .at(-1) ?? ''
  );
}

/** What a URI means, however it is spelled: a key for maps. */
export function plainUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // Not percent-encoded after all.
    return uri;
  }
}

/** The one spelling under which a set knows an address, as VS Code writes it. */
export function canonicalUri(uri: string): string {
  return uriOfPath(plainUri(uri));
}

/** The address that a path of the set stands for: a path is an address with nothing escaped. */
export function uriOfPath(path: string): string {
  const [, start = '', rest = path] = /^([a-z][a-z\d+.-]*:(?:\/\/[^/]*)?)(.*)$/isu.exec(path) ?? [];
  return start + rest.split('/').map(escapeSegment).join('/');
}

function escapeSegment(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
