import type { PolicyDocument, Section } from '../../document/document.js';
import { conventions } from '../../model/conventions.js';
import { readDate } from '../../text/dates.js';
import { endsSignature, placeAndDay } from '../import/regulation-lines.js';
import type { FlowNode } from './flow.js';
import { plainText } from './marked-text.js';
import { factOf, type PaperContext } from './paper-context.js';
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

/**
 * Finds what of a text belongs to its signature, or behind it. Only its last line says where it was signed, and one that
 * says the day too only where that is the day of approval: no text of the author is lost.
 */
export function closingOf(document: PolicyDocument, text: PaperText, context: PaperContext): Closing {
  const none: Closing = { place: '', behind: [], text };
  if (document.kind !== 'markdown') return none;
  const [only, more] = document.root.children;
  const sections = only && !more && only.level === 1 ? only.children : document.root.children;
  const from = sections.findIndex(({ heading }) => heading !== undefined && endsSignature(heading.text.text.trim()));
  const behind = from < 0 ? [] : sections.slice(from);
  const last = blocksBefore(document.root, new Set(behind), text).at(-1);
  const place = last?.type === 'paragraph' ? placeIn(plainText(last.children).trim(), context) : undefined;
  if (place === undefined) return { ...none, behind };
  const blocksOf: PaperText['blocksOf'] = (section) => text.blocksOf(section).filter((node) => node !== last);
  return { place, behind, text: { ...text, blocksOf } };
}

function blocksBefore(section: Section, behind: ReadonlySet<Section>, text: PaperText): readonly FlowNode[] {
  if (behind.has(section)) return [];
  return [...text.blocksOf(section), ...section.children.flatMap((child) => blocksBefore(child, behind, text))];
}

function placeIn(line: string, context: PaperContext): string | undefined {
  const place = signedAt.exec(line)?.groups?.['place'];
  const dated = placeAndDay(line);
  if (place !== undefined || !dated) return place;
  const read = readDate(dated.day);
  return 'iso' in read && read.iso === factOf(conventions.approved, context) ? dated.place : undefined;
}
