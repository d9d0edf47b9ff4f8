import type { PhrasingContent } from 'mdast';
import { parseChunk } from '../../document/parse-chunk.js';

/** What may be notation within a line. */
const NOTATION = /[\\`*_~<&[\]]/u;
const MOST_COST = 50_000;

/** One line of Markdown as it is read: no emphasis, links or tags, characters instead of their escapes. */
export function plainLine(text: string): string {
  if (!NOTATION.test(text)) return text;
  // After a word nothing is taken for the beginning of a list, a heading or a quote.
  const [node] = parseChunk(`x ${text}`, 'document', MOST_COST)?.nodes ?? [];
  return node?.type === 'paragraph' ? readWords(node.children).slice(2) : text;
}

/** What is read in some words; a line break is one, other tags are nothing. */
export function readWords(nodes: readonly PhrasingContent[]): string {
  return nodes.map(wordOf).join('');
}

function wordOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(STRUCK, '$1');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return LINE_BREAK.test(node.value) ? '\n' : '';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      return 'children' in node ? readWords(node.children) : '';
  }
}

const LINE_BREAK = /^<br\s*\/?>$/iu;
/** Words that are struck out, a notation that documents are not read by. */
const STRUCK = /~~([^~\n]{1,300})~~/gu;
