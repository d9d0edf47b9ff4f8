import { trimmedEnd } from '../../document/lines.js';
import type { Span } from '../../text/span.js';
import { compareVersions, versionParts } from '../keywords/operands/values.js';
import { valueAt } from '../marks.js';
import type { Subject } from '../subject.js';
import type { FixKind } from './fix-kind.js';
import { elementsOf, spanOf } from './targets.js';

/** Puts the rows of a list into the order of one of their values, the lowest first; each must have one. */
export const order: FixKind = (rule, draft, subject) => {
  const rows = elementsOf(draft, subject).map((element) => rowOf(element, String(rule['by']), subject));
  const known = rows.filter((row) => row !== undefined);
  if (known.length < rows.length || known.length === 0) return undefined;
  const sorted = known.toSorted((a, b) => compare(a.key, b.key, rule['as'] === 'version'));
  const edits = known.flatMap(({ span, text }, index) => {
    const other = sorted[index]?.text ?? text;
    return other === text ? [] : [{ span, text: other }];
  });
  return edits.length === 0 ? undefined : { edits, data: {} };
};

interface Row {
  readonly span: Span;
  readonly text: string;
  readonly key: string;
}

function rowOf(element: string, by: string, subject: Subject): Row | undefined {
  const whole = spanOf(element, subject);
  const key = valueAt(subject.reading.model, `${element}/${by}`);
  if (!whole || typeof key !== 'string') return undefined;
  const span = { start: whole.start, end: trimmedEnd(subject.source.text, whole.start, whole.end) };
  return { span, text: subject.source.slice(span), key };
}

function compare(a: string, b: string, isVersion: boolean): number {
  const [left, right] = [versionParts(a), versionParts(b)];
  if (isVersion && left && right) return compareVersions(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}
