import type { RulePage } from '../../catalogue/schema.js';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { PolicyDocument } from '../../document/document.js';
import { directivesOf } from '../../document/directives.js';
import type { Span } from '../../text/span.js';

const CODE = /[A-Z]{2,}-\d{3}/gu;

/** The rule that a comment for Naskah names at an offset. */
export function ruleAt(
  document: PolicyDocument,
  offset: number,
  { rules }: Pick<Catalogue, 'rules'>,
): { readonly span: Span; readonly rule: RulePage } | undefined {
  const directive = directivesOf(document).find(({ textSpan: { start, end } }) => start <= offset && offset <= end);
  for (const match of directive?.text.matchAll(CODE) ?? []) {
    const start = (directive?.textSpan.start ?? 0) + match.index;
    const rule = rules.get(match[0]);
    if (rule && start <= offset && offset <= start + match[0].length)
      return { span: { start, end: start + match[0].length }, rule };
  }
  return undefined;
}
