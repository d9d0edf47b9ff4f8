import type { PhrasingContent } from 'mdast';
import { isPlaceholder } from '../../text/placeholder.js';

/** A part of a text; a blank is marked as with a yellow pen. */
export interface MarkedPart {
  readonly text: string;
  readonly isBlank: boolean;
}

const safeLink = /^(?:https?:|mailto:)/iu;
/** What a new document asks its author to write. */
const blank = /(\[(?:isi|fill in) [^[\]\n]{1,280}\])/giu;
/** No blank is longer. */
const longestBlank = 300;

/** A text in parts that are blanks and parts that are not. */
export function markedParts(text: string): readonly MarkedPart[] {
  if (text.length <= longestBlank && isPlaceholder(text)) return [{ text, isBlank: true }];
  return text.split(blank).flatMap((part, index) => (part === '' ? [] : [{ text: part, isBlank: index % 2 === 1 }]));
}

/** Whether an address may become a link: only those of the web and of mail. */
export function isSafeLink(address: string): boolean {
  return safeLink.test(address);
}

/** Whether inline HTML is a line break, the only one that is taken for what it is. */
export function isLineBreak(html: string): boolean {
  return /^<br\s*\/?>$/iu.test(html);
}

/** What is read in some words, without their emphasis; of a picture its description. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return plainText(node.children);
      return 'value' in node ? node.value : ('alt' in node && node.alt) || ' ';
    })
    .join('');
}

/** The box before a task, ticked or not; none before other items. */
export function boxOf(checked: boolean | null | undefined): readonly PhrasingContent[] {
  return typeof checked === 'boolean' ? [{ type: 'text', value: checked ? '☒ ' : '☐ ' }] : [];
}
