/** Longest text of a document that a view repeats. */
const longest = 300;

/** The first line of a text, only begun when it is long: a cell may hold a megabyte. */
export function clip(text: string, most = longest): string {
  const line = text.slice(0, most + 1).split(/[\r\n]/u, 1)[0] ?? '';
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
