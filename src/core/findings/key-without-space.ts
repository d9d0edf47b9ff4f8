import { findProperty } from '../catalogue/property-names.js';
import { lineEnd } from '../document/lines.js';
import { slipInLine } from '../document/yaml-slip.js';
import { childPointer } from '../model/read-context.js';
import { pointSpan } from '../text/span.js';
import type { FindingDraft } from './draft.js';
import { titledFix } from './fixes/titled-fix.js';
import { generic } from './generic.js';
import { parentOf } from './marks.js';
import { schemaAt, type Subject } from './subject.js';

/** An unknown key that is a known one with its value behind the colon, as in `judul:SOP`; undefined for others. */
export function keyWithoutSpace(own: string, subject: Subject): FindingDraft | undefined {
  const key = subject.reading.places.get(own)?.key;
  const { text } = subject.source;
  if (!key || /["']/u.test(text[key.start - 1] ?? '')) return undefined;
  const line = text.slice(key.start, Math.min(key.end, lineEnd(text, key.start)));
  const slip = slipInLine(line);
  const parent = parentOf(own);
  const property = slip && findProperty(schemaAt(subject.type.schema, parent) ?? {}, slip.key);
  if (!property) return undefined;
  const span = { start: key.start, end: key.start + line.length };
  const edit = { span: pointSpan(key.start + slip.length), text: ' ' };
  // Where it has a value already, it would stand there twice.
  const isFree = !subject.reading.places.get(property.path.reduce<string>(childPointer, parent))?.key;
  const more = { isSafe: true, reveals: true };
  return {
    ...generic('META-012', 'space', own, span, { text: line }, subject),
    repairs: () => (isFree ? titledFix('space', edit, {}, subject, more) : []),
  };
}
