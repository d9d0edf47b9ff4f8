import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import type { Options } from 'mdast-util-from-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Construct } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

type SyntaxExtension = NonNullable<Options['extensions']>[number];

/** Only what policy documents need of GFM: each further extension costs time on every document (ARCHITECTURE). */
const SYNTAX: readonly SyntaxExtension[] = [gfmTable(), gfmTaskListItem()];
const TREE = [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()];

/** Leaves every inline notation as text, so that the parse is linear in the length of the text. */
const BLOCKS_ONLY: SyntaxExtension = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};

const EXCLAMATION_MARK = 33;
const LEFT_BRACKET = 91;

const whole = processor([]);
const blocksOnly = processor([BLOCKS_ONLY]);

/** The mdast tree of a Markdown text (front matter already taken off). */
export function parseWhole(text: string): Root {
  return whole.parse(text);
}

/** The same with link labels that are defined elsewhere; labels as `normalizedLabel` makes them. */
export function parseWithLabels(text: string, labels: readonly string[]): Root {
  return labels.length === 0 ? parseWhole(text) : processor([foreignLabels(labels)]).parse(text);
}

/** Only the block structure: emphasis, links and code stay text. */
export function parseBlocksOnly(text: string): Root {
  return blocksOnly.parse(text);
}

function processor(more: readonly SyntaxExtension[]) {
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [...SYNTAX, ...more])
    .data('fromMarkdownExtensions', TREE)
    .freeze();
}

/**
 * Makes the tokenizer know labels without their definitions: where the first link or image can begin they are
 * added to those the text itself defines. What a reference becomes depends on the set of labels only.
 */
function foreignLabels(labels: readonly string[]): SyntaxExtension {
  const known = new WeakSet<object>();
  const construct: Construct = {
    name: 'foreignLabels',
    tokenize(_effects, _ok, nok) {
      if (!known.has(this.parser)) {
        known.add(this.parser);
        this.parser.defined.push(...labels);
      }
      return nok;
    },
  };
  return { text: { [EXCLAMATION_MARK]: construct, [LEFT_BRACKET]: construct } };
}
