import {
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  TableOfContents,
  type ILevelsOptions,
  type ISectionOptions,
  type IStylesOptions,
} from 'docx';
import type { Language } from '../../catalogue/schema.js';
import type { PolicyDocument } from '../../document/document.js';
import { conventions } from '../../model/conventions.js';
import { contentsTitle, footOf, nameOf } from '../paper/document-name.js';
import { drawnPages, type DrawnPages } from '../paper/drawn-pages.js';
import { isLong, runsOf, upright } from '../paper/paper-block.js';
import { layOut, type PaperLayout } from '../paper/lay-out.js';
import { factOf, type PaperContext } from '../paper/paper-context.js';
import { footFont } from '../pictures/page.js';
import { paperNamed, type PaperName } from '../pictures/paper.js';
import { shortened } from '../pictures/text/wrap.js';
import type { WordBlock } from './word-block.js';
import { unreadBlocks, wordSection, type ListLook, type Numbering } from './word-blocks.js';
import { pageFooter, pageHeader, pictureRoom, textPage } from './word-page.js';
import { factsTable, wordPart } from './word-parts.js';
import { declareMetafiles, pictureSection } from './word-pictures.js';
import { formSection } from './word-form.js';
import { letterheadBlock } from './word-letterhead.js';
import { textRuns } from './word-runs.js';
import { signatureBlock } from './word-signature.js';
import { titleBlock } from './word-title.js';

const spelling: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** A document as the bytes of a Word file: its title, facts and text, and its pictures on pages of their own. */
export async function toWord(document: PolicyDocument, context: PaperContext): Promise<Uint8Array> {
  const lists: { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] = [];
  const numbering: Numbering = {
    start(first, look = {}) {
      const reference = `list-${String(lists.length)}`;
      lists.push({ reference, levels: levelsFrom(first, look) });
      return reference;
    },
  };
  const foot = footOf(context);
  const { forms, others } = drawnPages(context);
  const laid = layOut(document, context);
  const { form } = laid;
  const footer = pageFooter(onOneLine(foot, context.paper), pictureRoom(context.paper), context.language);
  const front = form ? [formSection(form.identity, context, numbering, footer)] : [];
  const sections = (pictures: readonly DrawnPages[]): readonly ISectionOptions[] =>
    pictures.flatMap((picture) => (picture.pages.length > 0 ? [pictureSection(picture, context, footer)] : []));
  const file = new Document({
    ...facts(context),
    numbering: { config: lists },
    styles: { default: stylesIn(context) },
    sections: [...front, ...sections(forms), ...textSections(document, laid, numbering, context), ...sections(others)],
  });
  declareMetafiles(
    file,
    [...forms, ...others].flatMap(({ pages }) => pages),
  );
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** A second line of the foot would stand in a picture. */
function onOneLine(foot: string, paper: PaperName): string {
  return shortened(foot, paperNamed(paper).contentWidth - numberRoom, footFont);
}

/** Millimetres of the number of a page. */
const numberRoom = 50;

function facts(context: PaperContext): { readonly title: string; readonly creator: string } {
  return { title: factOf(conventions.title, context), creator: factOf(conventions.agency, context) };
}

/** The text, in parts that stand or lie. */
function textSections(
  document: PolicyDocument,
  { form, entries, said, text, closing, lies }: PaperLayout,
  numbering: Numbering,
  context: PaperContext,
): readonly ISectionOptions[] {
  const { title, without, top } = nameOf(document, context);
  const { paper, pictures } = context;
  const layout = { numbering, paper, pictures, text, notes: text.notes, lies, without, top, said };
  const partsOf = (isBasis: boolean): readonly WordBlock[] =>
    entries.flatMap((entry) =>
      entry.kind === 'part' && entry.isBasis === isBasis ? wordPart(entry, context, layout) : [],
    );
  const before = { ...layout, said: new Set([...said, ...closing.behind]) };
  const blocks =
    document.kind === 'markdown'
      ? [...wordSection(document.root, before), ...unreadBlocks(document.unread, context.source)]
      : [];
  const behind = closing.behind.flatMap((section) => wordSection(section, layout));
  // A form before the text is its letterhead and its signature.
  const isHeaded = form !== undefined;
  const all = [
    ...(isHeaded ? [] : letterheadBlock(context, lies)),
    ...titleBlock(title, context),
    ...factsTable(entries, layout),
    ...contentsOf([...blocks, ...behind], context),
    ...partsOf(true),
    ...blocks,
    ...partsOf(false),
    ...(isHeaded ? [] : signatureBlock(closing.place, context, lies)),
    ...behind,
  ];
  const header = pageHeader(factOf(conventions.agency, context), title);
  const foot = footOf(context);
  return runsOf(all, lies).map(({ isWide, children }, index) => {
    const { properties, room } = textPage(context.paper, isWide);
    const footer = pageFooter(foot, room, context.language);
    return {
      properties: { ...properties, titlePage: index === 0 },
      headers: { default: header },
      footers: { default: footer, ...(index === 0 && { first: footer }) },
      children: [...children],
    };
  });
}

/** Contents of a text that is not read at a glance: Word keeps their pages, the headings are there already. */
function contentsOf(blocks: readonly WordBlock[], { language }: PaperContext): readonly WordBlock[] {
  if (!isLong(blocks)) return [];
  const title = contentsTitle[language];
  const heading = new Paragraph({ children: [...textRuns(title, strong)], spacing: { before: 240 } });
  const contents = new TableOfContents(title, { hyperlink: true, headingStyleRange: '1-2' });
  return [heading, contents, new Paragraph({ pageBreakBefore: true })].map(upright);
}

const strong = { bold: true };

function levelsFrom(
  first: number | undefined,
  { size, isLettered = false, hasParenthesis = false }: ListLook,
): readonly ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    ...(first === undefined
      ? { format: LevelFormat.BULLET, text: '•' }
      : {
          start: first,
          format: isLettered ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL,
          text: `%${String(level + 1)}${hasParenthesis ? ')' : '.'}`,
        }),
    style: {
      paragraph: { indent: { left: 567 * (level + 1), hanging: 425 } },
      ...(size !== undefined && { run: { size } }),
    },
  }));
}

function stylesIn({ language, font, size: points }: PaperContext): NonNullable<IStylesOptions['default']> {
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    document: {
      run: { font, size: 2 * points, language: { value: spelling[language] } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    ...{ title: heading(26, 120), heading1: heading(24, 280), heading2: heading(22, 220), heading3: heading(22, 180) },
    ...{ heading4: heading(22, 160), heading5: heading(22, 160), heading6: heading(22, 160) },
  };
}
