import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Bilingual } from '../../catalogue/schema.js';
import { needsStart, templatesOf } from '../../catalogue/template.js';

/** A document type to choose, in both languages so that it is found in either. */
export interface DocumentTypeChoice {
  readonly id: string;
  readonly title: Bilingual;
  /** For what and whom; empty when the type does not say. */
  readonly description: Bilingual;
  readonly templates: readonly TemplateChoice[];
  /** It begins in a month that only its author knows. */
  readonly needsStart: boolean;
}

/** A way to begin a document of a type. */
export interface TemplateChoice {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
}

/** All document types, to choose from. */
export function documentTypeChoices({ types }: Catalogue): readonly DocumentTypeChoice[] {
  return types.map((type) => ({
    id: type.id,
    title: both(type.title),
    description: both(type.description ?? { id: '', en: '' }),
    templates: templatesOf(type).map(({ id, title, description }) => ({
      id,
      title: both(title),
      description: both(description),
    })),
    needsStart: needsStart(type),
  }));
}

/** Without what else may stand in the schema beside the two texts. */
function both({ id, en }: Bilingual): Bilingual {
  return { id, en };
}
