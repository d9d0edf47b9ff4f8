const DOCUMENT = /^(?:[^\s:/\\][^:\\]*|\.{1,2}\/[^:\\]*|\/[^:\\]*)\.(?:md|markdown|ya?ml)$/iu;

/** A link's or path's destination inside the set: the path it leads to, and the heading; undefined when it leads outside. */
export interface Destination {
  /** As a key of the set; empty for a heading of the same document. */
  readonly path: string;
  readonly anchor: string | undefined;
}

/** The key under which a file of the set is found. */
export function pathKey(path: string): string {
  return `path:${path.normalize('NFC')}`;
}

/** The key under which a file is found by its path as seen from a folder of the set. */
export function belowKey(path: string): string {
  return `below:${path.normalize('NFC')}`;
}

/** Where a relative link leads, seen from a document's path; undefined for addresses, and for what is no link to a file. */
export function destinationOf(link: string, from: string): Destination | undefined {
  const decoded = decode(link.trim());
  if (decoded === undefined || /^[a-z][a-z\d+.-]*:|^\/\//iu.test(decoded)) return undefined;
  const [target = '', ...rest] = decoded.split('#');
  const [file = ''] = target.split('?');
  const anchor = rest.length > 0 ? rest.join('#') : undefined;
  if (file === '') return anchor === undefined ? undefined : { path: from, anchor };
  const path = join(from, file);
  return path === undefined ? undefined : { path, anchor };
}

/** Whether a text is the path of a document and nothing else. */
export function isDocumentPath(text: string): boolean {
  return DOCUMENT.test(text.replace(/#[^#\s]*$/u, ''));
}

function decode(link: string): string | undefined {
  try {
    return decodeURIComponent(link);
  } catch {
    // A lone % in a file name.
    return link;
  }
}

/** Undefined when the steps lead above the outermost folder. */
function join(from: string, relative: string): string | undefined {
  const segments = relative.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of relative.split('/')) {
    if (segment === '..') {
      if (segments.length <= 1) return undefined;
      segments.pop();
    } else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
