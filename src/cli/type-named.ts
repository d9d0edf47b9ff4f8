import type { Catalogue } from '../core/catalogue/catalogue.js';
import type { DocumentType } from '../core/catalogue/schema.js';
import { nearestName } from '../core/text/distance.js';
import { both } from './language.js';
import { withNearest, type UsageFault } from './read-arguments.js';

/** The type that the user named, or a sentence with the nearest name. */
export function typeNamed(name: string, catalogue: Catalogue): DocumentType | UsageFault {
  const type = catalogue.typeNamed(name);
  if (type) return type;
  const names = catalogue.types.flatMap(({ id, title }) => [id, title.id, title.en]);
  const unknown = both(
    `Jenis dokumen “${name}” tidak dikenal; “naskah types” menyebut semuanya.`,
    `Unknown document type “${name}”; “naskah types” lists them all.`,
  );
  return { fault: withNearest(unknown, nearestName(name, names)) };
}
