import { conventions } from '../../model/conventions.js';
import { footOf, pageWords } from '../paper/document-name.js';
import { pictureHeight, textMargins } from '../paper/page-room.js';
import { factOf, type PaperContext } from '../paper/paper-context.js';
import { paperNamed } from '../pictures/paper.js';
import { pictureStyle } from '../pictures/style.js';
import { cssString } from './css-string.js';
import { screenStyle, textStyle } from './text-style.js';

/** The style of a page for print: its papers, margins, head and foot, and how the text looks. */
export function printStyle(title: string, context: PaperContext): string {
  const { paper, font, size } = context;
  const { width, height, left, top, contentWidth, contentHeight } = paperNamed(paper);
  const text = `${mm(textMargins.top)} ${mm(textMargins.right)} ${mm(textMargins.bottom)} ${mm(textMargins.left)}`;
  const drawn = `${mm(top)} ${mm(width - left - contentWidth)} ${mm(height - top - contentHeight)} ${mm(left)}`;
  return `
@page { size: ${mm(height)} ${mm(width)}; margin: ${text}; ${headAndFoot(title, context)} }
@page :first { @top-right { content: none; } }
@page lying { size: ${mm(width)} ${mm(height)}; }
@page drawing { size: ${mm(width)} ${mm(height)}; margin: ${drawn}; @top-right { content: none; } }
body { font: ${String(size)}pt/1.4 ${cssString(font)}, Arial, "Liberation Sans", sans-serif; }
${textStyle}
section.drawing > svg { height: ${mm(contentHeight - 1)}; }
img.picture { max-height: ${mm(pictureHeight(paper, false))}; }
.lying img.picture { max-height: ${mm(pictureHeight(paper, true))}; }
@media screen {
section.text { padding: ${text}; width: ${mm(height)}; }
section.lying, section.drawing { width: ${mm(width)}; }
section.drawing { padding: ${drawn}; }
${screenStyle}
}
${pictureStyle}
`.trim();
}

/** The agency and the title over every page but the first; the number of the document and of the page below it. */
function headAndFoot(title: string, context: PaperContext): string {
  const head = [factOf(conventions.agency, context), title].filter((words) => words !== '').join(' · ');
  const [page, of] = pageWords[context.language];
  const look = `font: 8pt ${cssString(context.font)}, Arial, sans-serif;`;
  return [
    `@top-right { content: ${cssString(head)}; color: #595959; ${look} }`,
    `@bottom-left { content: ${cssString(footOf(context))}; ${look} }`,
    `@bottom-right { content: ${cssString(page)} counter(page) ${cssString(of)} counter(pages); ${look} }`,
  ].join(' ');
}

function mm(length: number): string {
  return `${String(length)}mm`;
}
