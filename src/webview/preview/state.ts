import type { Explanation } from '../../core/presentation/preview/explanation.js';
import type { AnswerFields, PreviewItem } from '../../core/presentation/preview/preview-view.js';
import type { KeptPreview, ShownDocument } from '../../shared/preview-messages.js';

type ItemState = PreviewItem['state'];

/** All that the page draws. */
export interface PreviewState {
  readonly shown: ShownDocument | undefined;
  readonly explanation: Explanation | undefined;
  /** Where the cursor stands in the document; -1 where it is not known. */
  readonly cursor: number;
  readonly notice: string;
  /** What the page says to those who do not see that it changed. */
  readonly said: string;
  /** A change that was asked for and is not shown yet. */
  readonly pending: Pending | undefined;
  readonly choices: Choices;
}

/** Asked for when this version was shown; said when it is there. */
export interface Pending {
  readonly version: number;
  readonly said: string;
}

/** Answers by item. */
export type Drafts = Readonly<Record<string, AnswerFields>>;

/** What a person chose; it stays after a reload. */
export interface Choices {
  readonly tab: string;
  /** States that are shown; none: all of them. */
  readonly states: readonly ItemState[];
  /** Id of the only list that is shown, or empty. */
  readonly list: string;
  readonly search: string;
  readonly groupBy: 'list' | 'source';
  readonly isBrief: boolean;
  /** Keys of the groups that are collapsed. */
  readonly collapsed: readonly string[];
  /** Ids of items all of whose evidence is shown. */
  readonly expanded: readonly string[];
  /** Answers that are being written, by item. */
  readonly drafts: Drafts;
  /** Those of documents that were shown before, by document. */
  readonly putAway: Readonly<Record<string, Drafts>>;
  /** Who answered last. */
  readonly by: string;
  /** Size of pictures in percent of their paper; 0 fits them into the page. */
  readonly zoom: number;
}

export const firstChoices: Choices = {
  tab: 'checklist',
  states: [],
  list: '',
  search: '',
  groupBy: 'list',
  isBrief: false,
  collapsed: [],
  expanded: [],
  drafts: {},
  putAway: {},
  by: '',
  zoom: 0,
};

const pictureStart = 'picture-';

/** The tab of a kind of picture. */
export function pictureTab(kind: string): string {
  return `${pictureStart}${kind}`;
}

/** The kind of picture that a tab shows, or empty. */
export function pictureOf(tab: string): string {
  return tab.startsWith(pictureStart) ? tab.slice(pictureStart.length) : '';
}

/** What the page keeps for the time after a reload. */
export interface KeptState extends KeptPreview {
  readonly choices: Choices;
}

const states = ['terpenuhi', 'sebagian', 'belum', 'tidak-berlaku', 'perlu-penilaian-manusia'] as const;

/** Sizes of pictures in percent. */
export const zooms: readonly number[] = [50, 75, 100, 150, 200, 300];

/** Choices as they were kept; each part that is not what it should be is left out. */
export function readChoices(kept: unknown): Choices {
  const given = fieldsOf(fieldsOf(kept)['choices']);
  return {
    tab: textOr(given['tab'], firstChoices.tab),
    states: states.filter((state) => textsOf(given['states']).includes(state)),
    list: textOr(given['list'], ''),
    search: textOr(given['search'], ''),
    groupBy: given['groupBy'] === 'source' ? 'source' : 'list',
    isBrief: given['isBrief'] === true,
    collapsed: textsOf(given['collapsed']),
    expanded: textsOf(given['expanded']),
    drafts: draftsOf(given['drafts']),
    putAway: Object.fromEntries(Object.entries(fieldsOf(given['putAway'])).map(([uri, each]) => [uri, draftsOf(each)])),
    by: textOr(given['by'], ''),
    zoom: zooms.find((zoom) => zoom === given['zoom']) ?? 0,
  };
}

function draftsOf(value: unknown): Drafts {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).flatMap(([id, each]): [string, AnswerFields][] => {
      const { status, reason, by, date, link, note } = fieldsOf(each);
      const known = states.find((state) => state === status);
      if (!known || known === 'perlu-penilaian-manusia') return [];
      const texts = { reason: textOr(reason, ''), by: textOr(by, ''), date: textOr(date, '') };
      return [[id, { status: known, ...texts, link: textOr(link, ''), note: textOr(note, '') }]];
    }),
  );
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The list without the key when it has it, else with it. */
export function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
}
