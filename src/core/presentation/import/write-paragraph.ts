import { withoutBlockMarks } from './inline-markdown.js';

/** Line breaks stay line breaks, each line moved in alike; no line becomes a heading or an item by how it begins. */
export function writeParagraph(markdown: string, indent: string): string {
  return markdown
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => withoutBlockMarks(line))
    .join(`\\\n${indent}`);
}
