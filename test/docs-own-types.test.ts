import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseYaml } from '../src/core/document/parse-yaml.js';
import { extendEngine } from '../src/core/engine/own-types.js';
import { sentence } from '../src/core/presentation/sentence.js';
import { SourceText } from '../src/core/text/source-text.js';
import { projectRoot } from './support/architecture.js';
import { engine } from './support/engine.js';
import { checkWith } from './support/own-types.js';

interface Fence {
  /** The file's name, written above it. */
  readonly name: string | undefined;
  readonly language: string;
  readonly text: string;
}

/** The fences of docs/own-types.md; each `text` ends an example. */
function examples(): readonly (readonly Fence[])[] {
  const page = readFileSync(path.join(projectRoot, 'docs/own-types.md'), 'utf8').replaceAll('\r\n', '\n');
  const fences = [...page.matchAll(/(?:^`(?<name>[^`\n]+)`\n\n)?^```(?<language>\w+)\n(?<text>[\s\S]*?)^```$/gmu)].map(
    ({ groups }): Fence => ({
      name: groups?.['name'],
      language: groups?.['language'] ?? '',
      text: groups?.['text'] ?? '',
    }),
  );
  const done: Fence[][] = [[]];
  for (const fence of fences.filter(({ name, language }) => name !== undefined || language === 'text')) {
    done.at(-1)?.push(fence);
    if (fence.language === 'text') done.push([]);
  }
  return done.filter((example) => example.length > 0);
}

function extended(files: readonly Fence[]): ReturnType<typeof extendEngine> {
  const named = (folder: string) =>
    files
      .filter(({ name }) => name?.startsWith(folder))
      .map(({ name = '', text }) => ({ path: name, source: new SourceText(text) }));
  const settings = parseYaml(files.find(({ name }) => name === 'naskah.yaml')?.text ?? '', 0).root;
  const extend =
    settings?.kind === 'map' ? settings.entries.find(({ key }) => key.text === 'extend')?.value : undefined;
  const extensions =
    extend?.kind === 'map'
      ? extend.entries.flatMap(({ key, value }) =>
          value ? [{ type: key.text, fragment: value, key: key.span() }] : [],
        )
      : [];
  return extendEngine(engine, { types: named('jenis/'), checklists: named('periksa/'), extensions });
}

describe('docs/own-types.md', () => {
  for (const files of examples()) {
    const document = files.find(({ language }) => language === 'markdown');
    const promised = (files.find(({ language }) => language === 'text')?.text ?? '').trim().split('\n');
    it(`is true about ${document?.name ?? '?'}`, () => {
      const office = extended(files);
      assert.deepEqual([...office.findings.values()].flat(), []);
      const result = checkWith(office, document?.text ?? '');
      const items = office.engine
        .checklists(result, '2026-06-01')
        .flatMap(({ items: all }) => all.map(({ id, state }) => `${id} ${state}`));
      const found = result.findings.map(
        ({ code, span, message, data }) =>
          [
            `${code} ${(document?.text ?? '').slice(span.start, span.end)}`.trim(),
            sentence(message, data, 'id'),
          ] as const,
      );
      for (const line of promised.filter((each) => each !== '…')) {
        const [head = '', said] =
          line.split(': ', 2).length === 2
            ? [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]
            : [line];
        if (said === undefined) assert.ok(items.includes(head), line);
        else
          assert.ok(
            found.some(([place, text]) => place === head && text.includes(said)),
            `${line}\nis none of\n${found.join('\n')}`,
          );
      }
      // A list that ends with “…” shows some of what is found; every other one shows it all.
      const isPart = promised.at(-1) === '…';
      const shown = promised.filter((line) => line !== '…');
      if (isPart) assert.ok(found.length + items.length > shown.length, 'there is no more to be shown');
      else assert.equal(found.length, shown.length, found.join('\n'));
    });
  }

  it('has an example in each of its sections', () => {
    assert.equal(examples().length, 5);
  });
});
