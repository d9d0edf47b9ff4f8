import type { DocumentId } from '../core/set/entry.js';
import { canonicalUri, plainUri } from './uri.js';

/** How a set knows a document, however its address is spelled. */
export function documentId(uri: string): DocumentId {
  return { uri: canonicalUri(uri), path: plainUri(uri) };
}
