import type { CheckOptions } from '../core/engine/engine.js';
import { fileName } from './uri.js';

type Notation = CheckOptions['notation'];

const byLanguageId: Readonly<Record<string, Notation>> = { markdown: 'markdown', yaml: 'yaml' };
const byExtension: Readonly<Record<string, Notation>> = {
  md: 'markdown',
  markdown: 'markdown',
  yaml: 'yaml',
  yml: 'yaml',
};

/** How a document is written: by the editor's language for it, else by its file name. Undefined: not for us. */
export function notationOf(document: { readonly uri: string; readonly languageId: string }): Notation | undefined {
  const extension = /\.([^.]+)$/.exec(fileName(document.uri))?.[1] ?? '';
  return byLanguageId[document.languageId] ?? byExtension[extension.toLowerCase()];
}
