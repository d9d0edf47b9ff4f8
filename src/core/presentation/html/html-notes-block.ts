import type { Bilingual, Language } from '../../catalogue/schema.js';
import { upright } from '../paper/paper-block.js';
import { nodeBlocks, type HtmlBlock, type HtmlLayout } from './html-blocks.js';
import { markName, noteName } from './html-notes.js';

const back: Bilingual = { id: 'Kembali ke teks', en: 'Back to the text' };

/** The notes of a text below it, each with the way back to its marks. */
export function notesBlock(layout: HtmlLayout, language: Language): readonly HtmlBlock[] {
  const { marks } = layout.around;
  if (marks.counts.size === 0) return [];
  const items = [...marks.counts].map(([label, count], index) => {
    const number = index + 1;
    const blocks = layout.text.notes.get(label) ?? [];
    const html = blocks.flatMap((block) => nodeBlocks(block, layout).map(({ content }) => content)).join('\n');
    const links = Array.from({ length: count }, (_, mark) => {
      const place = `href="#${markName(number, mark + 1)}" role="doc-backlink" aria-label="${back[language]}"`;
      return ` <a ${place}>↩</a>`;
    }).join('');
    const end = html.endsWith('</p>') ? html.length - '</p>'.length : html.length;
    return `<li id="${noteName(number)}">${html.slice(0, end)}${links}${html.slice(end)}</li>`;
  });
  return [upright(`<div class="notes" role="doc-endnotes"><ol>\n${items.join('\n')}\n</ol></div>`)];
}
