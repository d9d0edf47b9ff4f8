import { conventions } from '../../model/conventions.js';
import type { Fact } from './identity-box.js';
import type { FoundBlock } from './find-headings.js';

/** A signature has no more lines. */
const mostLines = 9;
const longest = 120;
const place = /^(?:ditetapkan di|dikeluarkan di|issued at|signed at)\b/iu;
const day = /^(?:pada tanggal|on)\b/iu;
const dots = /[.…_]{3,}/u;

/** The signature at the end of a text as a fact of it; its day is one too, and its place stays where somebody filled it in. */
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
  const places = tail.filter((block) => block.kind === 'paragraph' && place.test(block.words.plain));
  const kept = places.filter((block) => block.kind === 'paragraph' && !dots.test(block.words.plain));
  const days = lines.filter((line) => day.test(line) && !dots.test(line)).map((line) => line.replace(day, '').trim());
  return {
    blocks: [...blocks.slice(0, start), ...kept],
    facts: [
      { label, lines: lines.filter((line) => !isDated(line)) },
      ...(days.length > 0 ? [{ label: conventions.approved, lines: days }] : []),
    ],
  };
}

function isDated(line: string): boolean {
  return place.test(line) || day.test(line);
}
