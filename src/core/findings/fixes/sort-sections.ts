import type { Section } from '../../document/document.js';
import { keysOf } from '../marks.js';
import { stripNumbering } from '../../text/names.js';
import type { Fix } from '../finding.js';
import { genericMessage, type Subject } from '../subject.js';

/**
 * Puts the sections beside the one at a place into the type's order: whole sections change places, and every character
 * is kept. Nothing where headings are numbered, or the sections stand under different headings.
 */
export function sortedSections(start: number, names: ReadonlySet<string>, subject: Subject): readonly Fix[] {
  const { document, source, catalogue } = subject;
  const title = genericMessage(catalogue, 'FIX', 'sort');
  const siblings = document.kind === 'markdown' ? siblingsOf(start, document.root) : [];
  const named = siblings.flatMap((section) => {
    const name = nameOf(section, subject);
    return name !== undefined && names.has(name) ? [{ name, section }] : [];
  });
  const isNumbered = named.some(({ section }) => stripNumbering(section.heading?.text.text ?? '').rest > 0);
  if (!title || named.length < 2 || isNumbered) return [];
  const order = Object.keys(subject.type.schema.properties ?? {});
  const sorted = [...named].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const edits = named.flatMap(({ section: { span } }, index) => {
    const moved = sorted[index]?.section.span ?? span;
    return moved.start === span.start ? [] : [{ span, text: source.slice(moved) }];
  });
  return edits.length === 0 ? [] : [{ title, data: {}, edits, isSafe: true }];
}

function siblingsOf(start: number, parent: Section): readonly Section[] {
  if (parent.children.some((child) => headingStart(child) === start)) return parent.children;
  const inner = parent.children.find(({ span }) => span.start <= start && start < span.end);
  return inner ? siblingsOf(start, inner) : [];
}

function headingStart({ heading }: Section): number | undefined {
  return heading?.text.trim().span().start;
}

function nameOf(section: Section, { reading }: Subject): string | undefined {
  const entry = reading.outline.find(({ heading }) => heading.start === headingStart(section));
  return entry?.pointer === undefined ? undefined : keysOf(entry.pointer)[0];
}
