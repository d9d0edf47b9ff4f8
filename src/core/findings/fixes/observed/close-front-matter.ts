import { afterLineBreak, lineEnd } from '../../../document/lines.js';
import { parseYaml } from '../../../document/parse-yaml.js';
import type { Edit } from '../../../text/edit.js';
import { pointSpan } from '../../../text/span.js';
import { lineBreakOf } from '../../../writing/written-document.js';
import type { Fix } from '../../finding.js';
import type { Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';

/** Ends a front matter that nothing closes: after its last field, or where the line that should end it is no `---`. */
export function closeFrontMatter(text: string, subject: Pick<Subject, 'catalogue'>): readonly Fix[] {
  return titledFix('close-front-matter', closingEdit(text), {}, subject, { reveals: true });
}

const FIELD = /^[\p{L}$_"'][^:#]*:(?:[ \t]|$)/u;
const BELOW_FIELD = /^(?:[ \t]+\S|-[ \t])/u;
const NEARLY_FENCE = /^[ \t]*[-–—_=*]{2,}[ \t]*$/u;

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
  if (NEARLY_FENCE.test(next)) return { span: { start: end, end: close }, text: '---' };
  if (next.trim() !== '' && !next.startsWith('#')) return undefined;
  const lineBreak = lineBreakOf(text);
  const isWhole = /[\n\r]$/u.test(text.slice(0, end));
  return { span: pointSpan(end), text: isWhole ? `---${lineBreak}` : `${lineBreak}---${lineBreak}` };
}

function isOfFields(line: string, isAfterField: boolean): boolean {
  return FIELD.test(line) || (isAfterField && BELOW_FIELD.test(line) && !NEARLY_FENCE.test(line));
}
