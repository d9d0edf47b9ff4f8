import type { Language } from '../core/catalogue/schema.js';
import type { Engine } from '../core/engine/engine.js';
import type { FoundConfiguration } from './find-configuration.js';
import type { Io } from './io.js';

/** What all files of a run share. */
export interface CheckRun {
  readonly io: Io;
  readonly engine: Engine;
  readonly today: string;
  readonly configuration?: FoundConfiguration | undefined;
  /** Asked for by --language. */
  readonly asked: Language | undefined;
  /** Language of what belongs to no document. */
  readonly language: Language;
}
