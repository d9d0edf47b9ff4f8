const MARK = /^(?:[•●○▪■◦‣·✓✔➢–—]\s*|-\s*(?=\p{L})|\(?(?:\d{1,3}|[a-z])[.)]\s+)(?=\S)/u;

/** The bullet, dash or number, with the spaces behind it, that an item of a list has in Word; '' for other lines. */
export function listMark(line: string): string {
  return MARK.exec(line)?.[0] ?? '';
}
