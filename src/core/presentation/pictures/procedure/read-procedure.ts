import { choiceWord, schemaAt } from '../../../findings/subject.js';
import { routeTimes } from '../../../findings/keywords/flow/durations.js';
import { joinSteps, type Flow } from '../../../findings/keywords/flow/flow.js';
import { reachFaults } from '../../../findings/keywords/flow/reach.js';
import { stepsOf, type Step as FlowStep, type Target } from '../../../findings/keywords/flow/steps.js';
import { parsePath, spotAt } from '../../../findings/keywords/operands/path.js';
import { preferredLabel } from '../../../catalogue/property-names.js';
import { sentence } from '../../sentence.js';
import { withoutMarks } from '../footnotes.js';
import type { PictureContext } from '../picture.js';
import { readPerformers, type ReadPerformers } from './performers.js';
import {
  byColumn,
  textColumns,
  type Link,
  type Note,
  type Procedure,
  type Shape,
  type Step,
  type TextColumn,
} from './procedure.js';
import type { ProcedureRule } from './rule.js';
import { columnLabel, labelOn, originOf, spanAt, valueOn, withNotes, wordsOf } from '../values.js';

/** Reads a document's steps as a procedure. A list that could not be read, or is missing, gives one without steps. */
export function readProcedure(rule: ProcedureRule, context: PictureContext): Procedure {
  const list = spotAt(parsePath(rule.steps), originOf(context));
  const keywordContext = {
    ...{ data: list.value ?? [], pointer: list.pointer, root: context.reading.model },
    ...{ today: context.today, hoursPerDay: context.hoursPerDay },
  };
  const flow = joinSteps(stepsOf(rule.flow, keywordContext));
  const performers = readPerformers(
    rule,
    flow.steps.map(({ origin }) => origin),
    context,
  );
  const found = findingsOf(rule, context);
  const unreachable = new Set(
    reachFaults(flow).flatMap(({ problem, pointer }) => (problem === 'unreachable' ? [pointer] : [])),
  );
  const steps = flow.steps.map((step) =>
    readStep(step, { rule, context, flow, performers, found, isUnreachable: unreachable.has(step.id.pointer) }),
  );
  return {
    name: withoutMarks(valueOn(rule.name.path, context).text, context.source.text),
    number: valueOn(rule.number.path, context).text,
    numberLabel: labelOn(rule.number, context),
    headings: headingsOf(rule, context),
    performers: performers.columns,
    steps,
    links: flow.steps.flatMap((step) => linksOf(step, flow, context)),
    times: routeTimes(flow, rule.flow, keywordContext),
    notes: found.get(-1) ?? [],
    faults: [...found.values()].flat().filter(({ severity }) => severity === 'error' || severity === 'warning').length,
  };
}

function headingsOf({ steps, columns }: ProcedureRule, context: PictureContext): Procedure['headings'] {
  const label = (column: string): string => columnLabel(steps, column, context);
  return {
    number: label(columns.number),
    activity: label(columns.activity),
    performer: label(columns.performer),
    requirements: label(columns.requirements),
    time: label(columns.time),
    output: label(columns.output),
    remarks: label(columns.remarks),
  };
}

interface StepParts {
  readonly rule: ProcedureRule;
  readonly context: PictureContext;
  readonly flow: Flow;
  readonly performers: ReadPerformers;
  readonly found: ReadonlyMap<number, readonly Note[]>;
  readonly isUnreachable: boolean;
}

function readStep(step: FlowStep, parts: StepParts): Step {
  const { rule, context, flow, performers, found, isUnreachable } = parts;
  const { origin, index } = step;
  const at = (column: string): string => `${origin.pointer}/${column}`;
  const isRow = typeof origin.data === 'object' && origin.data !== null;
  const wordsAt = (column: TextColumn): string => {
    // A row that could not be taken apart is shown as what is to be done.
    if (!isRow) return column === 'activity' ? withNotes(wordsOf(origin.data, origin.pointer, context), context) : '';
    const { value, dash, pointer } = spotAt(parsePath(rule.columns[column]), origin);
    return dash ? '–' : withNotes(wordsOf(value, pointer, context), context);
  };
  const shape = shapeOf(step, flow);
  const { columns, names } = performers.of(index);
  const links = flow.links[index] ?? [];
  return {
    index,
    number: wordsOf(step.id.value, step.id.pointer, context) || String(index + 1),
    shape,
    word: shape === 'capsule' ? capsuleWord(step, rule, context) : undefined,
    cells: byColumn(wordsAt),
    spans: {
      ...byColumn((column) => spanAt(at(rule.columns[column]), context)),
      number: spanAt(step.id.pointer, context),
      row: spanAt(origin.pointer, context),
    },
    performers: columns,
    names,
    notes: found.get(index) ?? [],
    isUnreachable,
    isDeadEnd: links.length === 0 && step.kind === 'plain' && !step.unreadable && flow.marked,
    missing: shape === 'diamond' ? missingExits(step, context) : [],
  };
}

/** A decision may also be the first step: what it asks matters more. */
function shapeOf(step: FlowStep, { links }: Flow): Shape {
  const hasExits = step.exits.some(({ spot }) => spot.value !== undefined);
  if (step.kind === 'branch' || (hasExits && (links[step.index] ?? []).length > 0 && step.kind !== 'end'))
    return 'diamond';
  return step.kind === 'start' || step.kind === 'end' ? 'capsule' : 'box';
}

/** “Mulai” or “Selesai”, as the type's choices spell them. */
function capsuleWord({ kind, origin }: FlowStep, { flow }: ProcedureRule, context: PictureContext): string {
  const value = [...flow.kinds].find(([, meaning]) => meaning === kind)?.[0];
  const pointer = spotAt(flow.kind, origin).pointer;
  const word = choiceWord(typeof value === 'string' ? value : '', schemaAt(context.type.schema, pointer))[
    context.language
  ];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function missingExits({ exits }: FlowStep, context: PictureContext): readonly string[] {
  return exits.flatMap((target) => (target.spot.value === undefined ? [exitLabel(target, context)] : []));
}

function exitLabel({ exit, spot }: Target, { type, language }: PictureContext): string {
  return preferredLabel(exit, schemaAt(type.schema, spot.pointer))[language];
}

function linksOf(step: FlowStep, flow: Flow, context: PictureContext): readonly Link[] {
  const links = flow.links[step.index] ?? [];
  return links.map(({ exit, target }) => ({
    from: step.index,
    to: target,
    label: exit && step.exits.includes(exit) ? exitLabel(exit, context) : undefined,
    written: exit ? wordsOf(exit.spot.value, exit.spot.pointer, context) : '',
    span: exit ? spanAt(exit.spot.pointer, context) : undefined,
  }));
}

/** Findings by step; those about the procedure as a whole under -1. */
function findingsOf(rule: ProcedureRule, context: PictureContext): ReadonlyMap<number, readonly Note[]> {
  const notes = new Map<number, Note[]>();
  for (const { pointer, code, severity, message, data } of context.findings) {
    if (pointer !== rule.steps && !pointer.startsWith(`${rule.steps}/`)) continue;
    const [row, ...inner] = pointer.slice(rule.steps.length + 1).split('/');
    const index = row === '' || row === undefined ? -1 : Number(row);
    const column = textColumns.find((name) => rule.columns[name] === inner[0]);
    const note = { text: sentence(message, data, context.readerLanguage), code, severity, column };
    notes.set(index, [...(notes.get(index) ?? []), note]);
  }
  return notes;
}
