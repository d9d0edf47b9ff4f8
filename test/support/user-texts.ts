import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from './architecture.js';
import { placeInMarkup, wordsInMarkup } from './markup-texts.js';

/** A text in both languages, and where it stands. */
export interface Translation {
  readonly place: string;
  readonly id: string;
  readonly en: string;
}

/** A text of the client or of a page that the reader would see in one language only. */
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
    const inMarkup = wordsInMarkup(node).filter((words) => !isProperName(words));
    found.push(...inMarkup.map((words) => ({ place: placeOf(file, node, source), text: words })));
    const words = wordsOf(node);
    if (words === undefined || isPartOfImport(node) || isSelector(node) || isTranslated(node) || isProperName(words))
      return;
    const place = placeInMarkup(node);
    const isProse = place !== 'hidden' && /\p{L}{2,}[,.:;]? (?:\p{L} )?\p{L}{2,}/u.test(words);
    if (isProse || (/\p{L}/u.test(words) && (place === 'shown' || isShown(node, source))))
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
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  if (!isText || ts.isTaggedTemplateExpression(node.parent)) return undefined;
  if (ts.isStringLiteralLike(node)) return withoutTags(node.text);
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
  'textContent',
  'innerText',
  'ariaLabel',
  'ariaDescription',
  'placeholder',
  'alt',
]);
const shownAttribute = /^['"`](?:aria-label|aria-description|title|placeholder|alt)['"`]$/u;
const showingCalls = /^(?:showInformationMessage|showWarningMessage|showErrorMessage|setStatusBarMessage)$/u;

/** Whether it is shown where it stands: as a value of a property that is drawn, in markup, or as a message. */
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
  return ts.isCallExpression(parent) && isShowing(parent, node, source);
}

/** Whether a call shows a message, or sets an attribute that is read out. */
function isShowing(call: ts.CallExpression, node: ts.Node, source: ts.SourceFile): boolean {
  if (!ts.isPropertyAccessExpression(call.expression)) return false;
  const { text } = call.expression.name;
  const [name, value] = call.arguments;
  const isAttribute = text === 'setAttribute' && value === node && shownAttribute.test(name?.getText(source) ?? '');
  return showingCalls.test(text) || isAttribute;
}

/** Whether it stands beside its twin: `{ id: '…', en: '…' }`, or in one of two tables `{ id: { … }, en: { … } }`. */
function isTranslated(node: ts.Node): boolean {
  for (let each = node; !ts.isSourceFile(each); each = each.parent) {
    const { parent } = each;
    if (!ts.isPropertyAssignment(parent) || !ts.isObjectLiteralExpression(parent.parent)) continue;
    const names = parent.parent.properties.map(({ name }) => name?.getText());
    if (names.length === 2 && names.includes('id') && names.includes('en')) return true;
  }
  return false;
}

function isPartOfImport(node: ts.Node): boolean {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent);
}

/** A selector of elements: `querySelectorAll('rect, polygon')`. */
function isSelector({ parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  return /^(?:querySelector(?:All)?|closest|matches)$/u.test(parent.expression.name.text);
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
