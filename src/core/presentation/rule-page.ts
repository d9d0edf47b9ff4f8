import type { Registry } from '../catalogue/regulations.js';
import type { Bilingual, Language, RulePage } from '../catalogue/schema.js';
import { isWorkspaceRule } from '../workspace/workspace-rules.js';
import { displayWidth, oneLine, printable, wrapText } from './display-width.js';
import { sourceInWords } from './source-words.js';
import { severityWord } from './severity-words.js';

const HEADINGS = {
  why: { id: 'Mengapa', en: 'Why' },
  sources: { id: 'Sumber', en: 'Sources' },
  configuration: { id: 'Pengaturan dalam naskah.yaml', en: 'Settings in naskah.yaml' },
  bad: { id: 'Contoh yang salah', en: 'Wrong' },
  good: { id: 'Contoh yang benar', en: 'Right' },
  how: { id: 'Cara memperbaiki', en: 'How to repair it' },
  level: { id: 'Mengubah tingkat', en: 'Changing the level' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The page as parts that both forms show in the same order. */
interface PagePart {
  readonly heading?: string;
  readonly paragraphs?: readonly string[];
  readonly items?: readonly string[];
  readonly examples?: readonly Example[];
}

interface Example {
  readonly language: 'markdown' | 'yaml' | 'json';
  readonly lines: readonly string[];
}

/** The page in Markdown, for the editor, the documentation and SARIF. */
export function rulePageMarkdown(page: RulePage, language: Language, registry?: Registry): string {
  const blocks = pageParts(page, language, registry).flatMap((part) => [
    ...(part.heading === undefined ? [] : [`## ${part.heading}`]),
    ...(part.paragraphs ?? []),
    ...(part.items?.length ? [part.items.map((item) => `- ${item}`).join('\n')] : []),
    ...(part.examples ?? []).map(fence),
  ]);
  return `${[`# ${pageTitle(page, language)}`, ...blocks].join('\n\n')}\n`;
}

/** The page for a terminal of so many columns. */
export function rulePageText(page: RulePage, language: Language, width: number, registry?: Registry): string {
  const title = oneLine(pageTitle(page, language));
  const blocks = pageParts(page, language, registry).flatMap((part) => [
    ...(part.heading === undefined ? [] : [part.heading.toUpperCase()]),
    ...(part.paragraphs ?? []).map((text) => wrapText(printable(text), width).join('\n')),
    ...(part.items?.length ? [part.items.map((item) => wrapItem(printable(item), width)).join('\n')] : []),
    ...(part.examples ?? []).map(({ lines }) => lines.map((line) => `    ${printable(line)}`.trimEnd()).join('\n')),
  ]);
  const underline = '='.repeat(Math.min(width, displayWidth(title)));
  return `${[`${title}\n${underline}`, ...blocks].join('\n\n')}\n`;
}

/** What the rule says and how to repair it, in plain paragraphs. */
export function rulePagePlain(page: RulePage, language: Language): string {
  return [page.what, page.why, page.how].map((text) => text[language]).join('\n\n');
}

function pageTitle(page: RulePage, language: Language): string {
  return `${page.code}: ${page.title[language]}`;
}

function pageParts(page: RulePage, language: Language, registry: Registry | undefined): readonly PagePart[] {
  const level = severityWord(page.level, language);
  return [
    { paragraphs: [language === 'id' ? `Tingkat: ${level}.` : `Level: ${level}.`, page.what[language]] },
    { heading: HEADINGS.why[language], paragraphs: [page.why[language]] },
    ...sourcesPart(page, language, registry),
    ...configurationPart(page, language),
    ...examplesPart(HEADINGS.bad[language], page.bad),
    ...examplesPart(HEADINGS.good[language], page.good),
    { heading: HEADINGS.how[language], paragraphs: [page.how[language]] },
    ...levelPart(page, language),
  ];
}

function sourcesPart(page: RulePage, language: Language, registry: Registry | undefined): readonly PagePart[] {
  if (page.sources.length === 0) return [];
  const items = page.sources.map((source) => sourceInWords(source, registry, language));
  return [{ heading: HEADINGS.sources[language], items }];
}

/** The settings under which the examples are wrong or right. */
function configurationPart({ configuration }: RulePage, language: Language): readonly PagePart[] {
  if (!configuration) return [];
  return [{ heading: HEADINGS.configuration[language], examples: [{ language: 'yaml', lines: configuration }] }];
}

function examplesPart(heading: string, documents: RulePage['bad']): readonly PagePart[] {
  if (documents.length === 0) return [];
  return [{ heading, examples: documents.map(toExample) }];
}

/** A document that begins with a key is YAML; front matter, a heading or anything else is Markdown. */
function toExample(document: readonly string[]): Example {
  const lines = document.map(withoutMarks);
  const isYaml = /^[\p{L}_][\p{L}\p{N}_-]*:(\s|$)/u.test(
    lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '',
  );
  return { language: isYaml ? 'yaml' : 'markdown', lines };
}

/** Takes the marks ⟦CODE:words⟧ of an example away and leaves the words. */
function withoutMarks(line: string): string {
  return line.replace(/⟦[A-Z0-9]+-\d+:|⟧/g, '');
}

/** Changing the level needs its own examples: in naskah.yaml and in the editor's settings. */
function levelPart(page: RulePage, language: Language): readonly PagePart[] {
  if (isWorkspaceRule(page.code)) return [];
  const lower = page.level === 'hint' ? 'off' : 'hint';
  const words: readonly string[] =
    language === 'id'
      ? [
          'Tingkat dapat diubah menjadi error, warning, information, hint, atau off. Untuk semua orang yang bekerja dengan folder ini, tulis di naskah.yaml:',
          'Untuk diri sendiri, tulis di pengaturan VS Code (naskah.yaml didahulukan):',
        ]
      : [
          'The level can be error, warning, information, hint or off. For everybody who works with this folder, write in naskah.yaml:',
          'For yourself, write in the settings of VS Code (naskah.yaml goes first):',
        ];
  return [
    {
      heading: HEADINGS.level[language],
      paragraphs: words.slice(0, 1),
      examples: [{ language: 'yaml', lines: ['checks:', `  ${page.code}: ${lower}`] }],
    },
    {
      paragraphs: words.slice(1),
      examples: [{ language: 'json', lines: [`"naskah.checks": { "${page.code}": "${lower}" }`] }],
    },
  ];
}

/** A fence longer than any run of backticks inside it. */
function fence({ language, lines }: Example): string {
  const runs = lines.join('\n').match(/`{3,}/g) ?? [];
  const ticks = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${ticks}${language}`, ...lines, ticks].join('\n');
}

function wrapItem(text: string, width: number): string {
  return wrapText(text, width - 2)
    .map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
    .join('\n');
}
