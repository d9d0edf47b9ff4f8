import type { DocumentType } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import { markOf } from '../findings/marks.js';
import type { NumberRule, Office } from '../findings/office.js';
import { labelAt, type Subject } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';

/** META-015: a document's number is not written as the office writes it; silent until naskah.yaml says how. */
export const check: Check = {
  find(_document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    const { reading, source, type, office } = subject;
    const rule = ruleFor(type, office);
    const number = reading.model[conventions.number];
    const pointer = `/${conventions.number}`;
    const isWritten = typeof number === 'string' && reading.places.get(pointer)?.note === undefined;
    if (!rule || !isWritten || rule.fits(number)) return [];
    const { example } = rule;
    const data = { text: number, label: labelAt(subject, pointer), ...(example !== undefined && { example }) };
    const problem = example === undefined ? 'default' : 'example';
    return [generic('META-015', problem, pointer, markOf(pointer, reading, source), data, subject)];
  },
};

/** The type's own rule, else that of the nearest type it extends, else the one for all. */
function ruleFor(type: DocumentType, { numbers }: Office): NumberRule | undefined {
  const id = [type.id, ...type.ancestors].find((each) => numbers.has(each));
  return numbers.get(id ?? 'default');
}
