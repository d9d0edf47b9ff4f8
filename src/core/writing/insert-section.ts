import { preferredLabel } from '../catalogue/property-names.js';
import { childPointer } from '../model/read-context.js';
import { Blanks } from './blanks.js';
import { insertField } from './insert-field.js';
import { openValue } from './open-value.js';
import { asBlocks, ownEnd, sectionOf, sectionPlace } from './section-place.js';
import { sectionBlocks } from './write-markdown.js';
import { additionAt, languageOf, type Addition, type WrittenDocument } from './written-document.js';

/** A whole section with blanks where the type's order has it; in a YAML document it is a field. */
export function insertSection(name: string, written: WrittenDocument): Addition | undefined {
  const { document, type } = written;
  if (document.kind === 'yaml') return insertField(name, written);
  if (document.unclosedFrontMatter) return undefined;
  const { offset, level } = sectionPlace(name, written);
  const blanks = new Blanks();
  const language = languageOf(written);
  const schema = type.schema.properties?.[name] ?? {};
  const heading = `${'#'.repeat(level)} ${preferredLabel(name, schema)[language]}`;
  const blocks = [heading, ...sectionBlocks(openValue(name, blanks, written), schema, level, language)];
  return additionAt(offset, asBlocks(blocks, offset, document.source.text), blanks, written);
}

/** What belongs under the heading of a section that is there: its table, or its words. Undefined in YAML. */
export function insertSectionContent(name: string, written: WrittenDocument): Addition | undefined {
  const { document, type, reading } = written;
  const section = document.kind === 'markdown' ? sectionOf(childPointer('', name), document, reading) : undefined;
  if (document.kind === 'yaml' || !section) return undefined;
  const blanks = new Blanks();
  const schema = type.schema.properties?.[name] ?? {};
  const offset = ownEnd(section, document);
  const blocks = sectionBlocks(openValue(name, blanks, written), schema, section.level, languageOf(written));
  return additionAt(offset, asBlocks(blocks, offset, document.source.text), blanks, written);
}
