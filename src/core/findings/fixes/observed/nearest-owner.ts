import type { Observation } from '../../../model/reading.js';
import { nearestName } from '../../../text/distance.js';
import type { Fix } from '../../finding.js';
import type { Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';

/** A row that names nothing in the list it belongs to takes the nearest name there. */
export function useNearestOwner({ span, data }: Observation, subject: Subject): readonly Fix[] {
  const { text, choices } = data;
  // With marks of emphasis within, what is written is not what is read.
  if (typeof text !== 'string' || text === '' || subject.source.slice(span) !== text) return [];
  const names = Array.isArray(choices) ? choices.filter((choice) => typeof choice === 'string') : [];
  const value = nearestName(text, names);
  // The row is read only then.
  return value === undefined ? [] : titledFix('replace', { span, text: value }, { value }, subject, { reveals: true });
}
