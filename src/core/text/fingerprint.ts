/** 16 hexadecimal digits for a list of texts, white space aside: two FNV-1a sums. For recognition, not for secrets. */
export function fingerprint(parts: readonly string[]): string {
  const text = parts.map((part) => part.replace(/\s+/g, ' ').trim()).join('\n');
  return hash(text, 0x811c9dc5) + hash(text, 0x9747b28c);
}

function hash(text: string, seed: number): string {
  let sum = seed;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}
