import type { Section } from '../../../document/document.js';
import { afterLineBreak, lineEnd, trimmedEnd } from '../../../document/lines.js';
import type { Observation } from '../../../model/reading.js';
import { applyEdits, type Edit } from '../../../text/edit.js';
import { stripNumbering } from '../../../text/names.js';
import { pointSpan } from '../../../text/span.js';
import { sectionsDownTo } from '../../../writing/section-place.js';
import { lineBreakOf } from '../../../writing/written-document.js';
import type { Fix } from '../../finding.js';
import type { Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';

/**
 * Gives a heading within another section the level of that section, and all headings below it as many signs less. What
 * follows it there would become its own: then it is put behind the whole section.
 */
export function raiseHeading({ span, data }: Observation, subject: Subject): readonly Fix[] {
  const { document, source } = subject;
  const [parent, own] = document.kind === 'markdown' ? sectionsDownTo(span.start, document.root).slice(-2) : [];
  if (!parent?.heading || !own || stripNumbering(own.heading?.text.text ?? '').rest > 0) return [];
  const signs = hashesOff(own, own.level - parent.level, source.text);
  if (!signs) return [];
  const later = parent.children.slice(parent.children.indexOf(own) + 1);
  if (later.every((section) => isRaised(section, subject)))
    return titledFix('level', signs, data, subject, { isSafe: true });
  return titledFix('level-moved', moved(own, parent, signs, source.text), data, subject, { needsTrial: true });
}

/** Takes signs off a heading and those below it; undefined where one is underlined instead. */
function hashesOff({ heading, children }: Section, count: number, text: string): readonly Edit[] | undefined {
  const start = heading?.span.start ?? 0;
  if (!text.startsWith('#'.repeat(count + 1), start)) return undefined;
  const below = children.map((child) => hashesOff(child, count, text));
  if (below.includes(undefined)) return undefined;
  return [{ span: { start, end: start + count }, text: '' }, ...below.flatMap((edits) => edits ?? [])];
}

/** Whether a heading is pointed out for the same reason. */
function isRaised({ heading }: Section, { reading }: Subject): boolean {
  const start = heading?.text.trim().span().start;
  return reading.observations.some(({ code, span }) => code === 'SEC-006' && span.start === start);
}

function moved(own: Section, parent: Section, signs: readonly Edit[], text: string): readonly Edit[] {
  const { start, end } = own.span;
  const shifted = signs.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  const next = afterLineBreak(text, lineEnd(text, end));
  const rest = next + (/^\s*/u.exec(text.slice(next))?.[0].length ?? 0);
  const lineBreak = lineBreakOf(text);
  const at = trimmedEnd(text, 0, parent.span.end);
  return [
    { span: { start, end: rest }, text: '' },
    { span: pointSpan(at), text: `${lineBreak.repeat(2)}${applyEdits(text.slice(start, end), shifted)}` },
  ];
}
