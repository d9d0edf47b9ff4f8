import type { Among } from '../../src/core/engine/engine.js';
import { DocumentSet } from '../../src/core/set/document-set.js';
import type { DocumentEntry, DocumentId } from '../../src/core/set/entry.js';
import { SourceText } from '../../src/core/text/source-text.js';
import { defaultSettings } from '../../src/core/workspace/settings.js';
import { engine, notationOf } from './engine.js';

const folder = '/kantor';

/** File name of the document that a test is about. */
export const ownName = 'dokumen.md';

/** Where a file of the test's folder lies. */
export function idOf(name: string): DocumentId {
  return { uri: `${folder}/${name}`, path: `${folder}/${name}` };
}

/** What a set keeps of a text; undefined when it declares no type. */
export function entryOf(name: string, text: string): DocumentEntry | undefined {
  const source = new SourceText(text);
  return engine.index(source, { notation: notationOf(text), settings: defaultSettings, id: idOf(name) });
}

/** A folder with these files, as its document `dokumen.md` sees it. */
export function folderOf(files: Readonly<Record<string, string>>): Among & { readonly set: DocumentSet } {
  const set = new DocumentSet([folder]);
  for (const [name, text] of Object.entries(files)) {
    set.addFile(idOf(name).path);
    const entry = entryOf(name, text);
    if (entry) set.add(entry);
  }
  return { id: idOf(ownName), set };
}
