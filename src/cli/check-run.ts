import type { Language } from '../core/catalogue/schema.js';
import type { Engine } from '../core/engine/engine.js';
import type { Finding } from '../core/findings/finding.js';
import type { SourceText } from '../core/text/source-text.js';
import type { FindingCache } from './cache/finding-cache.js';
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
  /** Keeps findings between runs. */
  readonly cache?: FindingCache;
  /** Sees every document that was read, with its path as reports write it; again when it is read again. */
  readonly onRead?: (path: string, read: ReadFile) => void;
  /** Sees what only the other documents of the set tell of a document that was read before. */
  readonly onAdded?: (path: string, findings: readonly Finding[], source: SourceText) => void;
}
