import type { PreviewItem, PreviewList, PreviewView } from '../../core/presentation/preview/preview-view.js';
import type { Choices } from './state.js';
import { textsIn } from './texts.js';

/** Items under one heading. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly items: readonly PreviewItem[];
  /** Items of the group before they were filtered. */
  readonly all: readonly PreviewItem[];
}

/** The items that a person wants to see, by list or by source; groups without one are left out. */
export function groupsOf({ lists, language }: PreviewView, choices: Choices): readonly Group[] {
  const chosen = lists.some(({ id }) => id === choices.list) ? lists.filter(({ id }) => id === choices.list) : lists;
  const groups = choices.groupBy === 'source' ? bySource(chosen, textsIn(language).withoutSource) : chosen.map(toGroup);
  const wants = wanted(choices);
  return groups.map((group) => ({ ...group, items: group.all.filter(wants) })).filter(({ items }) => items.length > 0);
}

/** Whether anything is filtered out on purpose. */
export function isFiltered({ states, list, search }: Choices): boolean {
  return states.length > 0 || list !== '' || search.trim() !== '';
}

function toGroup({ id, title, items }: PreviewList): Group {
  return { key: `list:${id}`, title, items, all: items };
}

/** Items by the act they come from; those that come from none at the end. */
function bySource(lists: readonly PreviewList[], withoutSource: string): readonly Group[] {
  const found = new Map<string, PreviewItem[]>();
  for (const item of lists.flatMap(({ items }) => items)) {
    const group = found.get(item.source) ?? [];
    found.set(item.source, group);
    group.push(item);
  }
  const none = found.get('') ?? [];
  found.delete('');
  return [
    ...[...found].map(([title, items]) => ({ key: `source:${title}`, title, items, all: items })),
    { key: 'source:', title: withoutSource, items: none, all: none },
  ];
}

function wanted({ states, search }: Choices): (item: PreviewItem) => boolean {
  const words = search
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (item) =>
    (states.length === 0 || states.includes(item.state)) && (words.length === 0 || hasAll(textOf(item), words));
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function textOf({ id, title, help, remark, sources, evidence, answer }: PreviewItem): string {
  const written = evidence.map(({ text }) => text);
  const said = [answer?.reason, answer?.by, answer?.note, answer?.link];
  return [id, title, help, remark, ...sources, ...written, ...said].join(' ').toLocaleLowerCase();
}
