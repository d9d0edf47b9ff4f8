import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { light, type Theme } from './themes.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Those of axe's usual rules that are about colours. */
const aboutColours = ['color-contrast', 'link-in-text-block'];

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/**
 * What axe finds wrong with a page: the rule, and the elements. All rules are tried in the first theme; in the others
 * those about colours, as nothing else of a page depends on its theme.
 */
export async function accessibilityFaults(frame: Frame, theme: Theme = light): Promise<readonly string[]> {
  const isKnown = await frame.evaluate<boolean>('"axe" in globalThis');
  if (!isKnown) await frame.evaluate(axeSource);
  // What is well is not described: that takes longer than to look at it.
  const options = {
    ...{ resultTypes: ['violations'], selectors: false },
    ...(theme !== light && { runOnly: { type: 'rule', values: aboutColours } }),
  };
  const { violations } = await frame.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}
