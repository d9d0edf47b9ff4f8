import type { Registry, RegistryFile, Regulation } from '../catalogue/regulations.js';
import type { Source } from '../catalogue/schema.js';
import { isIsoDate } from '../text/dates.js';

/** Says what is wrong at a place (JSON pointer) of the file at hand. */
export type Report = (pointer: string, text: string) => void;

/** A source that names an act names one that the registry knows. */
export function lintSource(
  { regulation }: Source,
  { regulations }: { readonly regulations: Registry },
  at: string,
  report: Report,
): void {
  if (regulation !== undefined && !regulations.byId(regulation))
    report(`${at}/regulation`, `The act ${regulation} is not in the registry.`);
}

/** What is wrong in a registry of regulations. */
export function lintRegistry({ kinds, regulations }: RegistryFile, report: Report): void {
  const kindIds = new Set(kinds.map(({ id }) => id));
  const ids = new Set<string>();
  for (const [index, regulation] of regulations.entries()) {
    const at = `/regulations/${String(index)}`;
    if (ids.has(regulation.id)) report(`${at}/id`, `The act ${regulation.id} stands here twice.`);
    ids.add(regulation.id);
    if (!kindIds.has(regulation.kind)) report(`${at}/kind`, `There is no kind of act ${regulation.kind}.`);
    lintFacts(regulation, at, report);
  }
  for (const [index, { replacedBy = [] }] of regulations.entries()) {
    for (const [place, id] of replacedBy.entries()) {
      if (!ids.has(id))
        report(`/regulations/${String(index)}/replacedBy/${String(place)}`, `The act ${id} is not in the registry.`);
    }
  }
}

/** Facts come with a source and the day on which they were looked up. */
function lintFacts(regulation: Regulation, at: string, report: Report): void {
  const { checked, source, status, inForce, verification } = regulation as Partial<Regulation>;
  if (checked === undefined || !isIsoDate(checked)) report(at, `${regulation.id} does not say when it was checked.`);
  if (source === undefined || source.trim() === '') report(at, `${regulation.id} has no source.`);
  if (verification === undefined) report(at, `${regulation.id} does not say how it was verified.`);
  if (status === 'not-yet' && (inForce === undefined || inForce <= (checked ?? '')))
    report(at, `${regulation.id} is not in force yet, but does not say from when.`);
}
