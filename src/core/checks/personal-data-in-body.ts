import { findProperty, namesIdentity } from '../catalogue/property-names.js';
import type { PolicyDocument, Section } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import type { Subject } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';
import { visitText } from '../model/prose.js';
import { FlatText } from '../text/flat-text.js';

interface Kind {
  readonly problem: string;
  readonly pattern: RegExp;
}

const edge = String.raw`(?<![\d.,/-])`;
const end = String.raw`(?![\d/-])`;

/** Shapes only: NIP 18 digits in groups 8-6-1-3, NIK 16 digits, mobile numbers beginning with 08 or +628. */
const kinds: readonly Kind[] = [
  { problem: 'nip', pattern: new RegExp(String.raw`${edge}\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}${end}`, 'gu') },
  { problem: 'nik', pattern: new RegExp(String.raw`${edge}\d{16}${end}`, 'gu') },
  {
    problem: 'phone',
    pattern: new RegExp(String.raw`${edge}(?:\+62|62|0)[ -]?8\d{2}[ -]?\d{3,4}[ -]?\d{3,5}${end}`, 'gu'),
  },
];

/** A number of the office is meant to be public. */
const officeNumber =
  /(?:kantor|call\s*cent(?:er|re)|hotline|layanan|pengaduan|office|helpdesk|service desk)[^.;\n]{0,40}$/iu;
const signatureHeading = /pengesahan|persetujuan|tanda tangan|approval|signature/iu;
const signatureLine = /(?:^|\n)[^\S\n]*NIP\.?\s*[:：]?\s*(?<digits>\d[\d .-]{8,30}\d)/gu;
const nipDigits = 18;

/** META-011: numbers that identify a person, printed in the body of a document that anybody may read. */
export const check: Check = {
  find(document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    if (subject.reading.model[conventions.classification] !== conventions.open) return [];
    return document.kind === 'yaml' ? inValues(subject) : inSection(document.root, lastOf(document.root), subject);
  },
};

/** The section a document ends with: the signature stands there. */
function lastOf(section: Section): Section {
  const last = section.children.at(-1);
  return last ? lastOf(last) : section;
}

/** Prose of a YAML document; its metadata is part of the form. */
function inValues(subject: Subject): readonly FindingDraft[] {
  return Object.entries(subject.type.schema.properties ?? {}).flatMap(([name, { place, type }]) => {
    const span = subject.reading.places.get(`/${name}`)?.value;
    if (place !== 'section' || type !== 'string' || !span) return [];
    return inText(FlatText.linear(subject.source.slice(span), span.start), subject, false);
  });
}

function inSection(section: Section, last: Section, subject: Subject): readonly FindingDraft[] {
  const heading = section.heading?.text.text ?? '';
  const isForm = namesIdentity(subject.type.schema, heading);
  const isSigned = section === last || signatureHeading.test(heading);
  const found: FindingDraft[] = [];
  visitText({ blocks: section.blocks, children: [] }, subject.source, (text) => {
    if (!isForm && !isMetadata(text, subject)) found.push(...inText(text, subject, isSigned));
  });
  return [...found, ...section.children.flatMap((child) => inSection(child, last, subject))];
}

/** A metadata line of the form, such as "Pengesah: …". */
function isMetadata({ text }: FlatText, subject: Subject): boolean {
  const label = /^\s*([^:：\n]{1,60})[:：]/u.exec(text)?.[1];
  return label !== undefined && findProperty(subject.type.schema, label, 'metadata') !== undefined;
}

function inText(text: FlatText, subject: Subject, isSigned: boolean): readonly FindingDraft[] {
  const signed = isSigned ? [...text.text.matchAll(signatureLine)] : [];
  const wrong = signed.flatMap((match) => {
    const digits = match.groups?.['digits'] ?? '';
    if (digits.replaceAll(/\D/gu, '').length === nipDigits) return [];
    return [findingAt(text, match.index + match[0].length - digits.length, digits, 'digits', subject)];
  });
  const printed = kinds.flatMap(({ problem, pattern }) =>
    [...text.text.matchAll(pattern)].flatMap((match) => {
      const isOfForm = signed.some(({ index, 0: whole }) => match.index >= index && match.index < index + whole.length);
      const before = text.text.slice(0, match.index);
      if (isOfForm || !isPersonal(problem, match[0], before)) return [];
      return [findingAt(text, match.index, match[0], problem, subject)];
    }),
  );
  return [...wrong, ...printed];
}

/** A NIK carries a date of birth (women: day + 40); a telephone number of the office is no one's own. */
function isPersonal(problem: string, text: string, before: string): boolean {
  if (problem === 'phone') return !officeNumber.test(before);
  if (problem !== 'nik') return true;
  const [day, month] = [Number(text.slice(6, 8)), Number(text.slice(8, 10))];
  return ((day >= 1 && day <= 31) || (day >= 41 && day <= 71)) && month >= 1 && month <= 12;
}

function findingAt(text: FlatText, at: number, words: string, problem: string, subject: Subject): FindingDraft {
  const span = text.span(at, at + words.length);
  return { ...generic('META-011', problem, '', span, { text: words }, subject), level: 'warning' };
}
