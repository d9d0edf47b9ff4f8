/** How a file that was written is opened: by the program that others have for it, in an editor, or only shown where it lies. */
export type WayToOpen = 'outside' | 'editor' | 'explorer';

/** How a file with this path is best opened; other programs reach only what lies on this machine's disk. */
export function wayToOpen(path: string, isOnDisk: boolean): WayToOpen {
  if (isOnDisk && /\.(?:docx|xlsx|html|ics)$/iu.test(path)) return 'outside';
  // An editor would show bytes.
  return !isOnDisk && /\.(?:docx|xlsx)$/iu.test(path) ? 'explorer' : 'editor';
}
