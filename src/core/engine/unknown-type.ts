import type { Catalogue } from '../catalogue/catalogue.js';
import { conventions } from '../model/conventions.js';
import type { PolicyDocument } from '../document/document.js';
import { fieldsAfter, findLateFrontMatter } from '../document/late-front-matter.js';
import type { Finding, Fix } from '../findings/finding.js';
import { closeFrontMatter, openFrontMatter } from '../findings/fixes/observed/close-front-matter.js';
import { genericMessage } from '../findings/subject.js';
import type { Span } from '../text/span.js';
import type { DeclaredType } from './declared-type.js';
import { seemsOurs } from './type-line.js';

/** The one finding of a document whose declared type nobody knows. */
export function unknownType(declared: DeclaredType & { kind: 'unknown' }, catalogue: Catalogue): readonly Finding[] {
  const { text, span, nearest } = declared;
  const problem = text === '' ? 'empty-type' : nearest === undefined ? 'type' : 'similar-type';
  const message = genericMessage(catalogue, 'VAL-002', problem) ?? { id: '{text}', en: '{text}' };
  const title = genericMessage(catalogue, 'FIX', 'replace');
  const choices = catalogue.types.map((type) => type.title);
  const data = { text, choices, ...(nearest && { nearest: nearest.title, value: nearest.id }) };
  // Only then is the document checked: what is found in it was there before.
  const fixes = nearest && title ? [{ title, data, edits: [{ span, text: nearest.id }], reveals: true as const }] : [];
  const code = text === '' ? 'META-001' : 'VAL-002';
  return [{ code, severity: 'error', pointer: `/${conventions.type}`, span, message, data, related: [], fixes }];
}

/** The one finding of a document whose front matter never ends, or does not begin on the first line: it is not read. */
export function brokenFrontMatter(document: PolicyDocument, catalogue: Catalogue): Finding | undefined {
  if (document.kind !== 'markdown' || document.frontMatter) return undefined;
  const { text } = document.source;
  const { unclosedFrontMatter: unclosed } = document;
  if (unclosed)
    return seemsOurs(text, catalogue, fieldsAfter(text, unclosed))
      ? brokenAt(unclosed, 'front-matter', closeFrontMatter(text, { catalogue }), catalogue)
      : undefined;
  const late = findLateFrontMatter(text);
  if (!late || !seemsOurs(text.slice(late.fields.start, late.fields.end), catalogue)) return undefined;
  return brokenAt(late.words, 'opening', openFrontMatter(text, late, { catalogue }), catalogue);
}

function brokenAt(span: Span, problem: string, fixes: readonly Fix[], catalogue: Catalogue): Finding {
  const message = genericMessage(catalogue, 'YAML-001', problem) ?? { id: '{text}', en: '{text}' };
  return { code: 'YAML-001', severity: 'error', pointer: '', span, message, data: {}, related: [], fixes };
}
