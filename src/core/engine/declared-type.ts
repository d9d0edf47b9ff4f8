import type { Catalogue } from '../catalogue/catalogue.js';
import type { DocumentType } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import { slipInLine } from '../document/yaml-slip.js';
import type { YamlEntry, YamlNode, YamlTree } from '../document/yaml-tree.js';
import type { FlatText } from '../text/flat-text.js';
import { nearestName } from '../text/distance.js';
import { normaliseName } from '../text/names.js';
import type { Span } from '../text/span.js';
import { namesOf, typeKeyKind, typeOfLine } from './type-line.js';

/** Which type a document says it has. */
export type DeclaredType =
  | { readonly kind: 'type'; readonly type: DocumentType }
  | { readonly kind: 'unknown'; readonly text: string; readonly span: Span; readonly nearest: DocumentType | undefined }
  | { readonly kind: 'none' };

/**
 * A document is ours when it declares a type we know, or when the configuration gives it one. Under our own key an
 * unknown word is a mistake to report; under a key that other tools use too, only one that is nearly a type.
 */
export function declaredType(
  document: PolicyDocument,
  catalogue: Catalogue,
  configuredId: string | undefined,
): DeclaredType {
  const configured = catalogue.types.find(({ id }) => id === configuredId);
  const fallback: DeclaredType = configured ? { kind: 'type', type: configured } : { kind: 'none' };
  const entry = typeEntry(document);
  if (entry) return readType(entry, catalogue, fallback);
  const type = typeInSlip(document, catalogue);
  return type ? { kind: 'type', type } : fallback;
}

/** Where the fields can't be read as such, the line that declares the type may be joined to another. */
function typeInSlip(document: PolicyDocument, catalogue: Catalogue): DocumentType | undefined {
  const { text } = document.source;
  if (document.kind === 'yaml') return isBroken(document.yaml) ? typeOfLine(text, catalogue) : undefined;
  const { frontMatter } = document;
  if (!frontMatter || !isBroken(frontMatter.yaml)) return undefined;
  return typeOfLine(text.slice(frontMatter.open.end, frontMatter.insert), catalogue);
}

/** Where nothing but one field is written, its slip is a text to YAML. */
function isBroken({ root, problems }: YamlTree): boolean {
  return problems.length > 0 || root?.kind === 'scalar' || hasJoinedKey(root);
}

function hasJoinedKey(root: YamlNode | undefined): boolean {
  return root?.kind === 'map' && root.entries.some(({ key }) => slipInLine(key.text) !== undefined);
}

function readType(entry: YamlEntry, catalogue: Catalogue, fallback: DeclaredType): DeclaredType {
  const value = entry.value?.kind === 'scalar' ? firstLine(entry.value.text) : undefined;
  const isOwn = typeKeyKind(entry.key.text) === 'own';
  if (!value) return isOwn ? { kind: 'unknown', text: '', span: entry.key.span(), nearest: undefined } : fallback;
  const type = catalogue.typeNamed(value.text);
  if (type) return { kind: 'type', type };
  const near = nearestName(value.text, catalogue.types.flatMap(namesOf));
  if (!isOwn && near === undefined) return fallback;
  const nearest = near === undefined ? typeWithWords(value.text, catalogue) : catalogue.typeNamed(near);
  return { kind: 'unknown', text: value.text, span: value.span(), nearest };
}

/** The only type whose name has all the words of a text, as “Peta Jalan Digital” has words of one name alone. */
function typeWithWords(text: string, catalogue: Catalogue): DocumentType | undefined {
  const words = normaliseName(text).split(' ');
  if (words.length < 2) return undefined;
  const hasWords = (name: string): boolean => {
    const own = new Set(normaliseName(name).split(' '));
    return words.every((word) => own.has(word));
  };
  const [only, another] = catalogue.types.filter((type) => namesOf(type).some(hasWords));
  return another ? undefined : only;
}

/** A type's name is one line; what a slip of indentation joined to it is none of it. */
function firstLine(text: FlatText): FlatText {
  const end = text.text.search(/[\n\t]|\s{2}/u);
  return (end < 0 ? text : text.slice(0, end)).trim();
}

function typeEntry(document: PolicyDocument): YamlEntry | undefined {
  const root = document.kind === 'yaml' ? document.yaml.root : document.frontMatter?.yaml.root;
  if (root?.kind !== 'map') return undefined;
  const ofKind = (kind: 'own' | 'shared') => root.entries.find(({ key }) => typeKeyKind(key.text) === kind);
  return ofKind('own') ?? ofKind('shared');
}
