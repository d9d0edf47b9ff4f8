import { listMark } from '../../../document/list-mark.js';
import { afterLineBreak, lineEnd, startOfLine, trimmedEnd } from '../../../document/lines.js';
import type { Observation } from '../../../model/reading.js';
import type { Edit } from '../../../text/edit.js';
import { lineBreakOf } from '../../../writing/written-document.js';
import type { Fix } from '../../finding.js';
import type { Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';

/** Writes each line of what is meant as a list as an item of YAML; safely where the lines have marks of their own. */
export function markLines({ span, data }: Observation, subject: Subject): readonly Fix[] {
  const { text } = subject.source;
  const edits: Edit[] = [];
  let isMarked = true;
  let indent: string | undefined;
  for (let at = span.start; at < span.end; at = afterLineBreak(text, lineEnd(text, at))) {
    const end = Math.min(lineEnd(text, at), span.end);
    const line = text.slice(at, end);
    const lead = /^\s*/u.exec(line)?.[0].length ?? 0;
    if (line.trim() === '') continue;
    const mark = listMark(line.slice(lead));
    isMarked &&= mark !== '';
    indent ??= indentOf(at, text);
    const isBehindKey = text.slice(startOfLine(text, at), at).trim() !== '';
    const start = isBehindKey ? trimmedEnd(text, 0, at) : startOfLine(text, at);
    const sign = `${isBehindKey ? lineBreakOf(text) : ''}${indent}- `;
    edits.push({ span: { start, end: at + lead + mark.length }, text: sign });
  }
  return titledFix('list-items', edits, data, subject, { isSafe: isMarked, reveals: true });
}

/** As deep as the first line below its key; two spaces deeper than the key where that stands before it. */
function indentOf(at: number, text: string): string {
  const start = startOfLine(text, at);
  const lead = text.slice(start, at);
  return lead.trim() === '' ? ' '.repeat(lead.length) : `${/^\s*/u.exec(lead)?.[0] ?? ''}  `;
}
