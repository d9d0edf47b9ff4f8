import { FootnoteReferenceRun, Paragraph, type ParagraphChild } from 'docx';
import type { FlowNode } from '../paper/flow.js';
import { plainText } from '../paper/marked-text.js';
import type { PaperText } from '../paper/paper-text.js';
import { wordRuns } from './word-runs.js';
import { wordText } from './word-text.js';

/** Half points of the text of a note. */
const size = 18;
const spacing = { after: 40, line: 240 };

/** The mark of a note at the foot of its page; undefined for a label that no note has. */
export function noteMark(label: string, notes: PaperText['notes']): ParagraphChild | undefined {
  const blocks = notes.get(label);
  if (!blocks) return undefined;
  const lines = blocks.flatMap((block) => noteLines(block));
  const children = lines.map((runs, index) => {
    // The library writes the number of the note before the first.
    const gap = index === 0 ? wordRuns([{ type: 'text', value: ' ' }], { size }) : [];
    return new Paragraph({ style: 'FootnoteText', spacing, children: [...gap, ...runs] });
  });
  return new FootnoteReferenceRun({ children: children.length > 0 ? children : [new Paragraph({})] });
}

/** What a note says, each of its paragraphs, items and rows as a paragraph: Word has nothing else there. */
function noteLines(block: FlowNode, before = ''): readonly (readonly ParagraphChild[])[] {
  const sign = wordRuns([{ type: 'text', value: before }], { size });
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [[...(before === '' ? [] : sign), ...wordRuns(block.children, { size })]];
    case 'list':
      return block.children.flatMap(({ children }, index) => {
        const mark = block.ordered === true ? `${String((block.start ?? 1) + index)}. ` : '• ';
        return children.flatMap((child, place) => noteLines(child, place === 0 ? before + mark : before));
      });
    case 'blockquote':
      return block.children.flatMap((child) => noteLines(child, before));
    case 'table':
      return block.children.map(({ children }) =>
        wordRuns([{ type: 'text', value: children.map((cell) => plainText(cell.children)).join(' | ') }], { size }),
      );
    case 'code':
    case 'html':
      return wordText(block.value)
        .split('\n')
        .map((value) => wordRuns([{ type: 'text', value }], { size }));
    default:
      return [];
  }
}
