import type { Catalogue } from '../catalogue/catalogue.js';
import type { DocumentType } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import type { YamlEntry } from '../document/yaml-tree.js';
import type { FlatText } from '../text/flat-text.js';
import { nearestName } from '../text/distance.js';
import { normaliseName } from '../text/names.js';
import type { Span } from '../text/span.js';

/** Which type a document says it has. */
export type DeclaredType =
  | { readonly kind: 'type'; readonly type: DocumentType }
  | { readonly kind: 'unknown'; readonly text: string; readonly span: Span; readonly nearest: DocumentType | undefined }
  | { readonly kind: 'none' };

/** Keys that only our documents use, and keys that others use as well. */
const ownKeys = new Set(['jenis dokumen']);
const sharedKeys = new Set(['document type', 'type']);

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
  return entry ? readType(entry, catalogue, fallback) : fallback;
}

function readType(entry: YamlEntry, catalogue: Catalogue, fallback: DeclaredType): DeclaredType {
  const value = entry.value?.kind === 'scalar' ? firstLine(entry.value.text) : undefined;
  const isOwn = ownKeys.has(keyOf(entry));
  if (!value) return isOwn ? { kind: 'unknown', text: '', span: entry.key.span(), nearest: undefined } : fallback;
  const type = catalogue.typeNamed(value.text);
  if (type) return { kind: 'type', type };
  const near = nearestName(value.text, catalogue.types.flatMap(namesOf));
  if (!isOwn && near === undefined) return fallback;
  const nearest = near === undefined ? typeWithWords(value.text, catalogue) : catalogue.typeNamed(near);
  return { kind: 'unknown', text: value.text, span: value.span(), nearest };
}

function namesOf({ id, title }: DocumentType): readonly string[] {
  return [id, title.id, title.en];
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
  return (
    root.entries.find((entry) => ownKeys.has(keyOf(entry))) ??
    root.entries.find(
      (entry) => sharedKeys.has(keyOf(entry)) && (keyOf(entry) !== 'type' || entry.key.text.startsWith('$')),
    )
  );
}

function keyOf({ key }: YamlEntry): string {
  return normaliseName(key.text);
}
