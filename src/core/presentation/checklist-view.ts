import type { Registry } from '../catalogue/regulations.js';
import type { Bilingual, DocumentType, Language } from '../catalogue/schema.js';
import type { ChecklistResult, Evidence, ItemResult, ItemState } from '../checklists/checklist-state.js';
import type { SourceText } from '../text/source-text.js';
import { regionOf, type Region } from './finding-view.js';
import { sourceInWords } from './source-words.js';

/** Every checklist of one document, ready to be shown in one language. */
export interface ChecklistView {
  readonly type: { readonly id: string; readonly title: string };
  readonly lists: readonly ListView[];
  /** YYYY-MM-DD of the regulation table. */
  readonly checked: string;
}

export interface ListView {
  readonly id: string;
  readonly title: string;
  readonly counts: Readonly<Record<ItemState, number>>;
  readonly items: readonly ItemView[];
}

export interface ItemView {
  readonly id: string;
  readonly state: ItemState;
  /** What the text says, where a person's answer decides; null for an item that only a person can judge. */
  readonly computed: ItemState | null;
  readonly title: string;
  readonly help: string;
  readonly sources: readonly string[];
  readonly serves: readonly string[];
  readonly evidence: readonly (Region & { readonly text: string })[];
  readonly answer: {
    readonly status: ItemState;
    readonly reason: string | null;
    readonly by: string | null;
    readonly date: string | null;
    readonly note: string | null;
    readonly link: string | null;
  } | null;
  /** YYYY-MM-DD from which the item is in force, null when it is already. */
  readonly since: string | null;
}

export const itemStates = ['terpenuhi', 'sebagian', 'belum', 'tidak-berlaku', 'perlu-penilaian-manusia'] as const;

/** What a state is called; always an indication. */
export const stateWords: Readonly<Record<ItemState, Bilingual>> = {
  terpenuhi: { id: 'terpenuhi', en: 'met' },
  sebagian: { id: 'sebagian', en: 'partly met' },
  belum: { id: 'belum', en: 'not met' },
  'tidak-berlaku': { id: 'tidak berlaku', en: 'not applicable' },
  'perlu-penilaian-manusia': { id: 'perlu penilaian', en: 'needs a person' },
};

/** What stands before an item in a list. */
export const stateSigns: Readonly<Record<ItemState, string>> = {
  terpenuhi: '✓',
  sebagian: '◐',
  belum: '✗',
  'tidak-berlaku': '–',
  'perlu-penilaian-manusia': '?',
};

export const disclaimer: Bilingual = {
  id: 'Indikasi pemenuhan, bukan pernyataan kepatuhan dan bukan nasihat hukum.',
  en: 'Indications of fulfilment: no statement of compliance and no legal advice.',
};

/** Longer evidence is only begun. */
const longestEvidence = 80;

/** Makes the view of what `evaluateChecklists` computed. */
export function viewChecklists(
  results: readonly ChecklistResult[],
  type: DocumentType,
  { source, registry, language }: { source: SourceText; registry: Registry; language: Language },
): ChecklistView {
  const evidenceView = ({ span }: Evidence) => ({ ...regionOf(source, span), text: beginning(source.slice(span)) });
  const itemView = (item: ItemResult): ItemView => ({
    id: item.id,
    state: item.state,
    computed: item.computed ?? null,
    title: item.title[language],
    help: item.help[language],
    sources: item.sources.map((each) => sourceInWords(each, registry, language)),
    serves: item.serves,
    evidence: item.evidence.map(evidenceView),
    answer: item.answer
      ? {
          status: item.answer.status,
          reason: item.answer.reason ?? null,
          by: item.answer.by ?? null,
          date: item.answer.date ?? null,
          note: item.answer.note ?? null,
          link: item.answer.link ?? null,
        }
      : null,
    since: item.since ?? null,
  });
  return {
    type: { id: type.id, title: type.title[language] },
    checked: registry.checked,
    lists: results.map(({ id, title, items }) => ({
      id,
      title: title[language],
      counts: countStates(items),
      items: items.map(itemView),
    })),
  };
}

/** How many items are in each state. */
export function countStates(items: readonly Pick<ItemResult, 'state'>[]): ListView['counts'] {
  const count = (state: ItemState): number => items.filter((item) => item.state === state).length;
  return {
    terpenuhi: count('terpenuhi'),
    sebagian: count('sebagian'),
    belum: count('belum'),
    'tidak-berlaku': count('tidak-berlaku'),
    'perlu-penilaian-manusia': count('perlu-penilaian-manusia'),
  };
}

function beginning(text: string): string {
  const line = text.split(/\r?\n/u, 1)[0] ?? '';
  return line.length > longestEvidence ? `${line.slice(0, longestEvidence - 1)}…` : line;
}
