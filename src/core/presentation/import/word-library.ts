// Loaded only when a Word file is read; a module of its own, because bundlers give a CommonJS package that is imported
// later no named exports.
import mammoth from 'mammoth';
import JSZip from 'jszip';
import { withNotes, type NotedTree } from './word-notes.js';
import type { WordElement } from './word-tree.js';

/** Opens a ZIP archive; nothing is unpacked yet. */
export function openZip(bytes: Uint8Array): Promise<JSZip> {
  return JSZip.loadAsync(bytes);
}

/** Unpacks one entry, piece by piece; the library's types do not list this. */
export function unpack(entry: JSZip.JSZipObject): JSZip.JSZipStreamHelper<Uint8Array> {
  const streams = entry as unknown as { internalStream(type: string): JSZip.JSZipStreamHelper<Uint8Array> };
  return streams.internalStream('uint8array');
}

/** The tree of a Word document whose parts are given by name. */
export async function readTree(parts: ReadonlyMap<string, string>): Promise<readonly WordElement[]> {
  const zip = new JSZip();
  for (const [name, text] of parts) zip.file(name, text);
  const buffer = await zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
  let children: readonly WordElement[] = [];
  // The library asks for a buffer in Node and for an ArrayBuffer in a browser; it takes bytes for both.
  const input = { buffer, arrayBuffer: buffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, {
    // Only the tree is wanted: the HTML is made of nothing.
    transformDocument: (document: NotedTree) => {
      children = withNotes(document);
      return { ...document, children: [] };
    },
  });
  return children;
}
