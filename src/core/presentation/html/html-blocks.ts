import type { BlockContent, DefinitionContent, List, RootContent } from 'mdast';
import type { Section } from '../../document/document.js';
import { slugOf } from '../../set/anchors.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';
import { escapeMarkup } from '../markup.js';
import type { DocumentName } from '../paper/document-name.js';
import { lawHeading } from '../paper/law-heading.js';
import { boxOf } from '../paper/marked-text.js';
import { upright, type PaperBlock } from '../paper/paper-block.js';
import type { PaperText } from '../paper/paper-text.js';
import { pointsIn } from '../paper/points.js';
import { tableText } from '../paper/table-text.js';
import { tableBlock, type TablePlace } from './html-table.js';
import { wordsHtml } from './html-words.js';

export type HtmlBlock = PaperBlock<string>;

/** How a text is laid out. */
export interface HtmlLayout extends Pick<DocumentName, 'top' | 'without'>, TablePlace {
  readonly text: PaperText;
  /** Names of headings, by which they are linked to. */
  readonly names: ReadonlyMap<Section, string>;
  /** Sections that a form before the text says already. */
  readonly said: ReadonlySet<Section>;
}

/** The names of all headings below a section, as GitHub and VS Code make them: an equal one further down gets a number. */
export function headingNames(root: Section): ReadonlyMap<Section, string> {
  const names = new Map<Section, string>();
  const counts = new Map<string, number>();
  const visit = (section: Section): void => {
    const slug = section.heading ? slugOf(section.heading.text.text) : '';
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    if (slug !== '') names.set(section, count === 0 ? slug : `${slug}-${String(count)}`);
    section.children.forEach(visit);
  };
  visit(root);
  return names;
}

/** A section and everything below it, in the order of the text. */
export function sectionBlocks(section: Section, layout: HtmlLayout): readonly HtmlBlock[] {
  if (layout.said.has(section)) return [];
  const { heading, children } = section;
  const { text, around } = layout;
  const isShown = heading !== undefined && section !== layout.without;
  const words = text.headingOf(section);
  const ofLaw = lawHeading(words);
  const name = { id: layout.names.get(section), isOfLaw: ofLaw !== undefined };
  return [
    ...(isShown ? [headingBlock(wordsHtml(ofLaw ?? words, around), levelOf(section, layout), name)] : []),
    ...blocksOf(text.blocksOf(section), layout),
    ...children.flatMap((child) => sectionBlocks(child, layout)),
  ];
}

/** Level of a heading in the text: 1 is the highest. */
export function levelOf({ level }: Section, { top }: Pick<HtmlLayout, 'top'>): number {
  return Math.max(1, level - top);
}

/** A heading under the title of the page, which alone is the first level of HTML. */
export function headingBlock(
  words: string,
  level: number,
  { id: name, isOfLaw = false }: { readonly id?: string | undefined; readonly isOfLaw?: boolean } = {},
): HtmlBlock {
  const tag = `h${String(Math.min(6, level + 1))}`;
  const id = name === undefined ? '' : ` id="${escapeMarkup(name)}"`;
  const kind = isOfLaw ? ' class="law"' : '';
  return { content: `<${tag}${id}${kind} dir="auto">${words}</${tag}>`, isWide: false, isHeading: true };
}

/** What was too large or too deep to be read, as it is written: no text of the author is lost. */
export function unreadBlocks(unread: readonly Span[], source: SourceText): readonly HtmlBlock[] {
  return unread
    .flatMap((span) => source.slice(span).split(/\r\n?|\n/u))
    .filter((text) => text.trim() !== '')
    .map((text) => upright(`<p dir="auto">${escapeMarkup(text)}</p>`));
}

/** Blocks of Markdown that follow each other; points are moved in as in regulations, and so are lists below them. */
export function blocksOf(nodes: readonly RootContent[], layout: HtmlLayout): readonly HtmlBlock[] {
  const points = pointsIn(nodes);
  return nodes.flatMap((node) => {
    const place = points.get(node);
    if (!place) return nodeBlocks(node, layout);
    const at = `at-${String(place.depth)}`;
    if (place.mark === undefined && node.type === 'list')
      return [upright(`<div class="${at}">\n${listHtml(node, layout)}\n</div>`)];
    const mark = `<span class="mark">${escapeMarkup(place.mark ?? '')} </span>`;
    const kind = place.isRuling ? 'point ruling' : 'point';
    const colon = place.isRuling ? '<span class="colon">: </span>' : '';
    return [upright(`<p class="${kind} ${at}" dir="auto">${mark}${colon}${wordsHtml(place.words, layout.around)}</p>`)];
  });
}

/** A block of Markdown; its tables lie when they are wide. */
export function nodeBlocks(node: RootContent, layout: HtmlLayout): readonly HtmlBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [upright(`<p dir="auto">${wordsHtml(node.children, layout.around)}</p>`)];
    case 'heading':
      return [upright(`<p class="heading" dir="auto">${wordsHtml(node.children, layout.around)}</p>`)];
    case 'list':
      return [upright(listHtml(node, layout))];
    case 'table':
      return tableBlock(tableText(node), layout);
    case 'blockquote':
      return [upright(`<blockquote>\n${within(node.children, layout)}\n</blockquote>`)];
    case 'code':
      return [upright(`<pre>${escapeMarkup(node.value)}</pre>`)];
    case 'html':
      return [upright(`<p dir="auto">${escapeMarkup(node.value)}</p>`)];
    default:
      return [];
  }
}

function within(nodes: readonly (BlockContent | DefinitionContent)[], layout: HtmlLayout): string {
  return blocksOf(nodes, layout)
    .map(({ content }) => content)
    .join('\n');
}

/** A list counts from its own first number. */
function listHtml({ ordered, start, children, data }: List, layout: HtmlLayout): string {
  const tag = ordered === true ? 'ol' : 'ul';
  const first = ordered === true && typeof start === 'number' && start !== 1 ? ` start="${String(start)}"` : '';
  const look = data?.hasParenthesis === true ? ' class="parenthesis"' : '';
  const items = children.map(({ checked, children: blocks }) => {
    const [head, ...rest] = blocks;
    if (head?.type !== 'paragraph') return `<li>${within(blocks, layout)}</li>`;
    const words = wordsHtml([...boxOf(checked), ...head.children], layout.around);
    const below = rest.length === 0 ? '' : `\n${within(rest, layout)}\n`;
    return `<li><p dir="auto">${words}</p>${below}</li>`;
  });
  return `<${tag}${look}${first}>\n${items.join('\n')}\n</${tag}>`;
}
