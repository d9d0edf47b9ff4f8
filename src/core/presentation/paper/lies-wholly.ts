import type { Nodes, RootContent } from 'mdast';
import type { PolicyDocument, Section } from '../../document/document.js';
import type { DocumentEntry } from './document-entries.js';
import { partNodes } from './part-nodes.js';
import type { PaperContext } from './paper-context.js';
import { columnsOf, isWide, tableText, wordsOfCells } from './table-text.js';

/** Lines of a standing page, those around headings and paragraphs counted too. */
const linesOfPage = 50;
/** Letters of a line, and lines around a heading. */
const lettersOfLine = 80;
const linesOfHeading = 2.5;

/**
 * Whether a document lies from its first page to its last: one with a table that must lie, beside which there is so
 * little text that standing pages before and after it would be nearly empty.
 */
export function liesWholly(
  document: PolicyDocument,
  entries: readonly DocumentEntry[],
  said: ReadonlySet<Section>,
  context: PaperContext,
): boolean {
  const parts = entries.flatMap((entry) => (entry.kind === 'part' ? partNodes(entry, context) : []));
  const nodes = [...(document.kind === 'markdown' ? nodesOf(document.root, said) : []), ...parts];
  const others = nodes.filter((node) => !isWideTable(node));
  if (others.length === nodes.length) return false;
  const facts = entries.filter(({ kind }) => kind === 'fact').length;
  return others.reduce((sum, node) => sum + linesOf(node), facts) < linesOfPage;
}

function nodesOf(section: Section, said: ReadonlySet<Section>): readonly RootContent[] {
  if (said.has(section)) return [];
  const heading: readonly RootContent[] = section.heading ? [{ type: 'heading', depth: 2, children: [] }] : [];
  const below = section.children.flatMap((child) => nodesOf(child, said));
  return [...heading, ...section.blocks.map(({ node }) => node), ...below];
}

function isWideTable(node: RootContent): boolean {
  return node.type === 'table' && isWide(tableText(node));
}

function linesOf(node: RootContent): number {
  if (node.type === 'heading') return linesOfHeading;
  if (node.type === 'table') {
    const table = tableText(node);
    const room = lettersOfLine / Math.max(1, columnsOf(table));
    return wordsOfCells(table).reduce((sum, row) => sum + 1 + Math.max(1, ...row.map((text) => text.length / room)), 0);
  }
  if (node.type === 'list') return node.children.reduce((sum, item) => sum + linesOfText(item), 0);
  return 1 + linesOfText(node);
}

function linesOfText(node: Nodes): number {
  return Math.ceil(lettersIn(node) / lettersOfLine);
}

function lettersIn(node: Nodes): number {
  if ('children' in node) return node.children.reduce((sum, child) => sum + lettersIn(child), 0);
  return 'value' in node ? node.value.length : 0;
}
