import type { Nodes } from 'mdast';
import { nodeSpan, type Section } from '../document/document.js';
import { flatten } from '../document/flatten.js';
import { FlatText } from '../text/flat-text.js';
import type { SourceText } from '../text/source-text.js';
import { isPlaceholder, placeholderProblem } from '../text/placeholder.js';
import type { Content } from './content.js';
import type { ReadContext } from './read-context.js';
import { notePlaceholder } from './read-text.js';

/** Visits every heading, paragraph, table cell and piece of HTML in a content as text; code is not text. */
export function visitText(content: Content, source: SourceText, visit: (text: FlatText) => void): void {
  for (const { node, base } of content.blocks) visitNode(node, base, source, visit);
  for (const child of content.children) visitSection(child, source, visit);
}

function visitSection(section: Section, source: SourceText, visit: (text: FlatText) => void): void {
  if (section.heading) visit(section.heading.text);
  visitText(section, source, visit);
}

function visitNode(node: Nodes, base: number, source: SourceText, visit: (text: FlatText) => void): void {
  if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'heading') {
    visit(flatten(node, base, source));
  } else if (node.type === 'html') {
    const span = nodeSpan(node, base);
    visit(FlatText.linear(source.slice(span), span.start));
  } else if ('children' in node) {
    for (const child of node.children) visitNode(child, base, source, visit);
  }
}

/** Reports the placeholders that stand in a section among other words. */
export function placeholdersIn(content: Content, pointer: string, context: ReadContext): void {
  visitText(content, context.source, (text) => {
    const trimmed = text.trim();
    if (isFormBlank(trimmed.text)) return;
    if (isPlaceholder(trimmed.text)) {
      context.observe('SEC-002', placeholderProblem(trimmed.text), trimmed.span(), {
        pointer,
        data: { text: trimmed.text },
      });
    } else notePlaceholder(trimmed, pointer, context);
  });
}

/** A line of dots or underscores in running text is a blank to be filled in by hand, on a form. */
function isFormBlank(text: string): boolean {
  return /^(?:[^:：]{0,60}[:：])?[\s._…]*$/u.test(text);
}
