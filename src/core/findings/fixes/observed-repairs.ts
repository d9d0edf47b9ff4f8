import type { Observation } from '../../model/reading.js';
import type { Fix } from '../finding.js';
import type { Subject } from '../subject.js';
import { columnInsertion } from './insertions.js';

/** Repairs of what the reader noticed. */
export function observedRepairs(seen: Observation, subject: Subject): readonly Fix[] {
  const repair = repairs[`${seen.code}/${seen.problem}`];
  return repair?.(seen, subject) ?? [];
}

type Repair = (seen: Observation, subject: Subject) => readonly Fix[];

const repairs: Readonly<Record<string, Repair | undefined>> = {
  'TBL-001/missing': ({ pointer, data: { column } }, subject) =>
    typeof column === 'string' ? columnInsertion(pointer, column, false, subject) : [],
};
