import type { Catalogue } from '../catalogue/catalogue.js';
import { checklistsFor, itemsFor, type Checklist, type ChecklistItem } from '../catalogue/checklist.js';
import type { DocumentType, Schema } from '../catalogue/schema.js';
import { follow, parsePath } from '../findings/keywords/operands/path.js';
import type { Validator } from '../findings/validator.js';
import { conventions } from '../model/conventions.js';
import { isObject } from '../model/read-context.js';
import type { Json, Reading } from '../model/reading.js';
import type { Answer, ChecklistResult, Evidence, ItemResult, ItemState } from './checklist-state.js';
import { askedPaths } from './asked-paths.js';
import { answersOf, checklistKey, checklistSchema } from './checklist-schema.js';

/** What a document's checklists are computed from. */
export interface ChecklistSubject {
  readonly reading: Reading;
  readonly type: DocumentType;
  readonly catalogue: Catalogue;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  /** Working hours of a day, when the office said them. */
  readonly hoursPerDay?: number | undefined;
  readonly validatorFor: (key: { readonly id: string; readonly schema: Schema }) => Validator;
}

/** Computes every item of a document's checklists. Indications only: nothing here says that a law is complied with. */
export function evaluateChecklists(subject: ChecklistSubject): readonly ChecklistResult[] {
  const lists = checklistsFor(subject.type, subject.catalogue);
  const known = new Map<string, ItemResult>();
  // Lists that take over states of other lists come after those.
  const own = lists.map((list) => evaluateOwn(list, subject, known));
  return lists.flatMap((list, index) => {
    const results = own[index] ?? new Map<string, ItemResult>();
    const items = itemsFor(list, subject.type).flatMap(
      (item) => results.get(item.id) ?? borrowed(item, known, subject) ?? [],
    );
    return items.length === 0 ? [] : [{ id: list.id, title: list.title, items }];
  });
}

function evaluateOwn(
  list: Checklist,
  subject: ChecklistSubject,
  known: Map<string, ItemResult>,
): ReadonlyMap<string, ItemResult> {
  const { reading, today, hoursPerDay, validatorFor } = subject;
  const validate = validatorFor({ id: checklistKey(list), schema: checklistSchema(list) });
  const answers = answersOf(list, validate(reading.model, { today, hoursPerDay }));
  const results = new Map<string, ItemResult>();
  for (const item of itemsFor(list, subject.type)) {
    if (item.as) continue;
    const { satisfied, partial } = answers.get(item) ?? {};
    const evidence = evidenceOf(item, reading);
    const computed = computedState(item, satisfied, partial, evidence);
    const result = toResult(item, computed, evidence, subject);
    results.set(item.id, result);
    known.set(item.id, result);
  }
  return results;
}

/** The state of the first of the named items that this document has; an answer of its own comes first. */
function borrowed(
  item: ChecklistItem,
  known: ReadonlyMap<string, ItemResult>,
  subject: ChecklistSubject,
): ItemResult | undefined {
  const other = item.as?.map((id) => known.get(id)).find((result) => result !== undefined);
  if (!other) return undefined;
  const own = toResult(item, other.computed, other.evidence, subject);
  const asking = { ...own, asks: other.asks, question: other.question, attest: other.attest };
  return own.answer ? asking : { ...asking, state: other.state, answer: other.answer };
}

function computedState(
  item: ChecklistItem,
  satisfied: boolean | undefined,
  partial: boolean | undefined,
  evidence: readonly Evidence[],
): ItemResult['computed'] {
  if (satisfied === undefined) return undefined;
  if (satisfied) return item.attest === true ? 'perlu-penilaian-manusia' : 'terpenuhi';
  return (partial ?? evidence.length > 0) ? 'sebagian' : 'belum';
}

function toResult(
  item: ChecklistItem,
  computed: ItemResult['computed'],
  evidence: readonly Evidence[],
  subject: ChecklistSubject,
): ItemResult {
  const answer = answerTo(item.id, subject.reading);
  const { id, title, help, sources, serves = [] } = item;
  const since = sinceOf(item, subject);
  return {
    ...{ id, title, help, sources, serves, evidence, asks: askedPaths(item), question: item.satisfiedBy },
    ...{ attest: item.attest === true, computed, answer, since },
    state: stateOf(computed, answer),
  };
}

/** A person decides what only a person can judge, and what does not apply; what is computed stays as it is. */
function stateOf(computed: ItemResult['computed'], answer: Answer | undefined): ItemState {
  if (answer?.status === 'tidak-berlaku') return answer.reason === undefined ? 'belum' : 'tidak-berlaku';
  if (computed === undefined || computed === 'perlu-penilaian-manusia') {
    return answer?.status ?? 'perlu-penilaian-manusia';
  }
  return computed;
}

function answerTo(id: string, { model, places }: Reading): Answer | undefined {
  const { checklist, answer: names } = conventions;
  const answers: Json | undefined = model[checklist];
  const given = isObject(answers) ? answers[id] : undefined;
  if (!isObject(given)) return undefined;
  const status = statuses.find((known) => known === given[names.status]);
  if (!status) return undefined;
  const textOf = (part: keyof typeof names): string | undefined => {
    const value = given[names[part]];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const place = places.get(`/${checklist}/${id}`);
  return {
    ...{ status, reason: textOf('reason'), by: textOf('by'), date: textOf('date') },
    ...{ note: textOf('note'), link: textOf('link') },
    span: place?.key ?? place?.value,
  };
}

const statuses = ['terpenuhi', 'sebagian', 'belum', 'tidak-berlaku'] as const;

/** The day from which it counts, while that is still to come. */
function sinceOf({ since, sources }: ChecklistItem, { catalogue, today }: ChecklistSubject): string | undefined {
  const days = sources.flatMap(({ regulation }) =>
    regulation === undefined ? [] : (catalogue.regulations.byId(regulation)?.inForce ?? []),
  );
  // With several sources, one that is in force already is enough.
  const hasOther = sources.length > days.length;
  const first = since ?? (hasOther ? undefined : days.sort()[0]);
  return first !== undefined && first > today ? first : undefined;
}

function evidenceOf({ evidence = [] }: ChecklistItem, { model, places }: Reading): readonly Evidence[] {
  return evidence.flatMap((path) =>
    follow(parsePath(path), { data: model, root: model, pointer: '' }).values.flatMap(({ value, pointer }) => {
      const place = places.get(pointer);
      const isSection = place?.key !== undefined && (place.via === 'heading' || typeof value === 'object');
      const span = isSection ? place.key : (place?.value ?? place?.key);
      return saysSomething(value) && span ? [{ pointer, span }] : [];
    }),
  );
}

function saysSomething(value: Json): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
