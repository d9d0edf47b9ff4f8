import type { Registry } from '../../catalogue/regulations.js';
import type { Bilingual, Language, Source } from '../../catalogue/schema.js';
import type { ItemResult } from '../../checklists/checklist-state.js';
import { stateSigns, stateWords } from '../checklist-view.js';
import { markdownText } from '../markdown-text.js';
import { sentence } from '../sentence.js';
import { sourceInWords } from '../source-words.js';

const TEXTS = {
  checklist: { id: '**Daftar periksa** (indikasi):', en: '**Checklist** (an indication):' },
  basis: { id: '**Dasar:**', en: '**Legal basis:**' },
  more: { id: '… dan {count} lagi', en: '… and {count} more' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** More are counted, not listed. */
const MOST_ITEMS = 6;
const MOST_SOURCES = 5;

/** Items of checklists with their states. */
export function itemWords(items: readonly ItemResult[], language: Language): readonly string[] {
  if (items.length === 0) return [];
  const lines = items.map(
    ({ id, title, state }) =>
      `${stateSigns[state]} ${markdownText(`${id} ${title[language]}: ${stateWords[state][language]}`)}`,
  );
  return [`${TEXTS.checklist[language]}\n\n${listed(lines, MOST_ITEMS, language)}`];
}

/** Where a rule or an item comes from, with what is known of the acts. */
export function sourceWords(sources: readonly Source[], registry: Registry, language: Language): readonly string[] {
  const lines = [...new Set(sources.map((source) => markdownText(sourceInWords(source, registry, language))))];
  return lines.length === 0 ? [] : [`${TEXTS.basis[language]}\n\n${listed(lines, MOST_SOURCES, language)}`];
}

function listed(lines: readonly string[], most: number, language: Language): string {
  const rest = lines.length - most;
  const more = rest > 0 ? [sentence(TEXTS.more, { count: rest }, language)] : [];
  return [...lines.slice(0, most), ...more].map((line) => `- ${line}`).join('\n');
}
