import { findProperty, preferredLabel } from '../catalogue/property-names.js';
import type { Bilingual, Schema } from '../catalogue/schema.js';
import { holdsObjects } from '../model/read-context.js';
import type { Edit } from '../text/edit.js';
import { pointSpan } from '../text/span.js';
import { cellAt, cellBorder, columnsBefore, dashesAt, headerFor } from '../writing/table-columns.js';
import type { TableLine } from '../writing/table-lines.js';
import type { Fix } from './finding.js';
import { titledFix } from './fixes/titled-fix.js';
import { fitOf, looksIn } from './looks.js';
import { columnsOf } from './ragged-rows.js';
import type { Subject } from './subject.js';

/** A table whose rows have a cell more than it has names. */
export interface Nameless {
  readonly header: TableLine;
  /** The line below, when that is one cell short too. */
  readonly delimiter: TableLine | undefined;
  readonly rows: readonly TableLine[];
  readonly item: Schema;
}

/** A name that a header seems to have lost. */
export interface LostName {
  readonly path: string;
  readonly label: Bilingual;
  /** How many names come before it. */
  readonly before: number;
}

/** A table is known by its first rows. */
const mostRows = 20;
const mostNames = 3;

/** The columns of the type that the cells without a name look like, likeliest first; none where several names lack. */
export function lostNames(table: Nameless, subject: Subject): readonly LostName[] {
  const { header, item } = table;
  const rows = table.rows.filter(({ cells }) => cells.length === header.cells.length + 1).slice(0, mostRows);
  if (rows.length === 0) return [];
  const { text } = subject.source;
  const present = header.cells.map(({ start, end }) =>
    findProperty(item, text.slice(start, end).trim())?.path.join('/'),
  );
  if (present.filter((path) => path !== undefined).length < 2) return [];
  const absent = Object.entries(item.properties ?? {}).filter(
    ([name, schema]) => !present.includes(name) && schema.from === undefined && !holdsObjects(schema),
  );
  const columns = columnsOf(header, item, text);
  const found = absent.flatMap(([path, schema]) => {
    const usual = columnsBefore(path, { columns: present, item });
    const best = bestPlace(schema, usual, columns, rows, subject);
    return best ? [{ path, label: preferredLabel(path, schema), ...best }] : [];
  });
  const most = Math.max(...found.map(({ fit }) => fit));
  return found.filter(({ fit }) => fit === most).slice(0, mostNames);
}

/** Where most cells look like their columns and none like something else: where the type has the column, if it may. */
function bestPlace(
  schema: Schema,
  usual: number,
  columns: readonly (Schema | undefined)[],
  rows: readonly TableLine[],
  subject: Subject,
): { readonly before: number; readonly fit: number } | undefined {
  const looks = looksIn(subject);
  let best: { readonly before: number; readonly fit: number } | undefined;
  for (let before = 0; before <= columns.length; before += 1) {
    const fits = rows.map(({ cells }) => fitOf(cells, columns.toSpliced(before, 0, schema), looks) ?? -Infinity);
    const fit = fits.reduce((sum, each) => sum + each, 0);
    if (fit < 0 || (best && (fit < best.fit || (fit === best.fit && before !== usual)))) continue;
    best = { before, fit };
  }
  return best;
}

/** Writes the name into the header, and the dashes below it. */
export function nameRepairs(names: readonly LostName[], table: Nameless, subject: Subject): readonly Fix[] {
  const { header, delimiter, item } = table;
  return names.flatMap(({ path, label, before }) => {
    const name = headerFor(path, item, subject);
    if (name === undefined) return [];
    const edits = [
      edit(header, before, cellAt(header, before, name)),
      ...(delimiter ? [edit(delimiter, before, dashesAt(delimiter, before, subject.source.text))] : []),
    ];
    // What stands in the rows is read only then.
    return titledFix('column-name', edits, { label }, subject, { reveals: true });
  });
}

function edit(line: TableLine, before: number, text: string): Edit {
  return { span: pointSpan(cellBorder(line, before) ?? line.span.end), text };
}
