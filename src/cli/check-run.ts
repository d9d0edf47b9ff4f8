import type { Language } from '../core/catalogue/schema.js';
import type { Engine } from '../core/engine/engine.js';
import type { Configurations } from './configurations.js';
import type { Io } from './io.js';
import type { ReadFile } from './file-read.js';

/** What all files of a run share. */
export interface CheckRun {
  readonly io: Io;
  /** Knows what comes with Naskah. */
  readonly engine: Engine;
  readonly today: string;
  readonly configurations: Configurations;
  /** Asked for by --language. */
  readonly asked: Language | undefined;
  /** Language of what belongs to no document. */
  readonly language: Language;
  /** Sees every document that was read, with its path as reports write it; again when it is read again. */
  readonly onRead?: (path: string, read: ReadFile) => void;
}
