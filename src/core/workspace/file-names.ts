const DOCUMENTS = /\.(?:md|markdown|ya?ml)$/i;
const IGNORED: ReadonlySet<string> = new Set(['node_modules', 'dist', 'out']);

/** Whether a file's name says that it is Markdown or YAML. */
export function isDocumentName(file: string): boolean {
  return DOCUMENTS.test(file);
}

/** Whether a folder is looked into: hidden, built and installed ones are not. */
export function isFolderToRead(name: string): boolean {
  return !name.startsWith('.') && !IGNORED.has(name);
}
