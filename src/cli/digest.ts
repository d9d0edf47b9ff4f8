import { createHash } from 'node:crypto';

/** Tells contents apart: different ones have, as good as certainly, different digests. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}
