import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import { markOf } from '../findings/marks.js';
import { referringValues, type ReferringValue } from '../findings/referring-values.js';
import { labelAt, type Subject } from '../findings/subject.js';
import { nearestName } from '../text/distance.js';
import { normaliseName } from '../text/names.js';

/** A sentence names the whole list only while a reader takes it in. */
const MOST_CHOICES = 8;

/** META-014: a unit or a position that the office does not have; silent until naskah.yaml lists them. */
export const check: Check = {
  find(_document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    const { units, positions } = subject.office;
    return [
      ...unknownNames('unit', units, (name) => fitsUnit(name, units), subject),
      ...unknownNames('position', positions, (name) => fitsPosition(name, positions, units), subject),
    ];
  },
};

function unknownNames(
  kind: 'unit' | 'position',
  known: readonly string[],
  fits: (name: string) => boolean,
  subject: Subject,
): readonly FindingDraft[] {
  if (known.length === 0) return [];
  return referringValues(subject, kind)
    .filter(({ text }) => !fits(normaliseName(text)))
    .map((value) => unknownName(kind, value, known, subject));
}

function fitsUnit(name: string, units: readonly string[]): boolean {
  return units.some((unit) => normaliseName(unit) === name);
}

/** “Kepala Dinas Komunikasi” is the position “Kepala Dinas” of the unit “Dinas Komunikasi”. */
function fitsPosition(name: string, positions: readonly string[], units: readonly string[]): boolean {
  return positions.some((position) => {
    const own = normaliseName(position);
    if (name === own) return true;
    const rest = name.startsWith(`${own} `) ? name.slice(own.length) : undefined;
    return rest !== undefined && units.some((unit) => ` ${normaliseName(unit)}`.endsWith(rest));
  });
}

function unknownName(
  kind: 'unit' | 'position',
  { pointer, text }: ReferringValue,
  known: readonly string[],
  subject: Subject,
): FindingDraft {
  const span = markOf(pointer, subject.reading, subject.source);
  const nearest = nearestName(text, known);
  const isShort = known.length <= MOST_CHOICES;
  const problem = nearest === undefined ? `${kind}${isShort ? '-choices' : ''}` : `${kind}-similar`;
  const data = { text, label: labelAt(subject, pointer), choices: known, ...(nearest !== undefined && { nearest }) };
  const draft = generic('META-014', problem, pointer, span, data, subject);
  // Words that are put together from several places are not replaced.
  const isWhole = subject.source.slice(span) === text;
  return nearest !== undefined && isWhole ? { ...draft, replacement: nearest } : draft;
}
