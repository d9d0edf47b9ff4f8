import { childPointer } from '../model/read-context.js';
import type { Observation } from '../model/reading.js';
import { looksLike } from '../model/looks-like.js';
import type { Span } from '../text/span.js';
import { lineAt, tableLines } from '../writing/table-lines.js';
import { cutOffRows } from './cut-off-rows.js';
import type { FindingDraft } from './draft.js';
import { gluedDraft, gluedTexts } from './glued-text.js';
import { generic } from './generic.js';
import { countingStatus, levelForStatus } from './levels.js';
import { looksIn } from './looks.js';
import { lostNames, nameRepairs } from './lost-name.js';
import { keysOf, parentOf } from './marks.js';
import { isAbsence, type PlacedError } from './placed-error.js';
import { raggedDraft } from './ragged-rows.js';
import { rowAt, schemaAt, type Subject } from './subject.js';

/** Rows of tables whose cells stand below other columns than their own, so that nothing else can be said of them. */
export interface Damage {
  readonly drafts: readonly FindingDraft[];
  /** Pointers of the lists with such rows, or with rows that are not read. */
  readonly lists: ReadonlySet<string>;
  /** The lines of such rows. */
  readonly held: readonly Span[];
}

/** The codes of what is said of such rows. */
const own = new Set(['TBL-006', 'TBL-007']);

/** What is wrong with the cells of rows, by what is written there and what is missed in them. */
export function damageOf(errors: readonly PlacedError[], subject: Subject): Damage {
  const cutOff = cutOffRows(subject);
  const cut = new Lines(cutOff.flatMap((rows) => rows.cut?.whole ?? []));
  const ragged = subject.reading.observations.filter(({ code, span }) => code === 'TBL-007' && !cut.touches(span));
  const glued = gluedTexts(
    ragged.filter(({ problem }) => problem === 'few'),
    subject,
  );
  const texts = new Lines(glued.map(({ span }) => span));
  const rows = ragged.filter(({ span }) => !texts.touches(span));
  const reported = rows.length === 0 ? [] : reportedOf(rows, errors, subject);
  const held = reported.filter(({ problem }) => problem !== 'spare');
  const lists = [
    ...cutOff.map(({ list }) => list),
    ...[...glued.map(({ first }) => first), ...held.map(({ seen }) => seen)].map(listOf),
  ];
  return {
    drafts: [
      ...glued.map((text) => gluedDraft(text, subject)),
      ...reported.map(({ seen, problem }) =>
        problem === 'header' ? namelessDraft(seen, subject) : raggedDraft(seen, problem, subject),
      ),
    ],
    lists: new Set(lists),
    held: [...cut.spans, ...texts.spans, ...held.map(({ seen }) => linesOf(seen))],
  };
}

/** Rows that all have more cells than there are names. */
function namelessDraft(seen: Observation, subject: Subject): FindingDraft {
  const { text } = subject.source;
  const item = schemaAt(subject.type.schema, seen.pointer)?.items;
  const lines = tableLines(text, seen.span);
  const table = item && lines && { ...lines, item };
  const names = table ? lostNames(table, subject) : [];
  const data = { ...seen.data, column: names[0]?.label ?? '' };
  const draft = generic('TBL-007', names.length > 0 ? 'lost-name' : 'header', seen.pointer, seen.span, data, subject);
  return { ...draft, repairs: () => (table ? nameRepairs(names, table, subject) : []) };
}

/** Whether a finding has to wait until the rows it speaks of are mended. */
export function waitsFor({ held }: Damage): (draft: FindingDraft) => boolean {
  const lines = new Lines(held);
  return ({ code, span, related }) =>
    !own.has(code) && (lines.touches(span) || related.some((other) => !other.elsewhere && lines.touches(other.span)));
}

function listOf({ problem, pointer }: Observation): string {
  return problem === 'header' ? pointer : parentOf(pointer);
}

/** The row; of names that are too few, the whole table. */
function linesOf({ problem, span, related }: Observation): Span {
  return problem === 'header' ? (related ?? span) : span;
}

/** Lines of a text, for the question whether a place lies in one of them. */
class Lines {
  readonly spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.spans = [...spans].sort((a, b) => a.start - b.start);
  }

  touches({ start, end }: Span): boolean {
    let [from, to] = [0, this.spans.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.spans[middle]?.end ?? 0) < start) from = middle + 1;
      else to = middle;
    }
    const line = this.spans[from];
    return line !== undefined && line.start <= end;
  }
}

interface Reported {
  readonly seen: Observation;
  readonly problem: string;
}

/** Cells that lack at the end, or stand empty behind it, are Markdown as it may be: only what is missed in a row tells. */
function reportedOf(
  ragged: readonly Observation[],
  errors: readonly PlacedError[],
  subject: Subject,
): readonly Reported[] {
  const missed = errorsByRow(errors, subject);
  return ragged.flatMap((seen): readonly Reported[] => {
    const { problem, pointer } = seen;
    const own = missed.get(pointer) ?? [];
    if (problem === 'few') return own.some((error) => isOfShortRow(error, seen, subject)) ? [{ seen, problem }] : [];
    const isShifted = problem === 'spare' && own.some((error) => isShiftedBy(error, seen, subject));
    return [{ seen, problem: isShifted ? 'many' : problem }];
  });
}

/** What is more than a hint, by the row it speaks of. */
function errorsByRow(errors: readonly PlacedError[], subject: Subject): ReadonlyMap<string, readonly PlacedError[]> {
  const status = countingStatus(subject.reading, subject.type);
  const byRow = new Map<string, PlacedError[]>();
  for (const item of errors) {
    const { code = 'VAL-003', severity = 'error' } = item.origin.rule ?? {};
    const level = levelForStatus(code, severity, status, subject.type.schema.levels ?? []);
    const row = level === 'error' || level === 'warning' ? rowAt(subject, item.pointer) : undefined;
    if (row === undefined) continue;
    const known = byRow.get(row);
    if (known) known.push(item);
    else byRow.set(row, [item]);
  }
  return byRow;
}

function isOfShortRow(item: PlacedError, seen: Observation, subject: Subject): boolean {
  const at = isAbsence(item) ? childPointer(item.pointer, String(item.error.params['missingProperty'])) : item.pointer;
  const value = subject.reading.places.get(at)?.value;
  if (!value) return false;
  return value.start === value.end && value.start >= seen.span.end ? true : isShiftedBy(item, seen, subject);
}

/** Whether the cell beside a value that its column can't have looks like what the column holds. */
function isShiftedBy({ pointer }: PlacedError, seen: Observation, subject: Subject): boolean {
  const [name] = keysOf(pointer.slice(seen.pointer.length));
  const column = name === undefined ? undefined : childPointer(seen.pointer, name);
  const schema = column === undefined ? undefined : schemaAt(subject.type.schema, column);
  const place = subject.reading.places.get(column ?? '')?.value ?? subject.reading.places.get(pointer)?.value;
  const { cells } = lineAt(subject.source.text, seen.span.start);
  const index = cells.findIndex(({ start, end }) => place && start <= place.start && place.start <= end);
  const count = Number(seen.data['cells']) - Number(seen.data['columns']);
  if (!schema || index < 0 || cells.length !== seen.data['cells']) return false;
  const beside = count < 0 ? cells.slice(Math.max(0, index + count), index) : cells.slice(index + 1, index + 1 + count);
  const looks = looksIn(subject);
  return beside.some((cell) => looksLike(cell, schema, looks) === true);
}
