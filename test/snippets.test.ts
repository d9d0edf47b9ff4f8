import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { preferredLabel } from '../src/core/catalogue/property-names.js';
import type { DocumentType, Language } from '../src/core/catalogue/schema.js';
import { templatesOf } from '../src/core/catalogue/template.js';
import { exampleDocument } from '../src/core/presentation/new-document/new-document.js';
import type { Snippet, SnippetSource } from '../src/core/presentation/snippets/snippet-files.js';
import { isPlaceholder } from '../src/core/text/placeholder.js';
import { projectRoot } from './support/architecture.js';
import { catalogue, checkText, testDay, type Notation } from './support/engine.js';

const { snippets: sources } = read('schemas/snippets.json') as { readonly snippets: readonly SnippetSource[] };

const files = (['markdown', 'yaml'] as const).flatMap((notation) =>
  (['id', 'en'] as const).map((language) => ({
    ...{ notation, language, file: `snippets/${notation}.${language}.json` },
    snippets: read(`snippets/${notation}.${language}.json`) as Readonly<Record<string, Snippet>>,
  })),
);

describe('the snippets', () => {
  for (const { notation, language, snippets } of files) {
    for (const source of sources.filter((each) => (each.notation ?? notation) === notation)) {
      const snippet = snippets[source.title[language]];

      it(`have no finding but their open blanks where they belong: ${notation}, naskah-${source.name[language]}`, () => {
        assert.ok(snippet);
        const text = inserted(source, snippet, notation, language);
        const { status, findings } = checkText(text, { notation });
        assert.equal(status.kind, 'checked');
        const others = findings
          .map(({ code, span }) => ({ code, words: text.slice(span.start, span.end) }))
          .filter(({ code, words }) => code !== 'SEC-002' || !isPlaceholder(words));
        assert.deepEqual(others, []);
      });
    }
  }

  it('are told apart by what the author types, and stand under that name in every file', () => {
    for (const { language, notation, snippets } of files) {
      const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
      const wanted = sources.filter((each) => (each.notation ?? notation) === notation);
      assert.deepEqual(
        prefixes,
        wanted.map(({ name }) => `naskah-${name[language]}`),
      );
      assert.equal(new Set(prefixes).size, prefixes.length);
    }
  });

  it('say whether the facts of law in them are verified', () => {
    const notice = files.find(({ file }) => file === 'snippets/markdown.id.json')?.snippets;
    assert.match(
      notice?.['Pemberitahuan kegagalan pelindungan data pribadi']?.description ?? '',
      /UU Nomor 27 Tahun 2022 Pasal 46 \(terverifikasi pada naskah peraturan\)\.$/u,
    );
  });

  it('are those that the package contributes', () => {
    const { contributes } = read('package.json') as { readonly contributes: { readonly snippets: unknown } };
    assert.deepEqual(
      contributes.snippets,
      files.map(({ notation, file }) => ({ language: notation, path: `./${file}` })),
    );
  });
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8'));
}

/** A complete document of the snippet's type with the snippet in the place of what it is about. */
function inserted(source: SnippetSource, snippet: Snippet, notation: Notation, language: Language): string {
  const type = catalogue.typeNamed(source.type);
  assert.ok(type);
  const template = templatesOf(type).find(({ id }) => id === source.template);
  const document = exampleDocument(type, { language, notation, template, today: testDay });
  const body = expanded(snippet);
  const part = partOf(document, source, body, { type, notation, language });
  const replacement = source.row === undefined ? body : withRow(part, source, body, notation);
  return document.replace(part, () => replacement);
}

/** The body as it stands there before the author types: default texts and first choices. */
function expanded({ body }: Snippet): string {
  const texts = new Map<string, string>();
  return body
    .join('\n')
    .replace(/\$\{(\d+)\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}/gu, (_, stop: string, first: string) => {
      texts.set(stop, unescaped(first));
      return unescaped(first);
    })
    .replace(/\$\{(\d+):((?:\\.|[^}\\])*)\}/gu, (_, stop: string, text: string) => {
      texts.set(stop, unescaped(text));
      return unescaped(text);
    })
    .replace(/\$(\d+)/gu, (_, stop: string) => texts.get(stop) ?? '');
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gu, '$1');
}

/** The section, or the key with its value, that the snippet's property has in the document. */
function partOf(
  document: string,
  { property, row }: SnippetSource,
  body: string,
  { type, notation, language }: { type: DocumentType; notation: Notation; language: Language },
): string {
  const schema = type.schema.properties?.[property];
  assert.ok(schema);
  const isSection = notation === 'markdown' && (row !== undefined || body.startsWith('## '));
  const names = isSection ? [preferredLabel(property, schema)[language]] : [property, schema.labels?.en?.[0] ?? ''];
  const lines = document.split('\n');
  const first = lines.findIndex((line) =>
    names.some((name) => (isSection ? line === `## ${name}` : line.startsWith(`${name}:`))),
  );
  assert.ok(first >= 0, `no ${property} in the document`);
  const length = lines.slice(first + 1).findIndex((line) => (isSection ? line.startsWith('## ') : /^\S/u.test(line)));
  const part = lines.slice(first, length < 0 ? undefined : first + 1 + length).join('\n');
  return part.trimEnd();
}

/** Rows that other parts of the example refer to: the snippet comes behind them. */
const comesBehind = new Set(['steward']);

/** The table or list with the snippet in the place of the row that it is made from. */
function withRow(part: string, { row = 1, property }: SnippetSource, body: string, notation: Notation): string {
  if (notation === 'markdown') {
    const lines = part.split('\n');
    const table = lines.findIndex((line) => line.startsWith('| --'));
    return (comesBehind.has(property) ? [...lines, body] : lines.with(table + row, body)).join('\n');
  }
  const [key = '', ...items] = part.split(/\n(?= {2}- )/u);
  const item = body.replace(/^/gmu, '  ');
  return [key, ...(comesBehind.has(property) ? [...items, item] : items.with(row - 1, item))].join('\n');
}
