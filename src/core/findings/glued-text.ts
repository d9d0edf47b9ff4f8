import { afterLineBreak, lineEnd, skipBlanks, startOfLine } from '../document/lines.js';
import type { Observation } from '../model/reading.js';
import { pointSpan, type Span } from '../text/span.js';
import { lineAt } from '../writing/table-lines.js';
import { lineBreakOf } from '../writing/written-document.js';
import type { FindingDraft } from './draft.js';
import { titledFix } from './fixes/titled-fix.js';
import { generic } from './generic.js';
import type { Subject } from './subject.js';

/** Lines of text right below the last row of a table, which Markdown takes for rows of it. */
export interface GluedText {
  readonly first: Observation;
  readonly span: Span;
}

/** Such lines among rows that have too few cells. */
export function gluedTexts(short: readonly Observation[], { source: { text } }: Subject): readonly GluedText[] {
  const found: GluedText[] = [];
  for (const seen of short) {
    const { span } = lineAt(text, seen.span.start);
    const above = lineAt(text, Math.max(0, startOfLine(text, span.start) - 1));
    const run = found.at(-1);
    if (text.slice(span.start, span.end).includes('|')) continue;
    if (run?.span.end === above.span.end) found[found.length - 1] = { ...run, span: { ...run.span, end: span.end } };
    else if (above.opens && above.closes) found.push({ first: seen, span });
  }
  return found;
}

/** What such lines say, with the empty line that parts them from the table; none where rows follow. */
export function gluedDraft({ first: { pointer, data }, span }: GluedText, subject: Subject): FindingDraft {
  const { text } = subject.source;
  const below = afterLineBreak(text, lineEnd(text, span.end));
  const isLast = skipBlanks(text, below) === lineEnd(text, below);
  const edit = { span: pointSpan(startOfLine(text, span.start)), text: lineBreakOf(text) };
  const repairs = () => (isLast ? titledFix('part-text', edit, {}, subject, { reveals: true }) : []);
  return { ...generic('TBL-007', 'text', pointer, span, data, subject), repairs };
}
