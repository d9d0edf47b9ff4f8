import { Document, LevelFormat, Packer, type ILevelsOptions, type ISectionOptions, type IStylesOptions } from 'docx';
import type { Language } from '../../catalogue/schema.js';
import type { MarkdownDocument, PolicyDocument } from '../../document/document.js';
import { conventions } from '../../model/conventions.js';
import { normaliseName } from '../../text/names.js';
import type { PictureContext } from '../pictures/picture.js';
import { picturesOf } from '../pictures/pictures.js';
import { runsOf, type WordBlock } from './word-block.js';
import { unreadBlocks, wordSection, type Numbering } from './word-blocks.js';
import { pageFooter, pageHeader, textPage } from './word-page.js';
import { factsTable, wordPart } from './word-parts.js';
import { pictureSection } from './word-pictures.js';
import { factOf, titleBlock } from './word-title.js';
import { entriesOf } from './word-values.js';

const font = 'Arial';
const spelling: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** A document as the bytes of a Word file: its title, facts and text, and its pictures on pages of their own. */
export async function toWord(document: PolicyDocument, context: PictureContext): Promise<Uint8Array> {
  const lists: { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] = [];
  const numbering: Numbering = {
    start(first) {
      const reference = `list-${String(lists.length)}`;
      lists.push({ reference, levels: levelsFrom(first) });
      return reference;
    },
  };
  const text = textSections(document, numbering, context);
  const pictures = picturesOf(context);
  const drawn = (isForm: boolean): readonly ISectionOptions[] =>
    pictures
      .filter((picture) => (picture.isForm ?? false) === isForm)
      .map((picture) => pictureSection(picture, context));
  const file = new Document({
    ...facts(context),
    numbering: { config: lists },
    styles: { default: stylesIn(context.language) },
    sections: [...drawn(true), ...text, ...drawn(false)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function facts(context: PictureContext): { readonly title: string; readonly creator: string } {
  return { title: factOf(conventions.title, context), creator: factOf(conventions.agency, context) };
}

/** The text, in parts that stand or lie. */
function textSections(
  document: PolicyDocument,
  numbering: Numbering,
  context: PictureContext,
): readonly ISectionOptions[] {
  const entries = entriesOf(context);
  const parts = entries.flatMap((entry) => (entry.kind === 'part' ? wordPart(entry, context) : []));
  const { title, blocks } = document.kind === 'markdown' ? bodyOf(document, numbering, context) : bodyless(context);
  const all = [...titleBlock(title, context), ...factsTable(entries, context), ...blocks, ...parts];
  const header = pageHeader(factOf(conventions.agency, context), title);
  const footer = pageFooter(context.language);
  return runsOf(all).map(({ isWide, children }, index) => ({
    properties: { ...textPage(context.paper, isWide).properties, titlePage: index === 0 },
    headers: { default: header },
    footers: { default: footer, ...(index === 0 && { first: footer }) },
    children: [...children],
  }));
}

interface Body {
  readonly title: string;
  readonly blocks: readonly WordBlock[];
}

function bodyless(context: PictureContext): Body {
  return { title: factOf(conventions.title, context), blocks: [] };
}

/** The sections of a Markdown document; the one heading that is its title goes up into the title block. */
function bodyOf({ root, unread }: MarkdownDocument, numbering: Numbering, context: PictureContext): Body {
  const stated = factOf(conventions.title, context);
  const highest = root.children.filter(({ level }) => level === 1);
  const [only] = highest.length === 1 ? highest : [];
  const heading = only?.heading?.text.text ?? '';
  const isTitle = stated === '' || normaliseName(heading) === normaliseName(stated);
  const layout = {
    ...{ numbering, paper: context.paper, without: isTitle ? only : undefined },
    top: highest.length > 1 ? 0 : 1,
  };
  return {
    title: stated === '' ? heading : stated,
    blocks: [...wordSection(root, layout), ...unreadBlocks(unread, context.source)],
  };
}

function levelsFrom(start: number): readonly ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${String(level + 1)}.`,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 425 } } },
  }));
}

function stylesIn(language: Language): NonNullable<IStylesOptions['default']> {
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    document: {
      run: { font, size: 22, language: { value: spelling[language] } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    ...{ title: heading(26, 120), heading1: heading(24, 280), heading2: heading(22, 220), heading3: heading(22, 180) },
    ...{ heading4: heading(22, 160), heading5: heading(22, 160), heading6: heading(22, 160) },
  };
}
