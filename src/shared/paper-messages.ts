import type { ExportForm } from '../core/presentation/paper/export-document.js';
import type { ReaderLanguage } from './protocol.js';

/** Client to server: a document of the workspace, or an open one, in a form that others read, on its office's paper. */
export const exportRequest = 'naskah/export';
export interface ExportParams {
  readonly uri: string;
  readonly form: ExportForm;
}
export type ExportResult =
  | {
      readonly kind: 'made';
      readonly content: string;
      readonly encoding: 'text' | 'base64';
      /** What the reader must know: the office's logo or pictures of the text could not be used. */
      readonly notice?: string;
    }
  /** Nothing in it can be shown in that form. */
  | { readonly kind: 'empty' }
  /** It is no document of ours (any more). */
  | { readonly kind: 'none' };

/** Client to server: a Markdown document made of a Word file. */
export const importRequest = 'naskah/import';
export interface ImportParams {
  /** Where the file lies: a folder may have types of its own. */
  readonly uri?: string | undefined;
  /** Base64. */
  readonly content: string;
  /** Of what is said about it. */
  readonly language: ReaderLanguage;
}
export type ImportResult =
  | {
      readonly kind: 'made';
      readonly text: string;
      /** As what type it was read. */
      readonly type: string;
      /** What the text cannot hold, each in a few words. */
      readonly losses: readonly string[];
    }
  | { readonly kind: 'refused'; readonly why: string };
