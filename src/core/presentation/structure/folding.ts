import type { Block, Section } from '../../document/document.js';
import { nodeSpan } from '../../document/document.js';
import type { YamlNode } from '../../document/yaml-tree.js';
import type { Span } from '../../text/span.js';
import { endOfText } from './outline-symbol.js';
import type { StructuredDocument } from './structured-document.js';

/** Zero-based lines of which the first stays visible. */
export interface FoldedLines {
  readonly start: number;
  readonly end: number;
}

/** What can be folded away: front matter, sections and tables; in YAML every value of several lines. */
export function foldingOf({ document, source }: StructuredDocument): readonly FoldedLines[] {
  const spans =
    document.kind === 'yaml'
      ? yamlSpans(document.yaml.root)
      : [
          ...(document.frontMatter ? [frontMatterSpan(document.frontMatter, source.text)] : []),
          ...yamlSpans(document.frontMatter?.yaml.root),
          ...sectionSpans(document.root),
        ];
  const lines = new Map<number, FoldedLines>();
  for (const span of spans) {
    const start = source.positionAt(span.start).line;
    const end = source.positionAt(endOfText(span, source.text)).line;
    if (end > start && end > (lines.get(start)?.end ?? 0)) lines.set(start, { start, end });
  }
  return [...lines.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** With the fence that closes it. */
function frontMatterSpan({ open, insert }: { readonly open: Span; readonly insert: number }, text: string): Span {
  const lineEnd = text.indexOf('\n', insert);
  return { start: open.start, end: lineEnd < 0 ? text.length : lineEnd };
}

function sectionSpans(root: Section): readonly Span[] {
  return [
    ...(root.heading ? [root.span] : []),
    ...root.blocks.flatMap(tableSpan),
    ...root.children.flatMap(sectionSpans),
  ];
}

function tableSpan({ node, base }: Block): readonly Span[] {
  return node.type === 'table' ? [nodeSpan(node, base)] : [];
}

function yamlSpans(node: YamlNode | undefined): readonly Span[] {
  if (node?.kind === 'sequence') {
    return node.items.flatMap((item) => (item ? [item.span, ...yamlSpans(item)] : []));
  }
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({ key, value }) =>
    value ? [{ start: key.span().start, end: value.span.end }, ...yamlSpans(value)] : [],
  );
}
