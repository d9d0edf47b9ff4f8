import type { Language } from '../catalogue/schema.js';
import { formatDate } from '../text/dates.js';
import {
  disclaimer,
  itemStates,
  stateSigns,
  stateWords,
  type ChecklistView,
  type ItemView,
  type ListView,
} from './checklist-view.js';
import { oneLine, wrapText } from './display-width.js';

/** The checklists of a document for a terminal of so many columns. */
export function checklistText(view: ChecklistView, path: string, language: Language, width: number): string {
  const head = `${oneLine(path)}: ${view.type.title}`;
  const note = `${disclaimer[language]} ${tableDate(view.checked, language)}`;
  const lists = view.lists.map((list) => listText(list, path, language, width));
  return `${[head, ...wrapText(note, width), '', lists.length > 0 ? lists.join('\n\n') : noLists(language)].join('\n')}\n`;
}

/** The checklists as JSON with a final line break; keys are only ever added. */
export function checklistJson(view: ChecklistView, path: string, language: Language): string {
  const lists = view.lists.map(({ id, title, counts }) => ({ id, title, counts }));
  const items = view.lists.flatMap(({ id: list, items }) => items.map((item) => ({ ...item, list })));
  const { type, checked } = view;
  const report = { path, type: type.id, title: type.title, note: disclaimer[language], checked, lists, items };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function tableDate(checked: string, language: Language): string {
  const day = formatDate(checked, language);
  return language === 'id' ? `Tabel peraturan per ${day}.` : `Regulation table as of ${day}.`;
}

function noLists(language: Language): string {
  return language === 'id'
    ? 'Belum ada daftar periksa untuk jenis dokumen ini.'
    : 'There is no checklist for this type of document.';
}

function listText(list: ListView, path: string, language: Language, width: number): string {
  const counts = itemStates
    .filter((state) => list.counts[state] > 0)
    .map((state) => `${String(list.counts[state])} ${stateWords[state][language]}`);
  const head = `${list.title}: ${counts.join(', ')}`;
  const items = list.items.flatMap((item) => itemLines(item, path, language, width));
  return [head, '='.repeat(Math.min(width, head.length)), ...items].join('\n');
}

function itemLines(item: ItemView, path: string, language: Language, width: number): readonly string[] {
  const head = `${stateSigns[item.state]} ${item.id}  ${oneLine(item.title)}: ${stateWords[item.state][language]}`;
  const details = [...openText(item), ...sinceText(item, language), ...answerText(item, language), ...item.sources];
  const [first] = item.evidence;
  const place = first
    ? [`${oneLine(path)}:${String(first.line)}:${String(first.column)} “${oneLine(first.text)}”`]
    : [];
  return [head, ...[...details, ...place].flatMap((text) => indented(oneLine(text), width))];
}

/** What would fulfil an item is only worth reading where it is not fulfilled, and when it says more than the title. */
function openText({ state, title, help }: ItemView): readonly string[] {
  return state === 'terpenuhi' || state === 'tidak-berlaku' || help === title ? [] : [help];
}

function sinceText({ since }: ItemView, language: Language): readonly string[] {
  if (since === null) return [];
  const day = formatDate(since, language);
  return [language === 'id' ? `Akan berlaku mulai ${day}.` : `Will be in force from ${day}.`];
}

function answerText({ answer, computed, state }: ItemView, language: Language): readonly string[] {
  if (!answer) return [];
  const isIndonesian = language === 'id';
  const by = answer.by === null ? '' : isIndonesian ? ` oleh ${answer.by}` : ` by ${answer.by}`;
  const on = answer.date === null ? '' : `, ${formatDate(answer.date, language)}`;
  const reason = answer.reason === null ? '' : `: ${answer.reason}`;
  const word = stateWords[answer.status][language];
  const said = `${isIndonesian ? 'Dijawab' : 'Answered'} “${word}”${by}${on}${reason}`;
  const isUnused = computed !== null && answer.status !== state;
  if (!isUnused) return [said];
  return [
    `${said} (${isIndonesian ? 'tidak dipakai: dihitung dari isi dokumen' : 'not used: computed from the document'})`,
  ];
}

function indented(text: string, width: number): readonly string[] {
  return wrapText(text, Math.max(20, width - 4)).map((line) => `    ${line}`);
}
