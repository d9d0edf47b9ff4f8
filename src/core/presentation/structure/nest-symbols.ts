import type { FlatSymbol, OutlineSymbol } from './outline-symbol.js';

interface Open extends FlatSymbol {
  readonly children: Open[];
}

/** A tree of symbols by what lies in what; of two that overlap, the later one is left out. */
export function nestSymbols(symbols: readonly FlatSymbol[]): readonly OutlineSymbol[] {
  const sorted = [...symbols].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const roots: Open[] = [];
  const around: Open[] = [];
  for (const symbol of sorted) {
    while (around.length > 0 && (around.at(-1)?.span.end ?? 0) <= symbol.span.start) around.pop();
    const parent = around.at(-1);
    if ((parent && symbol.span.end > parent.span.end) || !isWhole(symbol)) continue;
    const open: Open = { ...symbol, children: [] };
    (parent?.children ?? roots).push(open);
    around.push(open);
  }
  return roots;
}

/** An outline has no place for what is not written, or whose name stands elsewhere. */
function isWhole({ span, selection }: FlatSymbol): boolean {
  return span.start < span.end && span.start <= selection.start && selection.end <= span.end;
}
