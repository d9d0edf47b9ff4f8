import { preferredLabel } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import type { DraftBlock } from './draft-blocks.js';

/** The heading of a section by its preferred name, in the language in which a form or table names the section. */
export function sectionHeading(name: string, schema: Schema, isEnglish: boolean): DraftBlock {
  const plain = preferredLabel(name, schema)[isEnglish ? 'en' : 'id'];
  return { kind: 'heading', level: 2, markdown: plain, plain };
}
