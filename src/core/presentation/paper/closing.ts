import type { PolicyDocument, Section } from '../../document/document.js';
import { endsSignature, placeAndDay } from '../import/regulation-lines.js';
import type { FlowNode } from './flow.js';
import { plainText } from './marked-text.js';
import type { PaperText } from './paper-text.js';

/** How a text closes with a signature. */
export interface Closing {
  /** Where it was signed; empty when the text does not say. */
  readonly place: string;
  /** Sections that come behind the signature, as copies and attachments do. */
  readonly behind: readonly Section[];
  /** The text without the line that says where it was signed: the signature says it. */
  readonly text: PaperText;
}

const signedAt = /^(?:ditetapkan di|dikeluarkan di|issued at|signed at)\s+(?<place>[^.…_\n]{2,60}?)[,.]?$/iu;

/** Finds what of a text belongs to its signature, or behind it. */
export function closingOf(document: PolicyDocument, text: PaperText): Closing {
  const none: Closing = { place: '', behind: [], text };
  if (document.kind !== 'markdown') return none;
  const [only, more] = document.root.children;
  const sections = only && !more && only.level === 1 ? only.children : document.root.children;
  const from = sections.findIndex(({ heading }) => heading !== undefined && endsSignature(heading.text.text.trim()));
  const behind = from < 0 ? [] : sections.slice(from);
  const line = linesBefore(document.root, new Set(behind), text).at(-1);
  if (!line) return { ...none, behind };
  const blocksOf: PaperText['blocksOf'] = (section) => text.blocksOf(section).filter((node) => node !== line.node);
  return { place: line.place, behind, text: { ...text, blocksOf } };
}

interface SignedLine {
  readonly node: FlowNode;
  readonly place: string;
}

function linesBefore(section: Section, behind: ReadonlySet<Section>, text: PaperText): readonly SignedLine[] {
  if (behind.has(section)) return [];
  const own = text.blocksOf(section).flatMap((node) => {
    const words = node.type === 'paragraph' ? plainText(node.children).trim() : '';
    const place = signedAt.exec(words)?.groups?.['place'] ?? placeAndDay(words)?.place;
    return place === undefined ? [] : [{ node, place }];
  });
  return [...own, ...section.children.flatMap((child) => linesBefore(child, behind, text))];
}
