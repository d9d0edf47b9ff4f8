import type { Section } from '../../document/document.js';
import type { YamlMap } from '../../document/yaml-tree.js';
import { findProperty } from '../../catalogue/property-names.js';
import type { Language } from '../../catalogue/schema.js';
import { conventions } from '../../model/conventions.js';
import { pointSpan, type Span } from '../../text/span.js';
import { nestSymbols } from './nest-symbols.js';
import { endOfText, onOneLine, type FlatSymbol, type OutlineSymbol } from './outline-symbol.js';
import { rowsOf } from './row-symbols.js';
import type { StructuredDocument } from './structured-document.js';

/** The parts of a document in its order: metadata, and sections with their rows. */
export function outlineOf(read: StructuredDocument): readonly OutlineSymbol[] {
  const { document } = read;
  const rows = rowsOf(read);
  if (document.kind === 'yaml') {
    const root = document.yaml.root;
    return nestSymbols(root?.kind === 'map' ? [...yamlSymbols(root, read), ...rows] : []);
  }
  const frontMatter = document.frontMatter;
  const root = frontMatter?.yaml.root;
  const fields = root?.kind === 'map' ? yamlSymbols(root, read) : [];
  const head = frontMatter ? [metadataGroup({ start: frontMatter.open.start, end: frontMatter.insert }, read)] : [];
  const written = new Set<number>();
  const sections = sectionSymbols(document.root, read, written);
  // A sub-heading that is a row stands in the outline already.
  const others = rows.filter(({ selection }) => !written.has(selection.start));
  return nestSymbols([...head, ...fields.filter(({ kind }) => kind !== 'metadata'), ...sections, ...others]);
}

// ---- Markdown

function sectionSymbols(root: Section, read: StructuredDocument, written: Set<number>): readonly FlatSymbol[] {
  const { source } = read;
  const symbols: FlatSymbol[] = [];
  const visit = (section: Section): void => {
    const heading = section.heading?.text.trim();
    if (heading && section.heading) {
      const selection = heading.span();
      written.add(selection.start);
      const span = { start: section.span.start, end: endOfText(section.span, source.text) };
      symbols.push({ name: onOneLine(heading.text) || '…', detail: '', kind: 'section', span, selection });
    }
    for (const child of section.children) visit(child);
  };
  visit(root);
  return symbols;
}

// ---- YAML and front matter

/** One symbol for each key; neighbouring fields of metadata are in a group. */
function yamlSymbols(root: YamlMap, read: StructuredDocument): readonly FlatSymbol[] {
  const symbols: FlatSymbol[] = [];
  let group: FlatSymbol | undefined;
  for (const { key, value } of root.entries) {
    const selection = key.span();
    const end = Math.max(selection.end, value?.span.end ?? selection.end);
    const span = {
      start: selection.start,
      end: Math.max(selection.end, endOfText({ start: selection.start, end }, read.source.text)),
    };
    const isSection = findProperty(read.type.schema, key.text)?.schema.place === 'section';
    const symbol: FlatSymbol = {
      ...{ name: onOneLine(key.text) || '…', kind: isSection ? 'section' : 'field', span, selection },
      detail: value?.kind === 'scalar' ? onOneLine(value.text.text) : '',
    };
    if (isSection) group = undefined;
    else if (group) group = extend(symbols, group, span.end);
    else symbols.push((group = { ...metadataGroup(span, read), selection }));
    symbols.push(isSection ? { ...symbol, detail: '' } : symbol);
  }
  return symbols;
}

/** Makes the last group reach further. */
function extend(symbols: FlatSymbol[], group: FlatSymbol, end: number): FlatSymbol {
  const longer = { ...group, span: { start: group.span.start, end } };
  symbols[symbols.indexOf(group)] = longer;
  return longer;
}

function metadataGroup(span: Span, { reading, source }: StructuredDocument): FlatSymbol {
  const language: Language = reading.model[conventions.language] === 'en' ? 'en' : 'id';
  const line = source.lineSpan(source.positionAt(span.start).line);
  const selection = { start: span.start, end: Math.min(line.end, span.end) };
  const name = { id: 'Identitas dokumen', en: 'Document identity' }[language];
  return {
    name,
    detail: '',
    kind: 'metadata',
    span,
    selection: selection.end < selection.start ? pointSpan(span.start) : selection,
  };
}
