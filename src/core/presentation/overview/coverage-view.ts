import type { Checklist } from '../../catalogue/checklist.js';
import type { Language } from '../../catalogue/schema.js';
import type { ItemState } from '../../checklists/checklist-state.js';
import { itemStates, stateWords } from '../checklist-view.js';
import { sourceInWords } from '../source-words.js';
import type { Collection } from './collection.js';
import {
  countStates,
  coverageIn,
  coverageInWords,
  lackingStates,
  type Coverage,
  type StateCounts,
} from './coverage.js';
import { nameOf } from './document-names.js';
import type { DocumentSummary } from './document-summary.js';
import { unitKey } from './grouping.js';
import type { OverviewContext } from './overview-tables.js';

/** Which part of a checklist's matrix is wanted. */
export interface CoverageRequest {
  readonly list: string;
  /** Only documents of this type, or of this unit; without them all. */
  readonly documentType?: string | undefined;
  readonly unit?: string | undefined;
  /** The documents that are in sight, by their positions: from `start` to before `end`. */
  readonly columns: { readonly start: number; readonly end: number };
  /** Item whose details are wanted. */
  readonly item?: string | undefined;
}

/** The requirement rows of one checklist, and those of its documents that are in sight. */
export interface CoverageView {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Number of documents for which some item holds. */
  readonly documents: number;
  /** Position of the first of the columns. */
  readonly start: number;
  readonly columns: readonly CoverageColumn[];
  readonly rows: readonly CoverageRowView[];
  /** Of the item that was asked for. */
  readonly details: CoverageDetails | null;
  /** The states as columns count them. */
  readonly states: readonly ItemState[];
  readonly stateWords: Readonly<Record<ItemState, string>>;
}

interface NamedDocument {
  readonly uri: string;
  readonly name: string;
  /** The end of its path that tells it from others of its name; empty when there are none. */
  readonly apart: string;
  readonly path: string;
}

export interface CoverageColumn extends NamedDocument {
  /** A sign for each row: the position of its state among the view's states, or a dash where the item does not hold. */
  readonly states: string;
}

export interface CoverageRowView {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly sources: readonly string[];
  readonly coverage: Coverage;
  /** The coverage in words. */
  readonly coverageText: string;
  readonly counts: StateCounts;
}

/** Where an item is not met. */
export interface CoverageDetails {
  readonly item: string;
  /** By their state; none that no document is in. */
  readonly lacking: readonly LackingDocuments[];
}

export interface LackingDocuments {
  readonly state: ItemState;
  /** The first of the documents; the matrix shows the others. */
  readonly documents: readonly NamedDocument[];
  readonly more: number;
}

/** So many documents of each state are named in the details of an item. */
const mostNamed = 30;

/** Makes a part of the matrix of a checklist; undefined when there is no such list, or it holds for no such document. */
export function viewCoverage(
  collection: Collection,
  asked: CoverageRequest,
  { catalogue, language }: OverviewContext,
): CoverageView | undefined {
  const list = catalogue.checklists.find(({ id }) => id === asked.list);
  const documents = list ? documentsOf(collection, asked) : [];
  if (!list || documents.length === 0) return undefined;
  const counts = (item: string): StateCounts => countsOf(collection, documents, asked, item);
  const rows = list.items
    .map((item) => ({ item, counts: counts(item.id) }))
    .filter((row) => itemStates.some((state) => row.counts[state] > 0));
  const { start, end } = asked.columns;
  return {
    ...{ id: list.id, title: list.title[language], language, documents: documents.length, start },
    columns: documents.slice(start, end).map((document) => ({
      ...named(document, collection),
      states: rows.map(({ item }) => signOf(stateIn(document, list.id, item.id))).join(''),
    })),
    rows: rows.map(({ item, counts: own }) => ({
      ...{
        id: item.id,
        title: item.title[language],
        help: item.help[language],
        coverage: coverageIn(own),
        coverageText: coverageInWords(own, language),
        counts: own,
      },
      sources: item.sources.map((source) => sourceInWords(source, catalogue.regulations, language)),
    })),
    details: asked.item === undefined ? null : detailsOf(list, asked.item, documents, collection),
    states: itemStates,
    stateWords: Object.fromEntries(itemStates.map((state) => [state, stateWords[state][language]])) as Record<
      ItemState,
      string
    >,
  };
}

function documentsOf(
  collection: Collection,
  { list, documentType, unit }: CoverageRequest,
): readonly DocumentSummary[] {
  const documents = (collection.holding(list)?.sorted ?? []).map(({ document }) => document);
  if (documentType === undefined && unit === undefined) return documents;
  return documents.filter(
    (each) =>
      (documentType === undefined || each.type.id === documentType) &&
      (unit === undefined || unitKey(each.unit) === unitKey(unit)),
  );
}

/** Those of all documents are counted already. */
function countsOf(
  collection: Collection,
  documents: readonly DocumentSummary[],
  { list, documentType, unit }: CoverageRequest,
  item: string,
): StateCounts {
  const counted = documentType === undefined && unit === undefined ? collection.counts(list, item) : undefined;
  return counted ?? countStates(documents.flatMap((document) => stateIn(document, list, item) ?? []));
}

function stateIn({ checklists }: DocumentSummary, list: string, item: string): ItemState | undefined {
  return checklists.find(({ id }) => id === list)?.states[item];
}

function signOf(state: ItemState | undefined): string {
  return state ? String(itemStates.indexOf(state)) : '-';
}

function detailsOf(
  { id }: Checklist,
  item: string,
  documents: readonly DocumentSummary[],
  collection: Collection,
): CoverageDetails {
  const lacking = lackingStates.map((state) => {
    const all = documents.filter((document) => stateIn(document, id, item) === state);
    const first = all.slice(0, mostNamed).map((document) => named(document, collection));
    return { state, documents: first, more: Math.max(0, all.length - mostNamed) };
  });
  return { item, lacking: lacking.filter(({ documents: first }) => first.length > 0) };
}

function named(document: DocumentSummary, collection: Collection): NamedDocument {
  const { uri, path } = document;
  return { uri, path, name: nameOf(document), apart: collection.apart(document) };
}
