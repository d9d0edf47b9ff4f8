import type { Schema } from '../catalogue/schema.js';
import { childPointer } from '../model/read-context.js';
import type { Json, Place } from '../model/reading.js';
import { Blanks } from './blanks.js';
import { insertMember } from './insert-member.js';
import { openPart } from './open-value.js';
import { lineAt } from './table-lines.js';
import { tableOf } from './table-columns.js';
import { cellText, lineText } from './write-markdown.js';
import { additionAt, languageOf, type Addition, type WrittenDocument } from './written-document.js';
import { addToMap, nodeAt, soundYaml } from './yaml-maps.js';

/**
 * A value that a row or an object lacks, in the notation of that: its empty cell, a key, or a field line. It is a blank
 * unless it is known. Undefined where it can't be added.
 */
export function insertValue(
  object: string,
  name: string,
  schema: Schema,
  written: WrittenDocument,
  known?: Json,
): Addition | undefined {
  const { reading } = written;
  const blanks = new Blanks();
  const value = known ?? openPart(name, schema.properties?.[name] ?? {}, blanks, written);
  const own = reading.places.get(childPointer(object, name));
  const place = reading.places.get(object) ?? {};
  const target = { object, place, entry: [name, value], schema, blanks, written } as const;
  if (place.via === 'yaml') return inYaml(target);
  if (own?.note === 'empty') return inBlank(own, value, target);
  if (place.via === 'cell') return inCell(target);
  return own ? undefined : insertMember(object, [name, value], schema, blanks, written);
}

interface Target {
  readonly object: string;
  readonly place: Place;
  readonly entry: readonly [string, Json];
  readonly schema: Schema;
  readonly blanks: Blanks;
  readonly written: WrittenDocument;
}

function inYaml({ place, entry, schema, blanks, written }: Target): Addition | undefined {
  const node = place.value && nodeAt(place.value, soundYaml(written.document)?.root);
  return node?.kind === 'map' ? addToMap(node, entry, schema, blanks, written) : undefined;
}

/** A cell with nothing in it, or a label with nothing behind it. */
function inBlank({ via, value: span }: Place, value: Json, { blanks, written }: Target): Addition | undefined {
  const { text } = written.document.source;
  if (!span || text.slice(span.start, span.end).trim() !== '') return undefined;
  const language = languageOf(written);
  if (via === 'line') return additionAt(span, ` ${lineText(value, language)}`, blanks, written);
  const isCell = via === 'cell' && (span.end > span.start || text[span.end] === '|');
  return isCell ? additionAt(span, ` ${cellText(value, language)} `, blanks, written) : undefined;
}

/** A row that ends before the column. */
function inCell({ object, place: { value: span }, entry, blanks, written }: Target): Addition | undefined {
  const [name, value] = entry;
  const table = tableOf(object.slice(0, object.lastIndexOf('/')), written);
  if (!table || !span) return undefined;
  const column = table.columns.indexOf(name);
  const line = lineAt(written.document.source.text, span.start);
  if (column < 0 || line.cells.length !== column || !line.closes) return undefined;
  return additionAt(line.span.end, ` ${cellText(value, languageOf(written))} |`, blanks, written);
}
