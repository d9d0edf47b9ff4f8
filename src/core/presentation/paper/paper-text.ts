import type { FootnoteDefinition, Nodes, PhrasingContent } from 'mdast';
import type { PolicyDocument, Section } from '../../document/document.js';
import type { SourceText } from '../../text/source-text.js';
import { isFlow, markedBlock, withoutDefinitions, type FlowNode } from './flow.js';
import { markedWords, noLabels, type WordsPlace } from './marked-words.js';
import { withDefinitions } from './note-definitions.js';
import { withPointLines } from './point-lines.js';

/**
 * The text of a document as it is printed: with footnotes, strikethrough and pictures, for which its reading as data has
 * no use and the editor no time.
 */
export interface PaperText {
  /** What stands under a heading. */
  blocksOf(section: Section): readonly FlowNode[];
  /** The words of a heading. */
  headingOf(section: Section): readonly PhrasingContent[];
  /** What each note says that is referred to, by its label. */
  readonly notes: ReadonlyMap<string, readonly FlowNode[]>;
}

/** A text that stands in values only. */
const noText: PaperText = { blocksOf: () => [], headingOf: () => [], notes: new Map() };

interface PlacedNode<Node> {
  readonly node: Node;
  readonly base: number;
}

/** The text of a document, of which some sections are not printed. */
export function paperText(document: PolicyDocument, said: ReadonlySet<Section>): PaperText {
  if (document.kind !== 'markdown') return noText;
  const { source } = document;
  const sections = sectionsIn(document.root).map((section) => ({ section, nodes: nodesOf(section, source) }));
  const all = sections.flatMap(({ nodes }) => nodes);
  const definitions = definitionsIn(all);
  const place = { source, notes: new Set(definitions.keys()), addresses: addressesIn(all.map(({ node }) => node)) };
  const printed = sections
    .filter(({ section }) => !said.has(section))
    .map(({ section, nodes }) => ({
      section,
      heading: headingWords(section, { ...place, base: 0 }),
      nodes: nodes.map(({ node, base }) => ({ node: markedBlock(node, { ...place, base }), base })),
    }));
  const used = new Set<string>();
  for (const { heading, nodes } of printed) [...heading, ...nodes.map(({ node }) => node)].forEach(addReferences(used));
  // A note to which nothing refers stays where it is written: no text of the author is lost.
  const isNote = (note: FootnoteDefinition): boolean =>
    used.has(note.identifier) && definitions.get(note.identifier)?.node === note;
  const plain = ({ base }: { readonly base: number }): WordsPlace => ({ ...place, base, notes: noLabels });
  const blocks = new Map(
    printed.map(({ section, nodes }) => [
      section,
      withPointLines(
        nodes.flatMap(({ node, base }) =>
          withoutDefinitions(node, (note) =>
            isNote(note) ? [] : asWritten(note).map((block) => markedBlock(block, plain({ base }))),
          ),
        ),
      ),
    ]),
  );
  const headings = new Map(printed.map(({ section, heading }) => [section, heading]));
  return {
    blocksOf: (section) => blocks.get(section) ?? [],
    headingOf: (section) => headings.get(section) ?? [],
    notes: new Map(
      [...definitions]
        .filter(([label]) => used.has(label))
        .map(([label, { node, base }]) => [label, node.children.map((block) => markedBlock(block, plain({ base })))]),
    ),
  };
}

function sectionsIn(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(sectionsIn)];
}

/** The blocks of a section, definitions of notes apart; one that is continued counts from where it begins. */
function nodesOf({ blocks }: Section, source: SourceText): readonly PlacedNode<FlowNode>[] {
  const runs: { readonly base: number; readonly nodes: FlowNode[] }[] = [];
  for (const { node, base } of blocks) {
    if (!isFlow(node)) continue;
    const last = runs.at(-1);
    if (last?.base === base) last.nodes.push(node);
    else runs.push({ base, nodes: [node] });
  }
  return runs.flatMap(({ base, nodes }) => withDefinitions(nodes, { base, source }).map((node) => ({ node, base })));
}

function headingWords({ heading }: Section, place: WordsPlace): readonly PhrasingContent[] {
  if (!heading) return [];
  const { start, end } = heading.text.span();
  const offset = (at: number) => ({ line: 1, column: 1, offset: at });
  const position = { start: offset(start), end: offset(end) };
  return markedWords([{ type: 'text', value: heading.text.text, position }], place);
}

/** The first definition of each note. */
function definitionsIn(nodes: readonly PlacedNode<Nodes>[]): ReadonlyMap<string, PlacedNode<FootnoteDefinition>> {
  const found = new Map<string, PlacedNode<FootnoteDefinition>>();
  const visit = (node: Nodes, base: number): void => {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) found.set(node.identifier, { node, base });
    else if ('children' in node)
      node.children.forEach((child) => {
        visit(child, base);
      });
  };
  nodes.forEach(({ node, base }) => {
    visit(node, base);
  });
  return found;
}

/** Addresses that are defined apart from the text, by their identifiers; the first of two counts. */
function addressesIn(nodes: readonly Nodes[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url);
    else if ('children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}

function addReferences(used: Set<string>): (node: Nodes) => void {
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    else if ('children' in node && node.type !== 'footnoteDefinition') node.children.forEach(visit);
  };
  return visit;
}

/** A note in the place and the notation of its author. */
function asWritten({ label, identifier, children }: FootnoteDefinition): readonly FlowNode[] {
  const [first, ...others] = children;
  const mark: PhrasingContent = { type: 'text', value: `[^${label ?? identifier}]: ` };
  return first?.type === 'paragraph'
    ? [{ ...first, children: [mark, ...first.children] }, ...others]
    : [{ type: 'paragraph', children: [mark] }, ...children];
}
