import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Language } from '../../catalogue/schema.js';
import type { ItemState } from '../../checklists/checklist-state.js';
import { itemStates, stateWords } from '../checklist-view.js';
import { sourceInWords } from '../source-words.js';
import { coverageOf, type Coverage } from './coverage.js';
import type { DocumentSummary } from './document-summary.js';
import { overviewTexts as texts } from './overview-texts.js';

/** The requirement rows of one checklist by the documents of a collection, ready to be shown. */
export interface CoverageView {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Documents for which some item holds. */
  readonly documents: readonly { readonly uri: string; readonly name: string; readonly path: string }[];
  readonly rows: readonly CoverageRowView[];
  readonly stateWords: Readonly<Record<ItemState, string>>;
  readonly coverageWords: Readonly<Record<Coverage, string>>;
}

export interface CoverageRowView {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly sources: readonly string[];
  readonly coverage: Coverage;
  readonly counts: Readonly<Record<ItemState, number>>;
  /** State in each of the view's documents, null where the item does not hold. */
  readonly states: readonly (ItemState | null)[];
}

/** Makes the view of a checklist; undefined when there is no such list, or it holds for no document. */
export function viewCoverage(
  id: string,
  documents: readonly DocumentSummary[],
  { catalogue, language }: { readonly catalogue: Catalogue; readonly language: Language },
): CoverageView | undefined {
  const list = catalogue.checklists.find((each) => each.id === id);
  const rows = list ? coverageOf(list, documents) : [];
  if (!list || rows.length === 0) return undefined;
  const shown = documents.flatMap((document, index) =>
    rows.some(({ states }) => states.has(index)) ? [{ document, index }] : [],
  );
  return {
    ...{ id, title: list.title[language], language },
    documents: shown.map(({ document: { uri, title, path } }) => ({ uri, name: title === '' ? path : title, path })),
    rows: rows.map(({ item, coverage, counts, states }) => ({
      ...{ id: item.id, title: item.title[language], help: item.help[language], coverage, counts },
      sources: item.sources.map((source) => sourceInWords(source, catalogue.regulations, language)),
      states: shown.map(({ index }) => states.get(index) ?? null),
    })),
    stateWords: Object.fromEntries(itemStates.map((state) => [state, stateWords[state][language]])) as Record<
      ItemState,
      string
    >,
    coverageWords: {
      covered: texts.covered[language],
      partly: texts.partly[language],
      unknown: texts.unknown[language],
      gap: texts.gap[language],
    },
  };
}
