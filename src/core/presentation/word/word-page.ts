import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { ISectionOptions } from 'docx';
import type { Language } from '../../catalogue/schema.js';
import { pageWords } from '../paper/document-name.js';
import { textMargins, textRoom, twips } from '../paper/page-room.js';
import { FOOT } from '../pictures/page.js';
import { paperNamed, type PaperName } from '../pictures/paper.js';
import { wordText } from './word-text.js';

/** Half points. */
const footSize = 16;
/** Millimetres of its one line. */
const footHeight = 3.3;

export type PageProperties = NonNullable<ISectionOptions['properties']>;

/** A page of text, standing or lying, and the twips between its margins. */
export function textPage(name: PaperName, isLandscape: boolean): { properties: PageProperties; room: number } {
  const { left, right, top, bottom } = textMargins;
  return {
    properties: {
      page: {
        ...pageOf(name, isLandscape),
        margin: {
          ...{ left: Math.round(left * twips), right: Math.round(right * twips) },
          ...{ top: Math.round(top * twips), bottom: Math.round(bottom * twips), header: 567, footer: 567 },
        },
      },
    },
    room: textRoom(name, isLandscape),
  };
}

/** Twips between the margins of a page that is drawn. */
export function pictureRoom(name: PaperName): number {
  return Math.round(paperNamed(name).contentWidth * twips);
}

/** Twips of the foot of a drawn page from the bottom of its paper: it stands where the picture leaves room for it. */
export const pictureFoot = Math.round((FOOT - footHeight / 2) * twips);

/** The size of a paper. The library turns the sides of a lying page itself. */
export function pageOf(name: PaperName, isLandscape: boolean): NonNullable<PageProperties['page']> {
  const { width, height } = paperNamed(name);
  return {
    size: {
      ...{ width: Math.round(height * twips), height: Math.round(width * twips) },
      orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
  };
}

/** The agency and the title over every page but the first. */
export function pageHeader(agency: string, title: string): Header {
  const text = [agency, title].filter((words) => words !== '').join(' · ');
  const children = [new TextRun({ text: wordText(text), size: 17, color: '595959' })];
  const border = { bottom: { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A', space: 3 } };
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, border, children })] });
}

/** No header: without, that of the section before would go on. */
export function noHeader(): Header {
  return new Header({ children: [] });
}

/** What the document is called at the left, “Halaman 2 dari 7” at the end of the line. */
export function pageFooter(called: string, width: number, language: Language): Footer {
  const [page, of] = pageWords[language];
  const children = [
    new TextRun({ size: footSize, text: wordText(called) }),
    new TextRun({ size: footSize, children: [new Tab(), page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] }),
  ];
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  return new Footer({ children: [new Paragraph({ tabStops, spacing: { after: 0, line: 240 }, children })] });
}
