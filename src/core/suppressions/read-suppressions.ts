import type { Directive } from '../document/directives.js';
import { directivesOf } from '../document/directives.js';
import type { PolicyDocument } from '../document/document.js';
import { readDate } from '../text/dates.js';
import { findPlaceholder } from '../text/placeholder.js';
import type { Span } from '../text/span.js';
import type { ReadSuppression, SuppressionFault } from './suppression.js';

/**
 * The suppressions of a document: `naskah: abaikan SOP-002 “Arsiparis” sampai 2026-12-31 alasan: …`, in English
 * `naskah: ignore SOP-002 until 2026-12-31 reason: …`.
 */
export function readSuppressions(document: PolicyDocument): readonly ReadSuppression[] {
  return directivesOf(document).map(readSuppression);
}

const verb = /^(?:abaikan|ignore)\b/iu;
const code = /\b[A-Z]{2,12}-\d{3}\b/gu;
const untilWords = /(?:^|\s)(?:sampai(?:\s+dengan)?|s\.d\.|hingga|until|till)\s+/iu;
const reasonWords = /(?:^|[\s,;])(?:alasan|karena|reason|because)(?:\s*:\s*|\s+|$)/iu;
const quoted = /[“"«](?<words>[^”"»]+)[”"»]/u;

function readSuppression(directive: Directive): ReadSuppression {
  const { text, textSpan } = directive;
  const fault = (problem: SuppressionFault['problem'], span: Span = textSpan, words = text): ReadSuppression => ({
    fault: { problem, span, text: words },
  });
  if (!verb.test(text)) return fault('form');
  const { head, date, reason } = partsOf(text);
  const codes = [...head.matchAll(code)].map(([found]) => found);
  if (codes.length === 0) return fault('code');
  if (date === undefined) return fault('date');
  const dateSpan = within(textSpan, date.start, date.text.length);
  const day = readDate(date.text);
  if (!('iso' in day)) return fault('unreadable-date', dateSpan, date.text);
  if (reason === undefined || isOpen(reason)) return fault('reason');
  const words = quoted.exec(head)?.groups?.['words'];
  const { span, covers } = directive;
  return { suppression: { codes, words, until: day.iso, reason, span, covers } };
}

interface Parts {
  /** Codes and words. */
  readonly head: string;
  readonly date: { readonly text: string; readonly start: number } | undefined;
  readonly reason: string | undefined;
}

/** The reason is the last part, and anything may stand in it. */
function partsOf(text: string): Parts {
  const until = untilWords.exec(text);
  const afterUntil = until ? until.index + until[0].length : 0;
  const because = reasonWords.exec(text.slice(afterUntil));
  const reasonStart = because ? afterUntil + because.index : text.length;
  const reason = because ? text.slice(reasonStart + because[0].length).trim() : undefined;
  const head = text.slice(0, until ? until.index : reasonStart);
  if (!until) return { head, date: undefined, reason };
  const date = text.slice(afterUntil, reasonStart).replace(/[\s,;:.]+$/u, '');
  return { head, date: date === '' ? undefined : { text: date, start: afterUntil }, reason };
}

function isOpen(reason: string): boolean {
  return reason === '' || findPlaceholder(reason) !== undefined;
}

function within(span: Span, start: number, length: number): Span {
  return { start: span.start + start, end: span.start + start + length };
}
