import { conventions } from '../../model/conventions.js';
import type { Fact } from './identity-box.js';
import type { FoundBlock } from './find-headings.js';

/** A signature has no more lines. */
const mostLines = 9;
const longest = 120;
const place = /^(?:ditetapkan di|dikeluarkan di|issued at|signed at)\b/iu;
const day = /^(?:pada tanggal|on)\b/iu;
const dots = /[.…_]{3,}/u;

/** The signature at the end of a text as a fact of it; its place and day stay where somebody filled them in. */
export function takeSignature(blocks: readonly FoundBlock[]): {
  readonly blocks: readonly FoundBlock[];
  readonly facts: readonly Fact[];
} {
  const start = blocks.findLastIndex((block) => block.kind === 'paragraph' && place.test(block.words.plain));
  const tail = start < 0 ? [] : blocks.slice(start);
  const lines = tail.flatMap((block) =>
    block.kind === 'paragraph' && block.words.plain.length <= longest ? [block.words.plain] : [],
  );
  if (start < 0 || lines.length < tail.length || lines.length > mostLines) return { blocks, facts: [] };
  const [label = ''] = conventions.approver.split('/');
  const dated = tail.filter((block) => block.kind === 'paragraph' && isDated(block.words.plain));
  const kept = dated.filter((block) => block.kind === 'paragraph' && !dots.test(block.words.plain));
  return {
    blocks: [...blocks.slice(0, start), ...kept],
    facts: [{ label, lines: lines.filter((line) => !isDated(line)) }],
  };
}

function isDated(line: string): boolean {
  return place.test(line) || day.test(line);
}
