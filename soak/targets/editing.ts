import { SectionCache } from '../../src/core/document/section-cache.js';
import { SourceText } from '../../src/core/text/source-text.js';
import { defaultSettings } from '../../src/core/workspace/settings.js';
import { changed, changeOf } from '../mutate.js';
import type { Target } from '../target.js';
import { checked, engine, today } from './reading.js';

const changesInARow = 6;

/** After any edits, what an open document says is what a fresh reading of its text says. */
export const editing: Target = {
  name: 'editing',
  patience: 20_000,
  check: ({ sample, random, others }) => {
    const cache = new SectionCache();
    let { text } = sample;
    for (let round = 0; round < changesInARow; round += 1) {
      const options = { notation: sample.notation, today, settings: defaultSettings, cache };
      const followed = engine.check(new SourceText(text), options);
      const fresh = checked({ text, notation: sample.notation }).result;
      if (told(followed) !== told(fresh)) return 'an edited document says something else than a fresh one';
      text = changed(text, changeOf(text, random, others));
    }
    return undefined;
  },
};

function told({ findings, reading }: ReturnType<typeof engine.check>): string {
  return JSON.stringify([findings.map(({ code, span, data }) => [code, span, data]), reading?.model]);
}
