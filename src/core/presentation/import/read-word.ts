import type { ListMark } from './list-marks.js';
import { headerLosses, macroLosses, markShapes, numberLosses, type Loss } from './losses.js';
import { markLists } from './mark-lists.js';
import { damaged, wordParts, type WordFault } from './word-archive.js';
import { wordBlocks, type WordBlock } from './word-blocks.js';
import { readNumbering } from './word-numbering.js';
import { unescaped } from './word-xml.js';

/** What a Word file says, and what of it cannot be kept. */
export interface ReadWord {
  readonly blocks: readonly WordBlock[];
  readonly losses: readonly Loss[];
  /** What the properties of the file call it; empty when they say nothing. */
  readonly title: string;
}

/** Reads the bytes of a Word file; the library for it is loaded when it is first wanted. */
export async function readWord(bytes: Uint8Array): Promise<ReadWord | WordFault> {
  const parts = await wordParts(bytes);
  if ('fault' in parts) return parts;
  const numbering = readNumbering(parts);
  const losses: Loss[] = [...macroLosses(parts), ...headerLosses(parts)];
  const marked = new Map(parts);
  const marks: ListMark[] = [];
  for (const [name, text] of parts) {
    if (!/^word\/document\d*\.xml$/u.test(name)) continue;
    const lists = markLists(text, numbering, marks.length);
    const found = markShapes(lists.xml);
    marked.set(name, found.xml);
    losses.unshift(...found.losses, ...numberLosses(lists.marks));
    marks.push(...lists.marks);
  }
  const { readTree } = await import('./word-library.js');
  // Broken XML, and XML that is nested without end, is thrown by the library.
  const tree = await readTree(marked).catch(() => undefined);
  return tree ? { blocks: wordBlocks(tree, marks), losses, title: titleIn(parts) } : { fault: damaged };
}

function titleIn(parts: ReadonlyMap<string, string>): string {
  const [, text = ''] = /<dc:title>([^<]*)<\/dc:title>/u.exec(parts.get('docProps/core.xml') ?? '') ?? [];
  return unescaped(text);
}
