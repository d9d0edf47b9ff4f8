/** Something in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** A file's text, or why there is none. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  /** `outside`: a link leads out of the folder. */
  | { readonly kind: 'missing' | 'folder' | 'outside' | 'not-text' | 'unreadable' };

/** The files of the folder in which a naskah.yaml stands; paths are relative to it, with forward slashes. */
export interface FolderFiles {
  /** What is in a folder ('' is the folder itself), without links to folders; nothing when there is no such folder. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  read(file: string): Promise<FileText>;
}
