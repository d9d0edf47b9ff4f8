/** A text as VS Code snippet text, which stands for itself. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/gu, String.raw`\$&`);
}

/** A tab stop with the text that stands there at first. */
export function snippetStop(number: number, text: string): string {
  return `\${${String(number)}:${snippetText(text)}}`;
}

/** A tab stop with a list to choose from; the first stands there. */
export function snippetChoice(number: number, choices: readonly string[]): string {
  const list = choices.map((choice) => choice.replace(/[\\$},|]/gu, String.raw`\$&`));
  return `\${${String(number)}|${list.join(',')}|}`;
}
