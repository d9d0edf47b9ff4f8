import { conventions } from '../../model/conventions.js';
import type { DocumentEntry } from '../entry.js';
import { draftOf, nameOf, relatedTo, type SetCheck } from '../set-check.js';

/** So many of the others are shown; the sentence says how many there are. */
const MOST_SHOWN = 5;

/** META-006: a number that another document has too. An older, revoked version of the same document may keep it. */
export const check: SetCheck = {
  find(view) {
    const { entry, set } = view;
    if (!entry.numberPlace) return [];
    const others = set.numbered(entry.number).filter((other) => other.uri !== entry.uri && !isOlder(other, entry));
    const [first] = others;
    if (!first) return [];
    return draftOf(
      {
        code: 'META-006',
        problem: others.length > 1 ? 'several' : 'default',
        place: entry.numberPlace,
        pointer: `/${conventions.number}`,
        data: { text: entry.number, other: nameOf(first), count: others.length },
        related: others.slice(0, MOST_SHOWN).flatMap((other) => relatedTo(other, 'same-number', view)),
      },
      view,
    );
  },
};

function isOlder(other: DocumentEntry, entry: DocumentEntry): boolean {
  return other.status === conventions.revoked && other.titleKeys.some((key) => entry.titleKeys.includes(key));
}
