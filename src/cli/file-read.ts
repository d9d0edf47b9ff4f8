import type { Bilingual, Language } from '../core/catalogue/schema.js';
import type { CheckResult, Engine } from '../core/engine/engine.js';
import type { FindIn } from '../core/findings/fixes/fix-all.js';
import type { SourceText } from '../core/text/source-text.js';
import type { FileSettings } from '../core/workspace/settings.js';

/** A file that was read and checked. */
export interface ReadFile {
  /** The one that checked it. */
  readonly engine: Engine;
  readonly source: SourceText;
  readonly result: CheckResult;
  /** Language of its messages, unless the user asked for one. */
  readonly language: Language;
  readonly settings: FileSettings;
  /** Why its bytes are no UTF-8 text. */
  readonly fault: Bilingual | undefined;
  readonly bytes: Uint8Array;
  /** What would be found if this were its text. */
  readonly findIn: FindIn;
}
