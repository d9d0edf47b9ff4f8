import type { Language, Severity } from '../catalogue/schema.js';
import type { Finding, RelatedPlace } from '../findings/finding.js';
import type { Edit } from '../text/edit.js';
import type { Range, SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { excerptOf, type Excerpt } from './excerpt.js';
import { fingerprint } from '../text/fingerprint.js';
import { sentence } from './sentence.js';

/** A place as people count: lines and UTF-16 columns from 1, the end exclusive; offsets from 0 without byte-order mark. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly endOffset: number;
}

/** A finding in one language with its place and its source line: all that a report needs once the text is gone. */
export interface FindingView {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly pointer: string;
  readonly region: Region;
  /** The same for the same fault after lines were added or moved elsewhere. */
  readonly fingerprint: string;
  readonly excerpt: Excerpt;
  readonly related: readonly RelatedView[];
  readonly fixes: readonly FixView[];
}

export interface RelatedView {
  readonly message: string;
  /** Address of the document it lies in, when that is another one. */
  readonly path?: string;
  readonly region: Region;
}

export interface FixView {
  readonly title: string;
  readonly edits: readonly EditView[];
}

/** Replaces the region's characters by the text. */
export interface EditView {
  readonly region: Region;
  readonly text: string;
}

/** Makes the view of a finding; nothing in it holds on to the source text. */
export function viewFinding(finding: Finding, source: SourceText, language: Language): FindingView {
  return {
    code: finding.code,
    severity: finding.severity,
    message: sentence(finding.message, finding.data, language),
    pointer: finding.pointer,
    region: regionOf(source, finding.span),
    fingerprint: fingerprint([finding.code, finding.missing ?? '', source.slice(finding.span)]),
    excerpt: excerptOf(source, finding.span),
    related: finding.related.map((related) => viewRelated(related, source, language)),
    fixes: finding.fixes
      .filter(({ needsTrial }) => needsTrial !== true)
      .map(({ title, data, edits }) => ({
        title: sentence(title, data, language),
        edits: edits.map((edit) => viewEdit(edit, source)),
      })),
  };
}

function viewRelated(
  { message, data, span, elsewhere }: RelatedPlace,
  source: SourceText,
  language: Language,
): RelatedView {
  const text = sentence(message, data, language);
  if (!elsewhere) return { message: text, region: regionOf(source, span) };
  return { message: text, path: elsewhere.uri, region: toRegion(elsewhere.range, span) };
}

function viewEdit(edit: Edit, source: SourceText): EditView {
  return { region: regionOf(source, edit.span), text: edit.text };
}

/** Lines and columns of a span. */
export function regionOf(source: SourceText, span: Span): Region {
  return toRegion(source.rangeOf(span), span);
}

function toRegion({ start, end }: Range, span: Span): Region {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    offset: span.start,
    endOffset: Math.max(span.start, span.end),
  };
}
