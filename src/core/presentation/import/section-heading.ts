import { preferredLabel } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import { nameCandidates, normaliseName } from '../../text/names.js';
import type { DraftBlock } from './draft-blocks.js';

/** The heading of a section by its preferred name, in the language in which a form or table names the section. */
export function sectionHeading(name: string, schema: Schema, isEnglish: boolean): DraftBlock {
  const plain = preferredLabel(name, schema)[isEnglish ? 'en' : 'id'];
  return { kind: 'heading', level: 2, markdown: plain, plain };
}

/** Whether a label is an English one of a property, and no Indonesian one. */
export function isEnglishLabel(label: string, { labels }: Schema): boolean {
  const candidates = nameCandidates(label);
  const isAmong = (names: readonly string[] = []): boolean =>
    names.some((name) => candidates.includes(normaliseName(name)));
  return isAmong(labels?.en) && !isAmong(labels?.id);
}
