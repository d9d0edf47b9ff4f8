/** The same labels, headings and names come back at every keystroke and in every document; longer texts do not. */
const longestText = 200;
const mostTexts = 4000;

/** A function of a text that keeps its results for short texts; when too many came together it begins anew. */
export function rememberText<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > longestText) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, result);
    return result;
  };
}
