import type { Bilingual, Language } from '../../catalogue/schema.js';
import { conventions } from '../../model/conventions.js';
import { formatDate, isIsoDate } from '../../text/dates.js';
import { factOf, type PaperContext } from './paper-context.js';

/** Who signs. What is not known is empty, and printed as a line to be filled in. */
export interface Official {
  readonly position: string;
  readonly name: string;
  readonly rank: string;
  readonly number: string;
}

/** A line of a signature; what is not known is a line of dots. */
export interface SignatureWords {
  readonly position: { readonly text: string; readonly isKnown: boolean };
  readonly name: { readonly text: string; readonly isKnown: boolean };
  /** Empty where it is not known: no office asks for it. */
  readonly rank: string;
  readonly number: string;
}

const blank = '……………………………';
const place: Bilingual = { id: 'Ditetapkan di', en: 'Issued at' };
const day: Bilingual = { id: 'pada tanggal', en: 'on' };
const position: Bilingual = { id: '(jabatan)', en: '(position)' };

/** The official who approves the document; undefined when nobody is named. */
export function officialOf(context: PaperContext): Official | undefined {
  const official = {
    position: factOf(conventions.approver, context),
    name: factOf(conventions.approverName, context),
    rank: factOf(conventions.approverRank, context),
    number: factOf(conventions.approverNumber, context),
  };
  return official.position === '' && official.name === '' ? undefined : official;
}

/** What stands over a signature: place and day, which are for a person to fill in where they are not known. */
export function datedWords(at: string, context: PaperContext): readonly string[] {
  const { language } = context;
  const approved = factOf(conventions.approved, context);
  const on = isIsoDate(approved) ? formatDate(approved, language) : blank;
  return [`${place[language]} ${at === '' ? blank : at}`, `${day[language]} ${on}`];
}

/** The words of a signature: position, and below the room to sign the name, the rank and the number. */
export function signatureWords(official: Official, language: Language): SignatureWords {
  const number = official.number.replace(/^NIP[.:\s]*/iu, '');
  return {
    position:
      official.position === ''
        ? { text: `${blank} ${position[language]}`, isKnown: false }
        : { text: `${official.position},`, isKnown: true },
    name: official.name === '' ? { text: blank, isKnown: false } : { text: official.name, isKnown: true },
    rank: official.rank,
    number: `NIP ${number === '' ? blank : number}`,
  };
}
