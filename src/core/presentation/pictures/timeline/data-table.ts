import { parsePath, spotAt } from '../../../findings/keywords/operands/path.js';
import { addDays, addMonths } from '../../../text/dates.js';
import type { Cell } from '../../overview/table.js';
import { authorColumns } from '../author-columns.js';
import { moneyCell, percentCell, type DataColumn, type DataSheet } from '../data-sheet.js';
import type { PictureContext } from '../picture.js';
import { sheetWords, type SheetWords } from '../sheet-words.js';
import { columnLabel, originOf } from '../values.js';
import { timeInWords } from './bar-text.js';
import type { WrittenRow } from './read-rows.js';
import type { End } from './read-time.js';
import { readPlan } from './read-timeline.js';
import { timelineRule, type ActivityRule, type PhaseRule, type RowRule, type TimelineRule } from './rule.js';
import type { Row } from './timeline.js';
import { words } from './words.js';

/** A row of the plan with what is written of it. */
interface PlanRow {
  readonly row: Row;
  readonly written: WrittenRow;
  /** Where it belongs: its phase, else the list that it stands in. */
  readonly group: string;
}

/** What all columns are made from. */
interface Parts {
  readonly rows: readonly PlanRow[];
  readonly rule: TimelineRule;
  /** YYYY-MM of month 1, when it is known. */
  readonly start: string | undefined;
  readonly context: PictureContext;
  readonly said: SheetWords;
}

/** A time plan as data: months and days, money and progress to count with, and all that the author's tables say. */
export function timelineData(entry: Readonly<Record<string, unknown>>, context: PictureContext): DataSheet {
  const rule = timelineRule(entry);
  const { timeline, written, start } = readPlan(rule, context);
  const said = sheetWords(context);
  const rows = planRows(timeline.rows, written);
  const parts = { rows, rule, start, context, said };
  const { headings } = timeline;
  const each = (title: string, cell: (row: PlanRow) => Cell): DataColumn => ({ title, cells: rows.map(cell) });
  return {
    caption: said.say(words.caption),
    count: rows.length,
    columns: [
      each(said.say(words.kind), ({ row }) => said.say(words[row.kind])),
      each(said.say(words.phase), ({ group }) => group),
      each(headings.code ?? said.say(words.code), ({ row }) => row.code),
      each(headings.activity || said.say(words.activity), ({ row }) => (row.kind === 'phase' ? '' : row.name)),
      each(headings.owner ?? said.say(words.owner), ({ row }) => row.owner),
      ...timeColumns(parts),
      ...budgetColumns(parts, headings.budget),
      each(said.say(words.progress), ({ row }) => (row.progress === undefined ? '' : percentCell(row.progress))),
      each(said.say(words.dependency), ({ written: { after } }) => after.join(', ')),
      ...otherColumns(parts),
      each(said.say(words.notes), ({ row }) => row.problems.map(({ text }) => text).join('; ')),
    ],
  };
}

/** Headings of lists and what must hold at the end of a phase are no rows of data. */
function planRows(rows: readonly Row[], written: readonly WrittenRow[]): readonly PlanRow[] {
  let group = '';
  return rows.flatMap((row, index): readonly PlanRow[] => {
    const own = written[index];
    if (row.kind === 'phase' || row.kind === 'group') group = row.name || row.code;
    return own && row.kind !== 'group' && row.kind !== 'gate' ? [{ row, written: own, group }] : [];
  });
}

/** First and last month as numbers, the days that they mean, and the time as it is written. */
function timeColumns({ rows, start, said }: Parts): readonly DataColumn[] {
  const ends = (cell: (end: End, isLast: boolean) => Cell, isLast: boolean): readonly Cell[] =>
    rows.map(({ row, written }) => {
      const end = row.time && (isLast ? written.ends?.last : written.ends?.first);
      return end ? cell(end, isLast) : '';
    });
  const month = (end: End): Cell => monthOf(end, start) ?? '';
  const day = (end: End, isLast: boolean): Cell => dayOf(end, isLast, start);
  return [
    { title: said.say(words.firstMonth), cells: ends(month, false) },
    { title: said.say(words.lastMonth), cells: ends(month, true) },
    { title: said.say(words.firstDay), cells: ends(day, false) },
    { title: said.say(words.lastDay), cells: ends(day, true) },
    {
      title: said.say(words.time),
      cells: rows.map(({ row, written }) => (row.time ? timeInWords(row, said) : written.timeText)),
    },
  ];
}

/** Of a day, the month of the plan that it lies in; without the plan's first month there is none. */
function monthOf(end: End, start: string | undefined): number | undefined {
  if ('month' in end) return end.month;
  if (start === undefined) return undefined;
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(end.day) - months(start) + 1;
}

function dayOf(end: End, isLast: boolean, start: string | undefined): Cell {
  if ('day' in end) return { day: end.day };
  if (start === undefined || !Number.isInteger(end.month)) return '';
  const first = addMonths(`${start}-01`, end.month - 1);
  return { day: isLast ? addDays(addMonths(first, 1), -1) : first };
}

/** What phases cost stands in a column of its own where their activities say it too: no sum counts twice. */
function budgetColumns({ rows, rule, context, said }: Parts, heading: string | undefined): readonly DataColumn[] {
  const cost = ({ row: { budget } }: PlanRow): Cell =>
    budget ? moneyCell(budget.amount, /^[^\d−-]*/u.exec(budget.text)?.[0] ?? '') : '';
  const isPhase = ({ row }: PlanRow): boolean => row.kind === 'phase';
  const title = heading ?? said.say(words.budget);
  const both = [true, false].every((wanted) => rows.some((each) => isPhase(each) === wanted && each.row.budget));
  if (!both) return [{ title, cells: rows.map(cost) }];
  const { phases } = rule;
  const own = phases?.budget === undefined ? title : columnLabel(phases.list, phases.budget, context);
  return [
    { title, cells: rows.map((each) => (isPhase(each) ? '' : cost(each))) },
    { title: `${own} (${said.say(words.phase)})`, cells: rows.map((each) => (isPhase(each) ? cost(each) : '')) },
  ];
}

/** What else the author's tables say; columns of one name are one. */
function otherColumns({ rows, rule, context }: Parts): readonly DataColumn[] {
  const merged = new Map<string, Cell[]>();
  for (const list of listsOf(rule)) {
    const isOwn = ({ written }: PlanRow): boolean => written.rule === list.rule;
    const origins = rows.map((each) => {
      const { value, pointer } = spotAt(parsePath(each.row.pointer), originOf(context));
      return isOwn(each) && value !== undefined ? { data: value, pointer, root: context.reading.model } : undefined;
    });
    for (const { title, cells } of authorColumns(list.path, origins, { without: drawn(list.rule) }, context)) {
      const known = merged.get(title);
      merged.set(title, known ? known.map((cell, index) => (cell === '' ? (cells[index] ?? '') : cell)) : [...cells]);
    }
  }
  return [...merged].map(([title, cells]) => ({ title, cells }));
}

type AnyRule = RowRule & Partial<ActivityRule & PhaseRule>;

/** The lists of a plan, by where their rows stand in the type. */
function listsOf({ phases, activities = [], milestones }: TimelineRule) {
  const within = phases?.activities;
  return [
    ...(within ? [{ rule: within, path: `${phases.list}/0/${within.list}` }] : []),
    ...activities.map((rule) => ({ rule, path: rule.list })),
    ...(phases ? [{ rule: phases, path: phases.list }] : []),
    ...(milestones ? [{ rule: milestones, path: milestones.list }] : []),
  ];
}

/** Properties of a row that have columns already. */
function drawn(rule: AnyRule): ReadonlySet<string> {
  const { name, code, from, to, owner, budget, progress, after, activities } = rule;
  const paths = [name, code, from, to, owner, budget, progress, after, activities?.list];
  return new Set(paths.flatMap((path) => (path === undefined ? [] : [path.split('/')[0] ?? ''])));
}
