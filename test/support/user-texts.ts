import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from './architecture.js';

/** A text in both languages, and where it stands. */
export interface Translation {
  readonly place: string;
  readonly id: string;
  readonly en: string;
}

/** A text of the client that the reader would see in one language only. */
export interface Untranslated {
  readonly place: string;
  readonly text: string;
}

/** All objects `{ id: '…', en: '…' }` in the data of schemas/, and those of the sources. */
export function translations(): readonly Translation[] {
  const data = filesBelow('schemas', '.json').flatMap((file) => {
    const found: Translation[] = [];
    collect(JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8')), file, found);
    return found;
  });
  const code = filesBelow('src', '.ts')
    .filter((file) => !file.endsWith('.generated.ts'))
    .flatMap((file) => translationsIn(file, sourceOf(file)));
  return [...data, ...code];
}

function collect(value: unknown, place: string, into: Translation[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { id, en } = value as { readonly id?: unknown; readonly en?: unknown };
  if (typeof id === 'string' && typeof en === 'string') into.push({ place, id, en });
  for (const [key, child] of Object.entries(value)) collect(child, `${place}/${key}`, into);
}

function translationsIn(file: string, source: ts.SourceFile): readonly Translation[] {
  const found: Translation[] = [];
  walk(source, (node) => {
    if (!ts.isObjectLiteralExpression(node)) return;
    const texts = new Map(
      node.properties.flatMap((property): [string, string][] => {
        if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer)) return [];
        return [[property.name.getText(source), property.initializer.text]];
      }),
    );
    const [id, en] = [texts.get('id'), texts.get('en')];
    // `{ id: 'sop', … }` names something; a text has its twin.
    if (id !== undefined && en !== undefined) found.push({ place: placeOf(file, node, source), id, en });
  });
  return found;
}

/** Texts of sources that are shown as they stand: what reads like words, or is given where VS Code shows it. */
export function untranslatedIn(file: string, text: string): readonly Untranslated[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Untranslated[] = [];
  walk(source, (node) => {
    const words = wordsOf(node);
    if (words === undefined || isPartOfImport(node) || isTranslated(node) || isProperName(words)) return;
    const isProse = /\p{L}{2,}[,.:;]? (?:\p{L} )?\p{L}{2,}/u.test(words);
    if (isProse || (/\p{L}/u.test(words) && isShown(node, source)))
      found.push({ place: placeOf(file, node, source), text: words });
  });
  return found;
}

/** The source files of a folder, with their text. */
export function sourcesIn(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return filesBelow(folder, '.ts').map((file) => ({ file, text: readFileSync(path.join(projectRoot, file), 'utf8') }));
}

/** The words of a literal, or of the fixed parts of a template; what is an icon or a tag is no word. */
function wordsOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return withoutTags(node.text);
  if (!ts.isTemplateExpression(node)) return undefined;
  const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return withoutTags(parts.join('…').replace(/\$\([\w-]*/gu, ''));
}

function withoutTags(text: string): string {
  return text.startsWith('<') ? text.replace(/<[^<>]*>/gu, '').trim() : text;
}

const shownProperties = new Set([
  'label',
  'description',
  'detail',
  'title',
  'placeHolder',
  'prompt',
  'tooltip',
  'text',
  'name',
  'accessibilityInformation',
]);
const showingCalls = /^(?:showInformationMessage|showWarningMessage|showErrorMessage|setStatusBarMessage)$/u;

/** Whether VS Code shows what stands there: a value of a property it draws, or a message. */
function isShown(node: ts.Node, source: ts.SourceFile): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) {
    const property = parent.name.getText(source);
    // What is called in one word in small letters is called so by a program.
    const isIdentifier = property === 'name' && /^['"`][a-z][\w-]*['"`]$/u.test(node.getText(source));
    return shownProperties.has(property) && !isIdentifier;
  }
  if (ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left))
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && shownProperties.has(parent.left.name.text);
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) return isShown(parent, source);
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  return showingCalls.test(parent.expression.name.text);
}

/** Whether it stands beside its twin: `{ id: '…', en: '…' }`. */
function isTranslated({ parent }: ts.Node): boolean {
  if (!ts.isPropertyAssignment(parent) || !ts.isObjectLiteralExpression(parent.parent)) return false;
  const names = parent.parent.properties.map(({ name }) => name?.getText());
  return names.length === 2 && names.includes('id') && names.includes('en');
}

function isPartOfImport(node: ts.Node): boolean {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent);
}

/** Languages are named in themselves, and Naskah is called that everywhere. */
function isProperName(words: string): boolean {
  return ['Naskah', 'Bahasa Indonesia', 'English'].includes(words);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function sourceOf(file: string): ts.SourceFile {
  const text = readFileSync(path.join(projectRoot, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function placeOf(file: string, node: ts.Node, source: ts.SourceFile): string {
  return `${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}

function filesBelow(folder: string, suffix: string): readonly string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}
