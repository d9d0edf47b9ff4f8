import type { Catalogue } from '../catalogue/catalogue.js';
import { conventions } from '../model/conventions.js';
import type { PolicyDocument } from '../document/document.js';
import type { Finding } from '../findings/finding.js';
import { closeFrontMatter } from '../findings/fixes/observed/close-front-matter.js';
import { genericMessage } from '../findings/subject.js';
import type { DeclaredType } from './declared-type.js';

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

/** The one finding of a document whose front matter begins but never ends, so that its type cannot be read. */
export function brokenFrontMatter(document: PolicyDocument, catalogue: Catalogue): Finding | undefined {
  if (document.kind !== 'markdown' || !document.unclosedFrontMatter) return undefined;
  if (!/^(?:jenis[ _-]?dokumen|\$type)\s*:/imu.test(document.source.text.slice(0, 4000))) return undefined;
  const message = genericMessage(catalogue, 'YAML-001', 'front-matter') ?? { id: '{text}', en: '{text}' };
  const span = document.unclosedFrontMatter;
  const fixes = closeFrontMatter(document.source.text, { catalogue });
  return { code: 'YAML-001', severity: 'error', pointer: '', span, message, data: {}, related: [], fixes };
}
