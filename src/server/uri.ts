/** The path of a file inside a folder, with slashes; undefined when the file lies elsewhere. Both are URIs. */
export function pathInside(folder: string, uri: string): string | undefined {
  const [outer, inner] = [decoded(folder), decoded(uri)];
  return inner.startsWith(`${outer}/`) ? inner.slice(outer.length + 1) : undefined;
}

/** Editors spell the same URI differently (`%3A` or `:`): compares what they mean. */
export function sameUri(left: string, right: string): boolean {
  return decoded(left) === decoded(right);
}

/** The last name of a URI's path, without query and fragment. */
export function fileName(uri: string): string {
  return (
    decoded(uri.replace(/[?#].*$/, ''))
      .split('/')
      .at(-1) ?? ''
  );
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // Not percent-encoded after all.
    return uri;
  }
}
