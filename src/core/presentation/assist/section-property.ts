import { findProperty } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import type { Section } from '../../document/document.js';
import { holdsObjects } from '../../model/read-context.js';
import { keysOf } from '../../findings/marks.js';
import { schemaAt } from '../../findings/subject.js';
import type { AssistedDocument } from './assist-context.js';

/** What the headings above a place make of it. */
export interface SectionProperty {
  /** The root property that the section was read as. */
  readonly root: string;
  /** The property of the nearest heading. */
  readonly name: string;
  readonly schema: Schema;
  /** It is one item of a list rather than the list. */
  readonly isItem: boolean;
  /** Headings between the section's own and the place. */
  readonly depth: number;
}

/** The property that the headings above a place name; undefined outside of the type's sections. */
export function sectionProperty(sections: readonly Section[], assisted: AssistedDocument): SectionProperty | undefined {
  const starts = sections.map(({ heading }) => heading?.text.trim().span().start);
  const pointers = starts.map((start) => (start === undefined ? undefined : pointerOf(start, assisted)));
  const first = pointers.findIndex((pointer) => pointer !== undefined);
  const pointer = pointers[first];
  const schema = pointer !== undefined ? schemaAt(assisted.type.schema, pointer) : undefined;
  const [root, item] = keysOf(pointer ?? '');
  if (!schema || root === undefined) return undefined;
  let found: SectionProperty = { root, name: root, schema, isItem: item !== undefined, depth: 0 };
  for (const { heading } of sections.slice(first + 1)) found = below(found, heading?.text.text ?? '');
  return found;
}

/** What a heading was read as: a section, or an item of a list that has no heading of its own. */
function pointerOf(start: number, { reading }: AssistedDocument): string | undefined {
  const section = reading.outline.find(({ heading }) => heading.start === start);
  if (section?.pointer !== undefined || !section) return section?.pointer;
  const item = [...reading.places].find(([, { key, via }]) => via === 'heading' && key?.start === start);
  return item?.[0];
}

function below(found: SectionProperty, heading: string): SectionProperty {
  const { schema, depth } = found;
  const object = holdsObjects(schema) ? (schema.items ?? {}) : schema;
  const named = findProperty(object, heading);
  const deeper = { ...found, depth: depth + 1 };
  if (named) return { ...deeper, name: named.path.at(-1) ?? found.name, schema: named.schema, isItem: false };
  return holdsObjects(schema) ? { ...deeper, schema: object, isItem: true } : deeper;
}
