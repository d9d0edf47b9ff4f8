const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64: neither every browser nor the language itself writes it. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const all = (first << 16) | (second << 8) | third;
    const four = [18, 12, 6, 0].map((shift) => signs.charAt((all >> shift) & 63)).join('');
    const left = bytes.length - at;
    parts.push(left > 2 ? four : four.slice(0, left + 1).padEnd(4, '='));
  }
  return parts.join('');
}
