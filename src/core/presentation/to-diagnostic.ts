import type { Language, Severity } from '../catalogue/schema.js';
import type { Finding } from '../findings/finding.js';
import type { Range, SourceText } from '../text/source-text.js';
import { sentence } from './sentence.js';

/** Shaped like the Language Server Protocol's own, so that a server passes it on as it is. */
export interface Diagnostic {
  readonly range: Range;
  readonly severity: 1 | 2 | 3 | 4;
  readonly code: string;
  /** The rule's page. */
  readonly codeDescription?: { readonly href: string };
  readonly source: 'naskah';
  readonly message: string;
  readonly relatedInformation: readonly RelatedInformation[];
  readonly data: DiagnosticData;
}

export interface RelatedInformation {
  readonly location: { readonly uri: string; readonly range: Range };
  readonly message: string;
}

/** What a code action needs to find the finding again. */
export interface DiagnosticData {
  readonly pointer: string;
  readonly missing?: string;
  readonly isFixable: boolean;
}

export interface DiagnosticOptions {
  readonly language: Language;
  /** The document's own address, for related places. */
  readonly uri: string;
  readonly rulePageUri: (code: string) => string | undefined;
}

const LEVELS: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** The editor's form of a finding. */
export function toDiagnostic(finding: Finding, source: SourceText, options: DiagnosticOptions): Diagnostic {
  const { language, uri } = options;
  const href = options.rulePageUri(finding.code);
  return {
    range: source.rangeOf(finding.span),
    severity: LEVELS[finding.severity],
    code: finding.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: 'naskah',
    message: sentence(finding.message, finding.data, language),
    relatedInformation: finding.related.map(({ span, message, data, elsewhere }) => ({
      location: elsewhere ?? { uri, range: source.rangeOf(span) },
      message: sentence(message, data, language),
    })),
    data: {
      pointer: finding.pointer,
      ...(finding.missing === undefined ? {} : { missing: finding.missing }),
      isFixable: finding.fixes.length > 0,
    },
  };
}
