import type { Registry, Regulation } from '../catalogue/regulations.js';
import type { Bilingual, Language } from '../catalogue/schema.js';
import type { Datum } from '../model/reading.js';
import { sentence } from './sentence.js';
import { revokedInWords, verificationInWords } from './source-words.js';

const TEXTS = {
  'in-force': { id: 'Berlaku', en: 'In force' },
  'in-force-from': { id: 'Berlaku sejak {day}', en: 'In force since {day}' },
  'not-yet': { id: 'Belum berlaku; berlaku mulai {day}', en: 'Not in force yet; in force from {day}' },
  'not-yet-unknown': { id: 'Belum berlaku', en: 'Not in force yet' },
  revoked: { id: 'Tidak berlaku: {how}', en: 'No longer in force: {how}' },
  'revoked-on': { id: 'Tidak berlaku: {how} ({day})', en: 'No longer in force: {how} ({day})' },
  unknown: { id: 'Keberlakuannya belum dipastikan', en: 'Whether it is in force was not established' },
  known: { id: 'Tabel peraturan: {how}; diperiksa {day}.', en: 'Table of regulations: {how}; checked {day}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What the registry knows of an act: its official name, whether it is in force, and how sure that is. */
export interface RegulationWords {
  readonly name: string;
  readonly validity: string;
  readonly verification: string;
  readonly note: string;
}

/** An act in words; facts only as the registry has them. */
export function regulationInWords(regulation: Regulation, registry: Registry, language: Language): RegulationWords {
  const say = (text: Bilingual, data: Readonly<Record<string, Datum>>): string => sentence(text, data, language);
  const how = verificationInWords(regulation.verification, language);
  return {
    name: registry.nameOf(regulation, 'full')[language],
    validity: `${say(...validityOf(regulation, registry))}.`,
    verification: say(TEXTS.known, { how, day: { date: regulation.checked } }),
    note: regulation.note?.[language] ?? '',
  };
}

function validityOf(regulation: Regulation, registry: Registry): [Bilingual, Readonly<Record<string, Datum>>] {
  const { status, inForce, replacedOn } = regulation;
  const from: Readonly<Record<string, Datum>> = inForce === undefined ? {} : { day: { date: inForce } };
  switch (status) {
    case 'in-force':
      return [inForce === undefined ? TEXTS['in-force'] : TEXTS['in-force-from'], from];
    case 'not-yet':
      return [inForce === undefined ? TEXTS['not-yet-unknown'] : TEXTS['not-yet'], from];
    case 'revoked': {
      const how = revokedInWords(regulation, registry);
      return replacedOn === undefined
        ? [TEXTS.revoked, { how }]
        : [TEXTS['revoked-on'], { how, day: { date: replacedOn } }];
    }
    case 'unknown':
      return [TEXTS.unknown, {}];
  }
}
