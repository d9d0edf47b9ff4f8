/** A paragraph or table of the text, in the form that it is written in. */
export interface PaperBlock<Content> {
  readonly content: Content;
  /** It needs a lying page. */
  readonly isWide: boolean;
  /** It goes where the next one goes. */
  readonly isHeading: boolean;
}

/** A block of a standing page. */
export function upright<Content>(content: Content): PaperBlock<Content> {
  return { content, isWide: false, isHeading: false };
}

/** Blocks that share pages; headings before a wide table lie with it. */
export interface PaperRun<Content> {
  readonly isWide: boolean;
  readonly children: readonly Content[];
}

/** Blocks in their order, parted where the paper is turned; it is not when all of them lie. */
export function runsOf<Content>(blocks: readonly PaperBlock<Content>[], lies: boolean): readonly PaperRun<Content>[] {
  const runs: { isWide: boolean; children: Content[] }[] = [];
  blocks.forEach((block, index) => {
    const isWideHere = lies || liesAt(blocks, index);
    const last = runs.at(-1);
    if (last?.isWide === isWideHere) last.children.push(block.content);
    else runs.push({ isWide: isWideHere, children: [block.content] });
  });
  return runs;
}

function liesAt(blocks: readonly PaperBlock<unknown>[], index: number): boolean {
  let next = index;
  while (blocks[next]?.isHeading === true) next += 1;
  return blocks[next]?.isWide ?? blocks[index]?.isWide ?? false;
}

/** Whether a text is not read at a glance, so that it needs a list of its contents. */
export function isLong(blocks: readonly PaperBlock<unknown>[]): boolean {
  return blocks.length >= fewBlocks && blocks.filter(({ isHeading }) => isHeading).length >= fewHeadings;
}

const fewHeadings = 10;
const fewBlocks = 80;
