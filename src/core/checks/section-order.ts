import { preferredLabel } from '../catalogue/property-names.js';
import type { Bilingual, Schema, Severity } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import { sortedSections } from '../findings/fixes/sort-sections.js';
import { keysOf } from '../findings/marks.js';
import type { Subject } from '../findings/subject.js';
import type { Span } from '../text/span.js';

/** Sections whose order a rule of its own demands, as the type's `inOrder` lists them. */
interface OrderRule {
  readonly code: string;
  readonly severity?: Severity;
  readonly message: Bilingual;
  readonly sections: readonly string[];
}

/** A heading that was read as a section. */
interface Written {
  readonly name: string;
  readonly span: Span;
  readonly text: string;
}

/** SEC-004: the first section that stands before one it should follow; or the code of the order it breaks. */
export const check: Check = {
  find(_document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    const { type, reading } = subject;
    const written = reading.outline.flatMap(({ pointer, heading, text }): readonly Written[] => {
      const [name] = keysOf(pointer ?? '');
      return name === undefined ? [] : [{ name, span: heading, text }];
    });
    const rules = (type.schema['inOrder'] ?? []) as readonly OrderRule[];
    const own = rules.flatMap((rule) => ownOrder(rule, written, subject));
    const ruled = new Set(rules.flatMap(({ sections }) => sections));
    const others = written.filter(({ name }) => !ruled.has(name) && isOrdered(type.schema.properties?.[name]));
    return [...own, ...recommendedOrder(others, subject)];
  },
};

/** Only sections have an order, and not those that may stand anywhere. */
function isOrdered(schema: Schema | undefined): boolean {
  return schema?.place === 'section' && schema['unordered'] !== true;
}

function ownOrder(rule: OrderRule, written: readonly Written[], subject: Subject): readonly FindingDraft[] {
  const listed = written.filter(({ name }) => rule.sections.includes(name));
  const moved = firstMoved(listed, rule.sections);
  if (!moved) return [];
  const { code, message, severity = 'error' } = rule;
  const { pointer, span, data } = placed(moved, subject);
  return [{ code, level: severity, pointer, span, message, problem: 'default', data, related: [], rule: {} }];
}

function recommendedOrder(written: readonly Written[], subject: Subject): readonly FindingDraft[] {
  const moved = firstMoved(written, Object.keys(subject.type.schema.properties ?? {}));
  if (!moved) return [];
  const { pointer, span, data } = placed(moved, subject);
  const names = new Set(written.map(({ name }) => name));
  const draft = generic('SEC-004', 'default', pointer, span, data, subject);
  return [{ ...draft, repairs: () => sortedSections(span.start, names, subject) }];
}

interface Moved {
  readonly section: Written;
  readonly previous: Written;
}

function firstMoved(written: readonly Written[], order: readonly string[]): Moved | undefined {
  for (const [index, section] of written.entries()) {
    const previous = written[index - 1];
    if (previous && order.indexOf(section.name) < order.indexOf(previous.name)) return { section, previous };
  }
  return undefined;
}

function placed({ section, previous }: Moved, { type }: Subject): Pick<FindingDraft, 'pointer' | 'span' | 'data'> {
  const label = preferredLabel(previous.name, type.schema.properties?.[previous.name]);
  return { pointer: `/${section.name}`, span: section.span, data: { text: section.text, previous: label } };
}
