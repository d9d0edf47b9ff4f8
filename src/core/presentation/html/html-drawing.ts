import type { Language } from '../../catalogue/schema.js';
import type { DrawnPages } from '../paper/drawn-pages.js';
import { NOTES_ROOM } from '../pictures/page.js';
import { paperNamed, type PaperName } from '../pictures/paper.js';
import { wordsMarkup } from '../pictures/pictures-markup.js';
import { svg, svgText, type SvgElement } from '../pictures/svg.js';

/** Pages of a picture, each on a lying page of its own; what they show, in words, is for the screen. */
export function drawingSections(picture: DrawnPages, paper: PaperName, language: Language): readonly string[] {
  const last = picture.pages.length - 1;
  return picture.pages.map((page, index) => {
    const words = index === last ? wordsMarkup(picture, language) : '';
    return `<section class="drawing">${svgText(withinMargins(page, paper))}${words}</section>`;
  });
}

/** The part of a drawn page between its margins, which are those of the printed page, with the notes below it. */
function withinMargins(page: SvgElement, paper: PaperName): SvgElement {
  const { left, top, contentWidth, contentHeight } = paperNamed(paper);
  const height = contentHeight + (hasNotes(page) ? NOTES_ROOM : 0);
  const viewBox = [left, top, contentWidth, height].join(' ');
  return svg(
    page.name,
    { ...page.attributes, viewBox, width: `${String(contentWidth)}mm`, height: `${String(height)}mm` },
    page.children,
  );
}

function hasNotes({ attributes, children }: SvgElement): boolean {
  if (attributes['class'] === 'notes') return true;
  return children.some((child) => typeof child === 'object' && hasNotes(child));
}
