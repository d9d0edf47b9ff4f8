import type { ItemResult } from '../../checklists/checklist-state.js';
import { keysOf } from '../../findings/marks.js';
import type { Finding } from '../../findings/finding.js';

/** The findings that are about what an item looks at; none for an item that is met. */
export function findingsAbout({ asks, state, computed }: ItemResult, findings: readonly Finding[]): readonly Finding[] {
  if (state === 'tidak-berlaku' || computed === undefined || computed === 'terpenuhi') return [];
  const paths = asks.map((path) => path.split('/').filter((key) => key !== ''));
  return findings.filter((finding) => paths.some((path) => isAbout(placeOf(finding), path)));
}

/** What is missing stands under the pointer. */
function placeOf({ pointer, missing }: Finding): readonly string[] {
  return missing === undefined ? keysOf(pointer) : [...keysOf(pointer), missing];
}

/** One lies in the other; `*` stands for any element, and the whole document is about nothing in particular. */
function isAbout(place: readonly string[], path: readonly string[]): boolean {
  const shared = Math.min(place.length, path.length);
  return shared > 0 && path.slice(0, shared).every((key, index) => key === '*' || key === place[index]);
}
