import type { AdjustLevel } from '../findings/find.js';
import { matchesCode } from '../findings/levels.js';
import type { FileSettings } from '../workspace/settings.js';

/** Changes levels as the settings of a file say; of several rules that fit a code the last one counts. */
export function adjustBy({ levels }: FileSettings): AdjustLevel {
  return (code, level) => levels.findLast(({ codes }) => matchesCode(code, codes))?.to ?? level;
}
