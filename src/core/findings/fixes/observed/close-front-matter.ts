import { findFrontMatter } from '../../../document/front-matter.js';
import { isNearlyFence, isOfFields, type LateFrontMatter } from '../../../document/late-front-matter.js';
import { afterLineBreak, lineEnd } from '../../../document/lines.js';
import { parseYaml } from '../../../document/parse-yaml.js';
import { applyEdits, type Edit } from '../../../text/edit.js';
import { pointSpan } from '../../../text/span.js';
import { lineBreakOf } from '../../../writing/written-document.js';
import type { Fix } from '../../finding.js';
import type { Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';

/** Ends a front matter that nothing closes: after its last field, or where the line that should end it is no `---`. */
export function closeFrontMatter(text: string, subject: Pick<Subject, 'catalogue'>): readonly Fix[] {
  return titledFix('close-front-matter', closingEdit(text), {}, subject, { reveals: true });
}

/** Begins a front matter on the first line, and ends it where nothing does. */
export function openFrontMatter(
  text: string,
  late: LateFrontMatter,
  subject: Pick<Subject, 'catalogue'>,
): readonly Fix[] {
  const isFence = late.words.start < late.opening.end;
  const opening = { span: late.opening, text: isFence ? '---' : `---${lineBreakOf(text)}` };
  const opened = applyEdits(text, [opening]);
  const isClosed = !findFrontMatter(opened).isUnclosed;
  const closing = isClosed ? undefined : closingEdit(opened);
  if (!isClosed && !closing) return [];
  const moved = opened.length - text.length;
  const edits = [opening, ...(closing ? [movedBy(-moved, closing)] : [])];
  return titledFix('open-front-matter', edits, {}, subject, { isSafe: isClosed, reveals: true });
}

function movedBy(offset: number, { span, text }: Edit): Edit {
  return { span: { start: span.start + offset, end: span.end + offset }, text };
}

/** Undefined where no fields follow, or what follows them on the next line is none and no heading. */
function closingEdit(text: string): Edit | undefined {
  const start = afterLineBreak(text, lineEnd(text, 0));
  let end = start;
  let close = lineEnd(text, end);
  while (end < text.length && isOfFields(text.slice(end, close), end > start)) {
    end = afterLineBreak(text, close);
    close = lineEnd(text, end);
  }
  const { root, problems } = parseYaml(text.slice(start, end), start);
  if (root?.kind !== 'map' || problems.length > 0) return undefined;
  const next = text.slice(end, close);
  if (isNearlyFence(next)) return { span: { start: end, end: close }, text: '---' };
  if (next.trim() !== '' && !next.startsWith('#')) return undefined;
  const lineBreak = lineBreakOf(text);
  const isWhole = /[\n\r]$/u.test(text.slice(0, end));
  return { span: pointSpan(end), text: isWhole ? `---${lineBreak}` : `${lineBreak}---${lineBreak}` };
}
