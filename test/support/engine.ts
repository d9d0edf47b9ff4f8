import { builtInData } from '../../src/core/catalogue/built-in.generated.js';
import { loadCatalogue } from '../../src/core/catalogue/load.js';
import { createEngine } from '../../src/core/engine/create-engine.js';
import type { Among, CheckResult } from '../../src/core/engine/engine.js';
import { compileType } from '../../src/core/findings/compile.js';
import { SourceText } from '../../src/core/text/source-text.js';
import { defaultSettings, type FileSettings } from '../../src/core/workspace/settings.js';

/** The day on which tests take place, as in the worked examples of the design. */
export const testDay = '2026-06-01';

export const catalogue = loadCatalogue(builtInData);
export const engine = createEngine(catalogue, (type) => compileType(type.schema), builtInData);

export type Notation = 'markdown' | 'yaml';

/** YAML documents have no fence on their first line. */
export function notationOf(text: string): Notation {
  return /^\uFEFF?---[ \t]*\r?$/mu.test(text.split('\n', 1)[0] ?? '') ? 'markdown' : 'yaml';
}

/** Checks a text as the command line would. */
export function checkText(
  text: string,
  options: { today?: string; notation?: Notation; settings?: Partial<FileSettings>; among?: Among } = {},
): CheckResult & { readonly source: SourceText } {
  const source = new SourceText(text);
  const result = engine.check(source, {
    notation: options.notation ?? notationOf(text),
    today: options.today ?? testDay,
    settings: { ...defaultSettings, ...options.settings },
    ...(options.among && { among: options.among }),
  });
  return { ...result, source };
}
