import type { SourceText } from '../text/source-text.js';
import { readBlocks } from './chunks.js';
import type { FrontMatter, MarkdownDocument, PolicyDocument } from './document.js';
import { findFrontMatter, type FrontMatterPlace } from './front-matter.js';
import { parseYaml } from './parse-yaml.js';
import { SectionCache } from './section-cache.js';
import { buildSections } from './sections.js';

/** Parses a text in its notation; with a document's cache only the changed sections are parsed again. */
export function parseDocument(source: SourceText, notation: 'markdown' | 'yaml', cache?: SectionCache): PolicyDocument {
  if (notation === 'yaml') return { kind: 'yaml', source, yaml: parseYaml(source.text, 0) };
  return parseMarkdown(source, cache ?? new SectionCache());
}

function parseMarkdown(source: SourceText, cache: SectionCache): MarkdownDocument {
  const place = findFrontMatter(source.text);
  const { blocks, unread } = readBlocks(source.text, place.body, cache);
  return {
    kind: 'markdown',
    source,
    frontMatter: place.isUnclosed ? undefined : readFrontMatter(source.text, place),
    unclosedFrontMatter: place.isUnclosed ? place.open : undefined,
    root: buildSections(blocks, source, place.body),
    unread,
  };
}

function readFrontMatter(text: string, place: FrontMatterPlace): FrontMatter | undefined {
  if (!place.open) return undefined;
  const { start, end } = place.yaml;
  return { open: place.open, insert: end, yaml: parseYaml(text.slice(start, end), start) };
}
