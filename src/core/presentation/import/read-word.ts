import { headerLosses, macroLosses, markShapes, type Loss } from './losses.js';
import { damaged, wordParts, type WordFault } from './word-archive.js';
import { wordBlocks, type WordBlock } from './word-blocks.js';

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
  const losses: Loss[] = [...macroLosses(parts), ...headerLosses(parts)];
  const marked = new Map(parts);
  for (const [name, text] of parts) {
    if (!/^word\/document\d*\.xml$/u.test(name)) continue;
    const found = markShapes(text);
    marked.set(name, found.xml);
    losses.unshift(...found.losses);
  }
  const { readTree } = await import('./word-library.js');
  // Broken XML, and XML that is nested without end, is thrown by the library.
  const tree = await readTree(marked).catch(() => undefined);
  return tree ? { blocks: wordBlocks(tree), losses, title: titleIn(parts) } : { fault: damaged };
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function titleIn(parts: ReadonlyMap<string, string>): string {
  const [, text = ''] = /<dc:title>([^<]*)<\/dc:title>/u.exec(parts.get('docProps/core.xml') ?? '') ?? [];
  return text.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => marks[name] ?? '');
}
