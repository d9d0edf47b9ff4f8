import type { Registry, RegistryFile, Regulation } from '../catalogue/regulations.js';
import type { Bilingual, Source } from '../catalogue/schema.js';
import { isIsoDate } from '../text/dates.js';

/** Says what is wrong at a place (JSON pointer) of the file at hand: a sentence with {placeholders} and what fills them. */
export type Report = (pointer: string, message: Bilingual, data?: Readonly<Record<string, string>>) => void;

const NOT_REGISTERED: Bilingual = {
  id: 'Peraturan {act} tidak ada dalam tabel peraturan.',
  en: 'The act {act} is not in the registry.',
};
const TWICE: Bilingual = {
  id: 'Peraturan {act} tertulis dua kali di sini.',
  en: 'The act {act} stands here twice.',
};
const NO_KIND: Bilingual = {
  id: 'Tidak ada jenis peraturan {kind}.',
  en: 'There is no kind of act {kind}.',
};
const NO_DATE: Bilingual = {
  id: '{act} tidak menyebut kapan diperiksa.',
  en: '{act} does not say when it was checked.',
};
const NO_SOURCE: Bilingual = { id: '{act} tidak menyebut sumbernya.', en: '{act} has no source.' };
const NOT_VERIFIED: Bilingual = {
  id: '{act} tidak menyebut bagaimana diverifikasi.',
  en: '{act} does not say how it was verified.',
};
const NO_BEGINNING: Bilingual = {
  id: '{act} belum berlaku, tetapi tidak menyebut sejak kapan.',
  en: '{act} is not in force yet, but does not say from when.',
};

/** A source that names an act names one that the registry knows. */
export function lintSource(
  { regulation }: Source,
  { regulations }: { readonly regulations: Registry },
  at: string,
  report: Report,
): void {
  if (regulation !== undefined && !regulations.byId(regulation))
    report(`${at}/regulation`, NOT_REGISTERED, { act: regulation });
}

/** What is wrong in a registry of regulations. */
export function lintRegistry({ kinds, regulations }: RegistryFile, report: Report): void {
  const kindIds = new Set(kinds.map(({ id }) => id));
  const ids = new Set<string>();
  for (const [index, regulation] of regulations.entries()) {
    const at = `/regulations/${String(index)}`;
    if (ids.has(regulation.id)) report(`${at}/id`, TWICE, { act: regulation.id });
    ids.add(regulation.id);
    if (!kindIds.has(regulation.kind)) report(`${at}/kind`, NO_KIND, { kind: regulation.kind });
    lintFacts(regulation, at, report);
  }
  for (const [index, { replacedBy = [] }] of regulations.entries()) {
    for (const [place, id] of replacedBy.entries()) {
      if (!ids.has(id))
        report(`/regulations/${String(index)}/replacedBy/${String(place)}`, NOT_REGISTERED, { act: id });
    }
  }
}

/** Facts come with a source and the day on which they were looked up. */
function lintFacts(regulation: Regulation, at: string, report: Report): void {
  const { checked, source, status, inForce, verification } = regulation as Partial<Regulation>;
  if (checked === undefined || !isIsoDate(checked)) report(at, NO_DATE, { act: regulation.id });
  if (source === undefined || source.trim() === '') report(at, NO_SOURCE, { act: regulation.id });
  if (verification === undefined) report(at, NOT_VERIFIED, { act: regulation.id });
  if (status === 'not-yet' && (inForce === undefined || inForce <= (checked ?? '')))
    report(at, NO_BEGINNING, { act: regulation.id });
}
