import type { DocumentEntry } from '../entry.js';
import { draftOf, nameOf, relatedTo, type SetCheck } from '../set-check.js';

/** So many of the others are shown; the sentence says how many there are. */
const MOST_SHOWN = 10;

/** REF-003: documents that replace each other in a circle, said once, in the one that takes effect last. */
export const check: SetCheck = {
  find(view) {
    const { entry, set } = view;
    const cycle = set.cycleOf(entry);
    if (cycle.length === 0 || latest(cycle)?.uri !== entry.uri) return [];
    const uris = new Set(cycle.map(({ uri }) => uri));
    const reference = entry.references.find((each) => {
      const resolution = each.isHistorical && each.via === 'value' ? set.resolve(each, entry) : undefined;
      return resolution?.kind === 'documents' && resolution.entries.some(({ uri }) => uris.has(uri));
    });
    if (!reference) return [];
    const others = cycle.filter(({ uri }) => uri !== entry.uri);
    const { place, pointer, text } = reference;
    const data = { text, other: others[0] ? nameOf(others[0]) : nameOf(entry), count: cycle.length };
    const problem = others.length === 0 ? 'itself' : others.length > 1 ? 'several' : 'default';
    const related = others.slice(0, MOST_SHOWN).flatMap((other) => relatedTo(other, 'circle', view));
    return draftOf({ code: 'REF-003', problem, place, pointer, data, related }, view);
  },
};

function latest(entries: readonly DocumentEntry[]): DocumentEntry | undefined {
  return [...entries].sort((a, b) =>
    a.effective === b.effective ? order(a.path, b.path) : -order(a.effective, b.effective),
  )[0];
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
