/** A single letter, or a letter and digits, that is not part of a longer word. */
const SYMBOL = /(?<![\p{L}\p{N}_.'’]|\p{L}{2}-)\p{L}\p{N}{0,3}(?![\p{L}\p{N}_'’]|-\p{L}{2}|\.\p{L})/gu;

/** Signs that stand beside a variable. */
const SIGN = /[-+−–×*·/÷:^=<>≤≥()[\]{}|%√∑Σ,;]/u;

/** Words that say what a sign says. */
const OPERATION =
  /^(?:dan|bagi|dibagi|kali|dikali|dikalikan|tambah|ditambah|kurang|dikurangi|per|plus|minus|times|divided|by|multiplied|and)$/iu;

/** Abbreviations that look like a fraction. */
const ABBREVIATION = /(?<!\p{L})(?:s\/d|n\/a|d\/a|a\/n|u\/p|w\/o|c\/o|a\.n\.|u\.b\.|e\.g\.|i\.e\.)(?!\p{L})/giu;

/**
 * The variables of a formula, each once: "(A / B) × 100%" has A and B. A letter among words ("pegawai S1",
 * "insiden K3") and the x of a multiplication are none.
 */
export function symbolsOf(formula: string): readonly string[] {
  const text = formula.normalize('NFKC').replace(ABBREVIATION, (words) => ' kata '.padEnd(words.length, ' '));
  const found = [...text.matchAll(SYMBOL)].filter((match) => {
    const before = text.slice(0, match.index).trimEnd();
    const after = text.slice(match.index + match[0].length).trimStart();
    return !isTimes(match[0], before, after) && opens(before) && closes(after);
  });
  return [...new Set(found.map(([symbol]) => symbol))];
}

/** "A x B", "B x 100%": a small x with something on both sides that is no sign. */
function isTimes(symbol: string, before: string, after: string): boolean {
  return symbol === 'x' && /[\p{L}\p{N})\]%]$/u.test(before) && /^[\p{L}\p{N}([]/u.test(after);
}

function opens(before: string): boolean {
  if (before === '' || SIGN.test(before.slice(-1))) return true;
  const word = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? '';
  return OPERATION.test(word) || /^x$/iu.test(word);
}

function closes(after: string): boolean {
  if (after === '' || after === '.' || SIGN.test(after.slice(0, 1))) return true;
  const word = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '';
  return OPERATION.test(word) || /^x$/iu.test(word) || isDefining(after);
}

const DEFINING = '(?:adalah|ialah|yaitu|yakni|merupakan|berarti|is|are|means|denotes)';

function isDefining(after: string): boolean {
  return new RegExp(`^${DEFINING}(?!\\p{L})`, 'iu').test(after);
}

/** Whether a text says what the variable stands for: "A = …", "A: …", "A adalah …" or "A (jumlah …)". */
export function definesSymbol(text: string, symbol: string): boolean {
  const name = symbol.normalize('NFKC');
  const words = `\\s*(?:=|:\\s*(?=\\p{L}{2})|\\((?=\\p{L}{3})|${DEFINING}(?!\\p{L}))`;
  return new RegExp(`(?<![\\p{L}\\p{N}_/×*+-])${name}${words}`, 'iu').test(text.normalize('NFKC'));
}
