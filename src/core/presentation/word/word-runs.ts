import type { PhrasingContent } from 'mdast';
import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { noPictures } from '../paper/document-pictures.js';
import { isLineBreak, isSafeLink, markedParts } from '../paper/marked-text.js';
import { pictureRun, type WordsRoom } from './word-image.js';
import { wordText } from './word-text.js';

const nowhere: WordsRoom = { pictures: noPictures, refer: () => undefined, width: 0, height: 0 };

export interface Emphasis {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly allCaps?: boolean;
  readonly underline?: { readonly type?: 'single' };
  /** Half points. */
  readonly size?: number;
}

/** The words of a paragraph as Word runs; only web and mail addresses become links. */
export function wordRuns(
  nodes: readonly PhrasingContent[],
  emphasis: Emphasis = {},
  room: WordsRoom = nowhere,
): readonly ParagraphChild[] {
  return nodes.flatMap((node): readonly ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return textRuns(node.value.replaceAll('\n', ' '), emphasis);
      case 'inlineCode':
        return [new TextRun({ text: wordText(node.value), font: 'Courier New', ...emphasis })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'strong':
        return wordRuns(node.children, { ...emphasis, bold: true }, room);
      case 'emphasis':
        return wordRuns(node.children, { ...emphasis, italics: true }, room);
      case 'delete':
        return wordRuns(node.children, { ...emphasis, strike: true }, room);
      case 'link': {
        const children = wordRuns(node.children, emphasis, room);
        return isSafeLink(node.url) ? [new ExternalHyperlink({ link: wordText(node.url), children })] : children;
      }
      default:
        return otherRuns(node, emphasis, room);
    }
  });
}

/** A text, its blanks marked as with a yellow pen. */
export function textRuns(text: string, emphasis: Emphasis = {}): readonly ParagraphChild[] {
  const run = (part: string, isBlank: boolean): TextRun =>
    new TextRun({ text: wordText(part), ...emphasis, ...(isBlank && { highlight: 'yellow' as const }) });
  return markedParts(text).map((part) => run(part.text, part.isBlank));
}

/**
 * Pictures that cannot be shown are named by their words; inline HTML keeps its characters, as text, but for a line break.
 */
function otherRuns(node: PhrasingContent, emphasis: Emphasis, room: WordsRoom): readonly ParagraphChild[] {
  if ('children' in node) return wordRuns(node.children, emphasis, room);
  const shown =
    node.type === 'image'
      ? pictureRun(node, room)
      : node.type === 'footnoteReference'
        ? room.refer(node.identifier)
        : undefined;
  if (shown) return [shown];
  const text = 'alt' in node ? node.alt : 'value' in node ? node.value : undefined;
  if (node.type === 'html' && isLineBreak(node.value)) return [new TextRun({ break: 1 })];
  return text ? [new TextRun({ text: wordText(text), ...emphasis })] : [];
}
