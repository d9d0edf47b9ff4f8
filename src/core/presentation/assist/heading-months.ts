import type { Schema } from '../../catalogue/schema.js';
import type { MarkdownDocument } from '../../document/document.js';
import { holdsObjects } from '../../model/read-context.js';
import { pointSpan, type Span } from '../../text/span.js';
import type { AssistedDocument } from './assist-context.js';
import { sectionsAt } from './markdown-line.js';
import { sectionProperty, type SectionProperty } from './section-property.js';
import type { ValueSlot } from './slot.js';

const IN_BRACKETS = /^#{1,6}[ \t].*?(?<open>\()(?<months>[^()]*)$/u;

/** In the heading of a row the months stand in brackets: “### Fase 2 — Uji Coba (Bulan 4–8)”. */
export function monthsInHeading(
  { text, line, offset }: { readonly text: string; readonly line: Span; readonly offset: number },
  document: MarkdownDocument,
  assisted: AssistedDocument,
): ValueSlot | undefined {
  const months = IN_BRACKETS.exec(text.slice(line.start, offset))?.groups?.['months'];
  if (months === undefined) return undefined;
  const [name, schema] = monthsProperty(sectionProperty(sectionsAt(document, offset).slice(0, -1), assisted)) ?? [];
  if (name === undefined || !schema) return undefined;
  const rest = /^[^()]*/u.exec(text.slice(offset, line.end))?.[0] ?? '';
  const start = offset - months.trimStart().length;
  const end = offset + rest.trimEnd().length;
  const isClosed = text[offset + rest.length] === ')';
  return {
    ...{ kind: 'value', name, schema, present: [] },
    replace: end > start ? { start, end } : pointSpan(offset),
    written: { notation: 'line', before: '', after: isClosed ? '' : ')' },
  };
}

/** Of the rows of a section: the property that holds months. */
function monthsProperty(section: SectionProperty | undefined): readonly [name: string, schema: Schema] | undefined {
  const item = section && holdsObjects(section.schema) ? section.schema.items : undefined;
  return Object.entries(item?.properties ?? {}).find(([, { notation }]) => notation === 'months');
}
