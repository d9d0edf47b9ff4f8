import type { PhrasingContent } from 'mdast';
import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';

interface Emphasis {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
}

/** Control characters and halves of characters that XML cannot hold. */
const notInXml = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const safeLink = /^(?:https?:|mailto:)/iu;

/** Text as a Word file can hold it. */
export function wordText(text: string): string {
  return text.replace(notInXml, '');
}

/** The words of a paragraph as Word runs; only web and mail addresses become links. */
export function wordRuns(nodes: readonly PhrasingContent[], emphasis: Emphasis = {}): readonly ParagraphChild[] {
  return nodes.flatMap((node): readonly ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [new TextRun({ text: wordText(node.value.replaceAll('\n', ' ')), ...emphasis })];
      case 'inlineCode':
        return [new TextRun({ text: wordText(node.value), font: 'Courier New', ...emphasis })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'strong':
        return wordRuns(node.children, { ...emphasis, bold: true });
      case 'emphasis':
        return wordRuns(node.children, { ...emphasis, italics: true });
      case 'delete':
        return wordRuns(node.children, { ...emphasis, strike: true });
      case 'link': {
        const children = wordRuns(node.children, emphasis);
        return safeLink.test(node.url) ? [new ExternalHyperlink({ link: wordText(node.url), children })] : children;
      }
      default:
        return otherRuns(node, emphasis);
    }
  });
}

/** Pictures are named by their words; inline HTML keeps its characters, as text. */
function otherRuns(node: PhrasingContent, emphasis: Emphasis): readonly ParagraphChild[] {
  if ('children' in node) return wordRuns(node.children, emphasis);
  const text = 'alt' in node ? node.alt : 'value' in node ? node.value : undefined;
  return text ? [new TextRun({ text: wordText(text), ...emphasis })] : [];
}
