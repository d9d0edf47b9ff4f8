import { findProperty } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import type { Json } from '../../model/reading.js';
import { itemWords, type DraftBlock } from './draft-blocks.js';
import { withoutNoteMarks } from './note-lines.js';

/** The blocks of a text without the sections that are metadata, and these as values of their properties. */
export interface TakenSections {
  readonly blocks: readonly DraftBlock[];
  readonly values: Readonly<Record<string, Json>>;
}

/** Takes the lists of the front matter, which stand as sections of their own on paper, back out of the text. */
export function takeMetadataSections(blocks: readonly DraftBlock[], schema: Schema): TakenSections {
  const kept: DraftBlock[] = [];
  const values: Record<string, Json> = {};
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) break;
    const content = block.kind === 'heading' ? contentBelow(blocks, index) : [];
    const named = block.kind === 'heading' ? metadataNamed(block.plain, schema) : undefined;
    const value = named && values[named.name] === undefined ? valueOf(content, named.schema) : undefined;
    if (!named || value === undefined) {
      kept.push(block);
      continue;
    }
    values[named.name] = value;
    index += content.length;
  }
  return { blocks: kept, values };
}

function contentBelow(blocks: readonly DraftBlock[], heading: number): readonly DraftBlock[] {
  const rest = blocks.slice(heading + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return end < 0 ? rest : rest.slice(0, end);
}

/** Only what can stand nowhere but in the front matter, as a list. */
function metadataNamed(text: string, schema: Schema): { readonly name: string; readonly schema: Schema } | undefined {
  if (findProperty(schema, text, 'section')) return undefined;
  const found = findProperty(schema, text, 'metadata');
  const [name, part] = found?.path ?? [];
  return found && name !== undefined && part === undefined && found.schema.items
    ? { name, schema: found.schema }
    : undefined;
}

/** One list or one table; anything else is not understood. */
function valueOf(content: readonly DraftBlock[], { items }: Schema): Json | undefined {
  const [first] = content;
  if (!first || !items) return undefined;
  if (content.every((block) => block.kind === 'item'))
    return content.map((block) => withoutNoteMarks(itemWords(block)));
  return content.length === 1 && first.kind === 'table' ? rowsOf(first.rows, items) : undefined;
}

/** Undefined when a column is none of what the rows are made of. */
function rowsOf([header = [], ...rows]: readonly (readonly string[])[], schema: Schema): Json | undefined {
  const names = header.map((text) => findProperty(schema, text)?.path ?? []);
  if (names.some((path) => path.length !== 1)) return undefined;
  return rows.map((cells) =>
    Object.fromEntries(
      names.flatMap(([name = ''], column) => {
        const text = withoutNoteMarks(cells[column] ?? '').replace(/\\(?=[\p{P}\p{S}])/gu, '');
        return text === '' ? [] : [[name, text]];
      }),
    ),
  );
}
