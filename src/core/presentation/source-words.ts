import type { Registry, Regulation } from '../catalogue/regulations.js';
import type { Bilingual, Language, Source } from '../catalogue/schema.js';
import { formatDate } from '../text/dates.js';

const VERIFICATION: Readonly<Record<Source['status'], Bilingual>> = {
  V: { id: 'terverifikasi pada naskah peraturan', en: "verified in the regulation's text" },
  V2: { id: 'menurut sumber sekunder', en: 'according to a secondary source' },
};

/** “UU … Pasal 46 (terverifikasi pada naskah peraturan)”, with what the registry knows of its validity. */
export function sourceInWords(source: Source, registry: Registry | undefined, language: Language): string {
  const validity = validityOf(source, registry, language);
  const words = [
    verificationInWords(source.status, language),
    ...validity,
    ...(source.note ? [source.note[language]] : []),
  ];
  return `${source.name} (${words.join('; ')})`;
}

/** How sure a fact of the registry is. */
export function verificationInWords(status: Source['status'], language: Language): string {
  return VERIFICATION[status][language];
}

function validityOf({ regulation }: Source, registry: Registry | undefined, language: Language): readonly string[] {
  const known = regulation === undefined ? undefined : registry?.byId(regulation);
  if (!registry || !known) return [];
  if (known.status === 'revoked') return [revokedInWords(known, registry)[language]];
  if (known.status !== 'not-yet' || known.inForce === undefined) return [];
  const day = formatDate(known.inForce, language);
  return [language === 'id' ? `berlaku mulai ${day}` : `in force from ${day}`];
}

/** What the registry knows of the end of an act. */
export function revokedInWords({ replacedBy }: Regulation, registry: Registry): Bilingual {
  const by = registry.byId(replacedBy?.[0] ?? '');
  if (!by) return { id: 'tercatat dicabut', en: 'recorded as revoked' };
  const name = registry.nameOf(by, 'short');
  return { id: `tercatat dicabut, diganti ${name.id}`, en: `recorded as revoked, replaced by ${name.en}` };
}
