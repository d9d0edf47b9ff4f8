import type { TextDocument } from 'vscode';
import type { ShownDocument } from '../../shared/preview-messages.js';
import type { PreviewResult, ReaderLanguage } from '../../shared/protocol.js';
import { texts } from '../texts.js';

/** What a page is to show. */
export interface Look {
  /** Empty when there is no document. */
  readonly uri: string;
  readonly name: string;
  readonly isPinned: boolean;
  /** Language of what the page says of no document, or of one that is gone. */
  readonly language: ReaderLanguage;
  /** Absent when it is not open. */
  readonly document: TextDocument | undefined;
  /** The file is gone and nobody has its text before them. */
  readonly isMissing: boolean;
  /** Null when the server does not know the document. */
  readonly result: PreviewResult | null;
}

/** A document as the page is told of it; without a view, why there is none. */
export function shownDocument(look: Look): ShownDocument {
  const { uri, name, isPinned, document, result } = look;
  const { version, view, reason } = result ?? { version: 0, view: null, reason: '' };
  const language = view?.language ?? look.language;
  return {
    ...{ uri, name, isPinned, language, today: localDay(new Date()), version, view },
    reason: reason || emptiness(look)[language],
    canOpen: uri !== '' && !document,
  };
}

/** Why there is nothing to show. */
function emptiness({ uri, document, isMissing }: Look): Readonly<Record<ReaderLanguage, string>> {
  if (uri === '') return texts.nothingToShow;
  if (isMissing) return texts.documentDeleted;
  return document ? texts.notChecked : texts.documentClosed;
}

/** The person's own date as YYYY-MM-DD. */
function localDay(now: Date): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
