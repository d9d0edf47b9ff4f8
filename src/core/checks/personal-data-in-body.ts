import { findProperty, namesIdentity } from '../catalogue/property-names.js';
import type { PolicyDocument, Section } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { generic } from '../findings/describe-error.js';
import type { FindingDraft } from '../findings/draft.js';
import type { Subject } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';
import { visitText } from '../model/prose.js';
import type { FlatText } from '../text/flat-text.js';

interface Kind {
  readonly problem: string;
  readonly pattern: RegExp;
}

/** Shapes only: NIP 18 digits in groups 8-6-1-3, NIK 16 digits, mobile numbers beginning with 08 or +628. */
const kinds: readonly Kind[] = [
  { problem: 'nip', pattern: /(?<![\d.,/-])\d{8} ?\d{6} ?\d ?\d{3}(?![\d/-])/gu },
  { problem: 'nik', pattern: /(?<![\d.,/-])\d{16}(?![\d/-])/gu },
  { problem: 'phone', pattern: /(?<![\d.,/-])(?:\+62|62|0)[ -]?8\d{2}[ -]?\d{3,4}[ -]?\d{3,5}(?![\d/-])/gu },
];

/** A number of the office is meant to be public. */
const officeNumber =
  /(?:kantor|call\s*cent(?:er|re)|hotline|layanan|pengaduan|office|helpdesk|service desk)[^.;\n]{0,40}$/iu;
const signature = /pengesahan|persetujuan|tanda tangan|approval|signature/iu;

/** META-011: numbers that identify a person, printed in the body of a document that anybody may read. */
export const check: Check = {
  code: 'META-011',
  find(document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    const isOpen = subject.reading.model[conventions.classification] === conventions.open;
    if (!isOpen || document.kind !== 'markdown') return [];
    return inSection(document.root, subject);
  },
};

function inSection(section: Section, subject: Subject): readonly FindingDraft[] {
  const heading = section.heading?.text.text ?? '';
  const isForm = namesIdentity(subject.type.schema, heading) || signature.test(heading);
  if (isForm) return [];
  const found: FindingDraft[] = [];
  visitText({ blocks: section.blocks, children: [] }, subject.source, (text) => {
    if (!isMetadata(text, subject)) found.push(...inText(text, subject));
  });
  return [...found, ...section.children.flatMap((child) => inSection(child, subject))];
}

/** A metadata line of the form, such as "Pengesah: …". */
function isMetadata({ text }: FlatText, subject: Subject): boolean {
  const label = /^\s*([^:\n]{1,60}):/u.exec(text)?.[1];
  return label !== undefined && findProperty(subject.type.schema, label, 'metadata') !== undefined;
}

function inText(text: FlatText, subject: Subject): readonly FindingDraft[] {
  return kinds.flatMap(({ problem, pattern }) =>
    [...text.text.matchAll(pattern)].flatMap((match) => {
      const before = text.text.slice(0, match.index);
      if (problem === 'phone' ? officeNumber.test(before) : problem === 'nip' && isSignatureLine(before)) return [];
      const span = text.span(match.index, match.index + match[0].length);
      return [{ ...generic('META-011', problem, '', span, { text: match[0] }, subject), level: 'warning' as const }];
    }),
  );
}

/** "NIP 1975…" on a line of its own stands under a signature. */
function isSignatureLine(before: string): boolean {
  return /(?:^|\n)\s*NIP\.?\s*:?\s*$/u.test(before);
}
