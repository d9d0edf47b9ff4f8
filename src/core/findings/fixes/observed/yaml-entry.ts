import { afterLineBreak, lineEnd, startOfLine } from '../../../document/lines.js';
import type { Edit } from '../../../text/edit.js';
import type { Span } from '../../../text/span.js';

/** The lines of an entry of YAML: its key's line and all that stands deeper, or as items of its list. */
export function entryLines(key: Span, text: string): Span | undefined {
  const start = startOfLine(text, key.start);
  const lead = text.slice(start, key.start).replace(/["']$/u, '');
  if (lead.trim() !== '') return undefined;
  const depth = lead.length;
  let end = afterLineBreak(text, lineEnd(text, key.end));
  let blank = end;
  while (blank < text.length) {
    const close = lineEnd(text, blank);
    const line = text.slice(blank, close);
    const next = afterLineBreak(text, close);
    if (line.trim() !== '') {
      const own = /^ */u.exec(line)?.[0].length ?? 0;
      if (own < depth || (own === depth && !/^ *-(?:\s|$)/u.test(line)) || /^(?:---|\.\.\.)\s*$/u.test(line)) break;
      end = next;
    }
    blank = next;
  }
  return { start, end };
}

/** The edit that takes an entry of YAML away; undefined where it shares a line with another. */
export function entryEdit(key: Span, text: string): Edit | undefined {
  const span = entryLines(key, text);
  return span && { span, text: '' };
}

/** What stands behind a key, on its line and below. */
export function entryValue(key: Span, text: string): string | undefined {
  const span = entryLines(key, text);
  return (
    span &&
    text
      .slice(key.end, span.end)
      .replace(/^["']?[ \t]*:/u, '')
      .trim()
  );
}
