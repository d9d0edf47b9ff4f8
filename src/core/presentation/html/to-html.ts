import type { PolicyDocument } from '../../document/document.js';
import { escapeMarkup } from '../markup.js';
import type { DocumentEntry } from '../paper/document-entries.js';
import { contentsTitle, nameOf } from '../paper/document-name.js';
import { drawnPages, type DrawnPages } from '../paper/drawn-pages.js';
import type { Closing } from '../paper/closing.js';
import { layOut } from '../paper/lay-out.js';
import { plainText } from '../paper/marked-text.js';
import { isLong, runsOf, upright } from '../paper/paper-block.js';
import { partNodes, type DocumentPart } from '../paper/part-nodes.js';
import type { PaperContext } from '../paper/paper-context.js';
import {
  headingBlock,
  headingNames,
  levelOf,
  nodeBlocks,
  sectionBlocks,
  unreadBlocks,
  type HtmlBlock,
  type HtmlLayout,
} from './html-blocks.js';
import { drawingSections } from './html-drawing.js';
import { formSection } from './html-form.js';
import { factsBlock, letterheadBlock, signatureBlock, titleBlock } from './html-letterhead.js';
import { noteMarks } from './html-notes.js';
import { notesBlock } from './html-notes-block.js';
import { wordsHtml } from './html-words.js';
import { printStyle } from './print-style.js';

/** A document as one page that needs nothing else and prints as the office would: its text, and its pictures on pages of their own. */
export function toHtml(document: PolicyDocument, context: PaperContext): string {
  const { title, ...place } = nameOf(document, context);
  const { form, entries, said, text, closing, lies } = layOut(document, context);
  const all = document.kind === 'markdown' ? [...headingNames(document.root)] : [];
  const names = new Map(all.filter(([section]) => !said.has(section)));
  const layout: HtmlLayout = {
    ...place,
    paper: context.paper,
    names,
    text,
    around: { anchors: new Set(names.values()), pictures: context.pictures, marks: noteMarks(text.notes) },
    lies,
    said,
  };
  const { forms, others } = drawnPages(context);
  const drawn = (pictures: readonly DrawnPages[]): readonly string[] =>
    pictures.flatMap((picture) => drawingSections(picture, context.paper, context.language));
  const sections = [
    ...(form ? [formSection(form.identity, context)] : []),
    ...drawn(forms),
    ...textSections(
      textBlocks(document, { title, entries, closing, isHeaded: form !== undefined }, layout, context),
      lies,
    ),
    ...drawn(others),
  ];
  return `<!DOCTYPE html>
<html lang="${context.language}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
<title>${escapeMarkup(title === '' ? context.type.title[context.language] : title)}</title>
<style>
${printStyle(title, context)}
</style>
</head>
<body>
${sections.join('\n')}
</body>
</html>
`;
}

/** What stands over a text. */
interface TextHead {
  readonly title: string;
  readonly entries: readonly DocumentEntry[];
  readonly closing: Closing;
  /** A form before the text is its letterhead and its signature. */
  readonly isHeaded: boolean;
}

function textBlocks(
  document: PolicyDocument,
  { title, entries, closing, isHeaded }: TextHead,
  layout: HtmlLayout,
  context: PaperContext,
): readonly HtmlBlock[] {
  const partsOf = (isBasis: boolean): readonly HtmlBlock[] =>
    entries.flatMap((entry) =>
      entry.kind === 'part' && entry.isBasis === isBasis ? partBlocks(entry, layout, context) : [],
    );
  const before = { ...layout, said: new Set([...layout.said, ...closing.behind]) };
  const text = document.kind === 'markdown' ? sectionBlocks(document.root, before) : [];
  const behind = closing.behind.flatMap((section) => sectionBlocks(section, layout));
  return [
    ...(isHeaded ? [] : letterheadBlock(context)),
    ...titleBlock(title, context),
    ...factsBlock(entries),
    ...(isLong([...text, ...behind]) ? contentsBlock(layout, context) : []),
    ...partsOf(true),
    ...text,
    ...(document.kind === 'markdown' ? unreadBlocks(document.unread, context.source) : []),
    ...partsOf(false),
    ...(isHeaded ? [] : signatureBlock(closing.place, context)),
    ...behind,
    ...notesBlock(layout, context.language),
  ];
}

/** A part that YAML gives, under its label. */
function partBlocks(part: DocumentPart, layout: HtmlLayout, context: PaperContext): readonly HtmlBlock[] {
  return partNodes(part, context).flatMap((node) =>
    node.type === 'heading'
      ? [headingBlock(wordsHtml(node.children, layout.around), node.depth)]
      : nodeBlocks(node, layout),
  );
}

/** The text in parts that stand or lie. */
function textSections(blocks: readonly HtmlBlock[], lies: boolean): readonly string[] {
  return runsOf(blocks, lies).map(
    ({ isWide, children }) => `<section class="text${isWide ? ' lying' : ''}">\n${children.join('\n')}\n</section>`,
  );
}

/** The two highest levels of headings as links. */
function contentsBlock(layout: HtmlLayout, { language }: PaperContext): readonly HtmlBlock[] {
  const items = [...layout.names].flatMap(([section, name]) => {
    const level = levelOf(section, layout);
    if (level > 2 || section === layout.without) return [];
    const words = escapeMarkup(plainText(layout.text.headingOf(section)).trim());
    return [`<li class="level-${String(level)}"><a href="#${escapeMarkup(name)}" dir="auto">${words}</a></li>`];
  });
  return [
    upright(
      `<nav class="contents"><p class="heading">${contentsTitle[language]}</p>\n<ul>\n${items.join('\n')}\n</ul></nav>`,
    ),
  ];
}
