import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './support/architecture.js';
import { indonesianQuotes } from './support/quoted-words.js';
import { sourcesIn, translations, untranslatedIn } from './support/user-texts.js';

type Texts = Readonly<Record<string, string>>;

const manifest = read('package.json') as { readonly description: string; readonly contributes: unknown };
const english = read('package.nls.json') as Texts;
const indonesian = read('package.nls.id.json') as Texts;

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8'));
}

/** Every string of the manifest's contributions, with the key it stands under; members of a list under the list's key. */
function stringsIn(value: unknown, key = ''): readonly (readonly [key: string, text: string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => stringsIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => stringsIn(child, name));
}

const strings = [...stringsIn(manifest.contributes), ['description', manifest.description] as const];
const used = new Set(strings.flatMap(([, text]) => /^%(.+)%$/u.exec(text)?.[1] ?? []));

describe('the manifest speaks both languages', () => {
  it('has a text for every key that it uses, in each, and no other', () => {
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
    assert.deepEqual(Object.keys(indonesian).sort(), [...used].sort());
  });

  it('shows no text of its own', () => {
    const shown =
      /^(?:title|shortTitle|name|contextualTitle|label|contents|altText|tooltip|(?:markdown)?(?:enum)?(?:d|D)escriptions?|(?:markdown)?deprecationMessage|errorMessage|patternErrorMessage)$/u;
    const own = strings.filter(([key, text]) => shown.test(key) && !/^%.+%$/u.test(text) && text !== 'Naskah');
    assert.deepEqual(own, []);
  });

  it('says the same with the same links and code in each', () => {
    const fixedParts = (text = ''): readonly string[] =>
      [...text.matchAll(/\]\((command:[^)]+)\)|`(?!naskah checklist)[^`]+`/gu)].map(
        ([whole, command]) => command ?? whole,
      );
    for (const key of used) assert.deepEqual(fixedParts(indonesian[key]), fixedParts(english[key]), key);
    // What is looked for in either language says both: “Daftar Periksa / Checklist”.
    const same = [...used].filter((key) => english[key] === indonesian[key] && !english[key]?.includes(' / '));
    assert.deepEqual(same, []);
  });
});

describe('the walkthrough', () => {
  const { walkthroughs, commands } = manifest.contributes as {
    readonly walkthroughs: readonly [{ readonly steps: readonly Step[] }];
    readonly commands: readonly { readonly command: string }[];
  };
  interface Step {
    readonly id: string;
    readonly media: { readonly svg: string };
    readonly completionEvents: readonly string[];
  }
  const [{ steps }] = walkthroughs;

  it('has a picture for each step, which follows the colours of the theme', () => {
    for (const { media, id } of steps) {
      assert.ok(existsSync(path.join(projectRoot, media.svg)), media.svg);
      const picture = readFileSync(path.join(projectRoot, media.svg), 'utf8');
      assert.ok(picture.length < 10_000, id);
      // VS Code shows no styles in pictures; attributes may name its colours.
      assert.ok(!picture.includes('style'), id);
      const colours = picture.match(/ (?:fill|stroke)="[^"]+"/gu) ?? [];
      const fixed = colours.filter((colour) => !/="(?:var\(--vscode-|none|transparent)/u.test(colour));
      assert.ok(colours.length > 10, id);
      assert.deepEqual(fixed, [], id);
    }
  });

  it('leads to commands that exist', () => {
    const known = new Set(commands.map(({ command }) => command));
    const links = [...used].flatMap((key) => [...(english[key] ?? '').matchAll(/command:([\w.]+)/gu)]);
    const ours = links.flatMap(([, command]) => (command?.startsWith('naskah.') ? [command] : []));
    assert.ok(ours.length > 4);
    for (const command of ours) assert.ok(known.has(command), command);
  });
});

/** Rules about the wording of Indonesian, names that a law gives, and what the requirements call things. */
const aboutIndonesian =
  /^schemas\/(?:terms\/|requirements|regulations\/|rules\/(?:KPI-005|SOP-011|STYLE-|TERM-)|checklists\/satu-data.*\/9\/)/u;

describe('texts of data and sources', () => {
  const found = translations();

  it('exist in both languages', () => {
    assert.ok(found.length > 3000);
    assert.deepEqual(
      found.filter(({ id, en }) => (id.trim() === '') !== (en.trim() === '')),
      [],
    );
  });

  it('fill in the same facts in both languages', () => {
    const facts = (text: string): string => [...new Set(text.match(/\{[a-z][\w-]*\}/giu) ?? [])].sort().join(' ');
    const client = found.filter(({ place }) => place.startsWith('src/client/'));
    assert.ok(client.length > 30);
    assert.deepEqual(
      client.filter(({ id, en }) => facts(id) !== facts(en)),
      [],
    );
  });

  it('quote in English the words that an English document has', () => {
    assert.deepEqual(indonesianQuotes(found.filter(({ place }) => !aboutIndonesian.test(place))), []);
  });

  for (const quoted of ['ya', 'konsep', 'Alasan', '5 tahun', '3 x 24 jam', 'iiv: ya'])
    it(`would be caught with “${quoted}” in English`, () => {
      const text = { place: 'planted', id: `Tulis “${quoted}”.`, en: `Write “${quoted}”.` };
      assert.deepEqual(indonesianQuotes([text]), [`planted: ${quoted}`]);
    });

  it('may quote in English what both languages share', () => {
    const words = ['yes', 'Remarks', '5 years', 'Status', 'on-premise', 'IIV'];
    assert.deepEqual(indonesianQuotes(words.map((word) => ({ place: 'planted', id: '', en: `Write “${word}”.` }))), []);
  });
});

describe('the client and its pages', () => {
  for (const folder of ['src/client', 'src/webview'])
    it(`show nothing in ${folder} that does not stand beside its translation`, () => {
      const sources = sourcesIn(folder);
      assert.ok(sources.length > 10);
      assert.deepEqual(
        sources.flatMap(({ file, text }) => untranslatedIn(file, text)),
        [],
      );
    });

  const planted: readonly (readonly [what: string, source: string])[] = [
    ['a message', `void vscode.window.showInformationMessage('Done');`],
    ['a label', `const item = { label: 'Output' };`],
    ['a label behind an icon', 'const item = { label: `$(book) Steps ${count}` };'],
    ['a tooltip that is set', `this.#bar.tooltip = isOpen ? 'Open' : shown;`],
    ['a sentence, wherever it stands', `const sentence = 'Choose a type';`],
    ['a question', `await ask({ prompt: 'Title' });`],
    ['a word between tags', 'html`<button class="quiet" @click=${() => go()}>Close</button>`'],
    ['a word behind what is filled in', 'html`<p>${count} items</p>`'],
    ['a label that is read out', 'html`<nav role="tablist" aria-label="Tabs"></nav>`'],
    ['a word filled in between tags', "html`<p>${isOpen ? 'Open' : texts.closed}</p>`"],
    ['a word filled in as a label', "svg`<g role='img' aria-label=${'Bars'}></g>`"],
    ['a label that is set', `element.setAttribute('aria-label', 'Move');`],
    ['a text that is set', `element.textContent = 'Nothing';`],
  ];
  for (const [what, source] of planted)
    it(`would be caught with ${what}`, () => assert.equal(untranslatedIn('planted.ts', source).length, 1));

  it('may say what stands beside its translation', () => {
    const source = `const texts = { done: { id: 'Sudah selesai.', en: 'It is done.' } };`;
    assert.deepEqual(untranslatedIn('planted.ts', source), []);
    assert.equal(untranslatedIn('planted.ts', source.replace('en:', 'name: 7, en:')).length, 2);
  });

  it('may stand in a table of each language', () => {
    const table = `const all = { id: { done: 'Selesai', all: (n: number) => \`\${n} butir\` }, en: { done: 'It is done' } };`;
    assert.deepEqual(untranslatedIn('planted.ts', table), []);
    assert.equal(untranslatedIn('planted.ts', table.replace('en:', 'xx:')).length, 1);
  });

  it('may fill in texts, names of classes and marks', () => {
    const markup =
      'html`<button class="quiet" role="tab" title=${texts.close} aria-controls=${isOpen ? "panel" : nothing}>${texts.close} · ${1}</button>`';
    assert.deepEqual(untranslatedIn('planted.ts', markup), []);
    assert.deepEqual(untranslatedIn('planted.ts', "bar.querySelectorAll('rect, polygon')"), []);
  });

  it('may name commands, files and icons', () => {
    const source =
      "run('workbench.action.openSettings', 'naskah.language'); const item = { label: `$(book) ${texts.steps.id}` };";
    assert.deepEqual(untranslatedIn('planted.ts', source), []);
  });
});
