/** A text with its facts filled in: `{name}`; what is not known stays as it is. */
export function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(facts[name] ?? whole));
}
