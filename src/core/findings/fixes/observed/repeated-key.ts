import type { Observation } from '../../../model/reading.js';
import type { Edit } from '../../../text/edit.js';
import type { Span } from '../../../text/span.js';
import type { Fix } from '../../finding.js';
import type { Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';
import { entryEdit, entryValue } from './yaml-entry.js';

/** A key that stands twice: the empty or equal one goes; where both say something, a person chooses. */
export function dropRepeatedKey({ span, related }: Observation, subject: Subject): readonly Fix[] {
  const { text } = subject.source;
  if (!related) return [];
  const [first, second] = [related, span].map((key) => ({ key, value: entryValue(key, text) }));
  if (!first || !second || first.value === undefined || second.value === undefined) return [];
  if (first.value === '' && second.value !== '') return dropped(first.key, subject, { reveals: true });
  // Only the first is read: without the other nothing changes.
  const repeated = dropped(second.key, subject);
  if (second.value === '' || plain(first.value) === plain(second.value)) return repeated;
  return [...repeated, ...dropped(first.key, subject, { reveals: true, needsTrial: true })];
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll(/["']/gu, '');
}

/** More of an entry would make no title. */
const LONGEST = 60;

function dropped(key: Span, subject: Subject, more: Pick<Fix, 'reveals' | 'needsTrial'> = {}): readonly Fix[] {
  const edit: Edit | undefined = entryEdit(key, subject.source.text);
  const words = edit ? subject.source.slice(edit.span).trim().replace(/\s+/gu, ' ') : '';
  const value = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return titledFix('drop-entry', edit, { value }, subject, more);
}
