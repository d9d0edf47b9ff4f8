const names: Record<string, true> = Object.create(null) as Record<string, true>;

/**
 * The same text, of which there is only one copy however often it is kept, and which does not hold on to the text it was
 * cut out of. Engines keep the name of a property once, for as long as somebody uses it: no table of ours grows.
 */
export function oneCopy(text: string): string {
  names[text] = true;
  const [copy = text] = Object.keys(names);
  Reflect.deleteProperty(names, text);
  return copy;
}
