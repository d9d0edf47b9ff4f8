import { AlignmentType, BorderStyle, Footer, Header, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Language } from '../../catalogue/schema.js';
import { paperNamed, type PaperName } from '../pictures/paper.js';
import { wordText } from './word-runs.js';

/** Twips of a millimetre. */
export const twips = 1440 / 25.4;
/** Margins of a page of text in millimetres; the left one is for binding. */
const margins = { left: 30, right: 20, top: 25, bottom: 20 };

export type PageProperties = NonNullable<ISectionOptions['properties']>;

/** A page of text, standing or lying, and the twips between its margins. */
export function textPage(name: PaperName, isLandscape: boolean): { properties: PageProperties; room: number } {
  const { left, right, top, bottom } = margins;
  const { width, height } = paperNamed(name);
  const across = isLandscape ? width : height;
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
    room: Math.round((across - left - right) * twips),
  };
}

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

/** “Halaman 2 dari 7”. */
export function pageFooter(language: Language): Footer {
  const [page, of] = language === 'id' ? ['Halaman ', ' dari '] : ['Page ', ' of '];
  const children = [new TextRun({ size: 18, children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
