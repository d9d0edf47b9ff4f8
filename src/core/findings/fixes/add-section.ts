import { insertSection } from '../../writing/insert-section.js';
import { spanOf } from './targets.js';
import type { FixKind } from './fix-kind.js';

/** A whole section with blanks where the type has it; never one that is there. */
export const addSection: FixKind = (rule, _draft, subject) => {
  const name = String(rule['name']);
  const pointer = `/${name}`;
  if (spanOf(pointer, subject) || subject.reading.places.get(pointer)?.key) return undefined;
  const section = insertSection(name, subject);
  return section && { edits: [section], data: {} };
};
