import type { Language } from '../core/catalogue/schema.js';
import { formatNumber } from '../core/text/numbers.js';
import type { Io } from './io.js';

/** Milliseconds before a run counts as long, and between two signs of life. */
const PATIENCE = 1000;
const PAUSE = 100;
const ERASE = '\r\u001B[K';

export interface Progress {
  /** Says that so many files are done. */
  show(done: number): void;
  erase(): void;
}

/** A line on standard error while a long run goes on; nothing when no person looks at it. */
export function startProgress(total: number, io: Io, language: Language): Progress {
  const start = io.now().getTime();
  let last = start + PATIENCE - PAUSE;
  let isShown = false;
  return {
    show(done) {
      const now = io.now().getTime();
      if (!io.isErrorTerminal || now - last < PAUSE) return;
      last = now;
      isShown = true;
      const word = language === 'id' ? 'Memeriksa' : 'Checking';
      io.stderr(`${ERASE}${word} ${formatNumber(done, language)}/${formatNumber(total, language)} …`);
    },
    erase() {
      if (isShown) io.stderr(ERASE);
      isShown = false;
    },
  };
}
