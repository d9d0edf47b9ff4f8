import { parseYaml } from '../../document/parse-yaml.js';
import type { YamlNode } from '../../document/yaml-tree.js';
import { markdownParts } from './sheet-markdown.js';
import type { TextPart } from './text-parts.js';

/** A list or a map of YAML in parts; undefined for a plain text. Footnotes that it names are those of `whole`. */
export function yamlParts(text: string, whole = text): readonly TextPart[] | undefined {
  const { root } = parseYaml(text, 0);
  return root && root.kind !== 'scalar' ? partsOf(root, whole) : undefined;
}

function partsOf(node: YamlNode | undefined, whole: string): readonly TextPart[] {
  if (!node) return [];
  if (node.kind === 'scalar') return markdownParts(node.text.text, whole);
  if (node.kind === 'sequence') return [{ first: undefined, items: node.items.map((item) => partsOf(item, whole)) }];
  return node.entries.flatMap(({ key, value }) => {
    const [first, ...rest] = partsOf(value, whole);
    if (typeof first === 'string') return [`${key.text}: ${first}`, ...rest];
    return [`${key.text}:`, ...(first ? [first] : []), ...rest];
  });
}
