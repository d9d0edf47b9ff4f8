import type { Catalogue } from '../../core/catalogue/catalogue.js';
import type { RulePage } from '../../core/catalogue/schema.js';
import { rulePageText } from '../../core/presentation/rule-page.js';
import { nearestName } from '../../core/text/distance.js';
import { definitionRules } from '../../core/workspace/definition-rules.js';
import { workspaceRules } from '../../core/workspace/workspace-rules.js';
import { languageOption, type Command } from '../command.js';
import { both } from '../language.js';
import { localEngine } from '../local-engine.js';
import { withNearest } from '../read-arguments.js';

/** Wider lines are hard to read. */
const WIDEST = 100;
const NARROWEST = 30;

/** Shows the page of one rule. */
export const explainCommand: Command = {
  name: 'explain',
  operands: 'CODE',
  summary: {
    id: 'menjelaskan sebuah aturan: mengapa, sumbernya, contoh, cara memperbaiki',
    en: 'explains a rule: why, its sources, examples, how to repair',
  },
  options: { language: languageOption },
  async run({ positional }, context) {
    const { io, language } = context;
    const [code, extra] = positional;
    if (code === undefined)
      return {
        fault: both('Sebutkan kode aturan, misalnya SOP-002.', 'Name the code of a rule, for example SOP-002.'),
      };
    if (extra !== undefined) return { fault: both('Sebutkan satu kode saja.', 'Name one code only.') };
    const { catalogue } = await localEngine(context);
    const pages = allRules(catalogue);
    const page = pages.get(code.toUpperCase());
    if (!page) {
      const unknown = both(`Tidak ada aturan dengan kode “${code}”.`, `No rule has the code “${code}”.`);
      return { fault: withNearest(unknown, nearestName(code, pages.keys())) };
    }
    const width = Math.max(NARROWEST, Math.min(WIDEST, io.columns));
    io.stdout(rulePageText(page, language, width, catalogue.regulations));
    return 0;
  },
};

/** Pages of the catalogue and of the faults in naskah.yaml and in files, by code; the catalogue's win. */
export function allRules(catalogue: Catalogue): ReadonlyMap<string, RulePage> {
  return new Map([...workspaceRules, ...definitionRules, ...catalogue.rules.values()].map((page) => [page.code, page]));
}
