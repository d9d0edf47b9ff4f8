import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Checklist, ChecklistItem } from '../../catalogue/checklist.js';
import type { Language } from '../../catalogue/schema.js';
import type { ItemState } from '../../checklists/checklist-state.js';
import { itemStates, stateWords } from '../checklist-view.js';
import { formatNumber } from '../../text/numbers.js';
import { sentence } from '../sentence.js';
import { sourceInWords } from '../source-words.js';
import type { DocumentSummary } from './document-summary.js';
import { overviewTexts as texts } from './overview-texts.js';
import type { Table } from './table.js';
import { capitalised } from '../../text/capitalised.js';

/** How far a document's checklists are met: items that hold for it, each counted once. */
export function progressOf({ checklists }: DocumentSummary): { readonly met: number; readonly total: number } {
  const states = new Map(checklists.flatMap(({ states: each }) => Object.entries(each)));
  const counted = [...states.values()].filter((state) => state !== 'tidak-berlaku');
  return { met: counted.filter((state) => state === 'terpenuhi').length, total: counted.length };
}

/**
 * How far an item is met in a collection: in all documents to which it applies, or in some; where in none, whether at
 * least partly, or as far as a person will say. It may also apply to none.
 */
export type Coverage = 'covered' | 'some' | 'partly' | 'unknown' | 'gap' | 'inapplicable';

/** States in which an item applies to a document and is not met. */
export const lackingStates = ['belum', 'sebagian', 'perlu-penilaian-manusia'] as const satisfies readonly ItemState[];

/** How many documents have an item in each state. */
export type StateCounts = Readonly<Record<ItemState, number>>;

/** One item of a checklist across a collection. */
export interface CoverageRow {
  readonly item: ChecklistItem;
  /** State in each document in which the item holds, by the document's position. */
  readonly states: ReadonlyMap<number, ItemState>;
  readonly counts: StateCounts;
}

/** The requirement rows of a checklist across a collection; none when it holds for no document. */
export function coverageOf(list: Checklist, documents: readonly DocumentSummary[]): readonly CoverageRow[] {
  // Most lists hold for few of many documents.
  const holding = documents.flatMap(({ checklists }, index) => {
    const states = checklists.find(({ id }) => id === list.id)?.states;
    return states ? [{ index, states }] : [];
  });
  return list.items.flatMap((item) => {
    const own = holding.flatMap(({ index, states }) => {
      const state = states[item.id];
      return state ? [[index, state] as const] : [];
    });
    if (own.length === 0) return [];
    const counts = countStates(own.map(([, state]) => state));
    return [{ item, states: new Map(own), counts }];
  });
}

/** The states of an item in some documents, counted. */
export function countStates(states: Iterable<ItemState>): StateCounts {
  const counts = noStates();
  for (const state of states) counts[state] += 1;
  return counts;
}

/** No document has the item in any state. */
export function noStates(): Record<ItemState, number> {
  return { terpenuhi: 0, sebagian: 0, belum: 0, 'tidak-berlaku': 0, 'perlu-penilaian-manusia': 0 };
}

/** How far an item is met, by its states in all documents. */
export function coverageIn(counts: StateCounts): Coverage {
  const applicable = applicableIn(counts);
  if (applicable === 0) return 'inapplicable';
  if (counts.terpenuhi > 0) return counts.terpenuhi === applicable ? 'covered' : 'some';
  if (counts.sebagian > 0) return 'partly';
  return counts['perlu-penilaian-manusia'] > 0 ? 'unknown' : 'gap';
}

/** The same in words; where only some documents meet it, with how many of how many. */
export function coverageInWords(counts: StateCounts, language: Language): string {
  const [met, all] = [counts.terpenuhi, applicableIn(counts)].map((count) => formatNumber(count, language));
  return sentence(texts[coverageIn(counts)], { met: met ?? '', all: all ?? '' }, language);
}

/** Number of documents to which an item applies. */
function applicableIn(counts: StateCounts): number {
  return counts.terpenuhi + counts.sebagian + counts.belum + counts['perlu-penilaian-manusia'];
}

/** The checklists that hold for some document of a collection, as tables: requirement rows by documents. */
export function coverageTables(
  documents: readonly DocumentSummary[],
  { catalogue, language }: { readonly catalogue: Catalogue; readonly language: Language },
): readonly Table[] {
  return catalogue.checklists.flatMap((list) => {
    const rows = coverageOf(list, documents);
    return rows.length === 0 ? [] : [coverageTable(list, rows, documents, { catalogue, language })];
  });
}

/** So many documents of each state are named in the column of those that lack an item; the rest is counted. */
const mostNamed = 6;

function coverageTable(
  list: Checklist,
  rows: readonly CoverageRow[],
  documents: readonly DocumentSummary[],
  { catalogue, language }: { readonly catalogue: Catalogue; readonly language: Language },
): Table {
  const shown = documents.flatMap((_, index) => (rows.some(({ states }) => states.has(index)) ? [index] : []));
  return {
    id: list.id,
    title: list.title[language],
    about: texts.matrixAbout[language],
    columns: [
      { title: texts.item[language], width: 14 },
      { title: texts.title[language], width: 56 },
      { title: texts.coverage[language], width: 34 },
      ...itemStates.map((state) => ({ title: capitalised(stateWords[state][language]), width: 11 })),
      { title: texts.lacking[language], width: 50 },
      { title: texts.source[language], width: 60 },
      ...shown.map((index) => ({ title: documents[index]?.path ?? '', width: 18, isWide: true as const })),
    ],
    rows: rows.map(({ item, states, counts }) => [
      ...[item.id, item.title[language], coverageInWords(counts, language)],
      ...itemStates.map((state) => counts[state]),
      lacking(states, documents, language),
      item.sources.map((source) => sourceInWords(source, catalogue.regulations, language)).join('; '),
      ...shown.map((index) => {
        const state = states.get(index);
        return state ? stateWords[state][language] : '';
      }),
    ]),
  };
}

/** The documents that do not meet an item, by their states: `belum: a.md, b.md dan 3 lainnya; sebagian: c.md`. */
function lacking(
  states: ReadonlyMap<number, ItemState>,
  documents: readonly DocumentSummary[],
  language: Language,
): string {
  const parts = lackingStates.flatMap((state) => {
    const paths = [...states].filter(([, each]) => each === state).map(([index]) => documents[index]?.path ?? '');
    return paths.length === 0 ? [] : [`${stateWords[state][language]}: ${firstOf(paths, language)}`];
  });
  return parts.join('; ');
}

function firstOf(paths: readonly string[], language: Language): string {
  const first = paths.slice(0, mostNamed).join(', ');
  const more = paths.length - mostNamed;
  return more > 0 ? `${first}${sentence(texts.more, { count: more }, language)}` : first;
}
