import type { Json } from '../model/reading.js';
import { Blanks } from './blanks.js';
import { openValue } from './open-value.js';
import { writeYaml } from './write-yaml.js';
import { additionAt, languageOf, type Addition, type WrittenDocument } from './written-document.js';
import { addToMap, soundYaml } from './yaml-maps.js';

/**
 * A root property with blanks as a field: into the front matter (made when there is none) or the YAML document, where the
 * type's order has it. Undefined where it has a value already, or what is there can't be added to.
 */
export function insertField(name: string, written: WrittenDocument): Addition | undefined {
  const blanks = new Blanks();
  return insertFieldValue(name, openValue(name, blanks, written), blanks, written);
}

/** The same with a value that is known; `blanks` are those in it. */
export function insertFieldValue(
  name: string,
  value: Json,
  blanks: Blanks,
  written: WrittenDocument,
): Addition | undefined {
  const { document, type } = written;
  const yaml = (): string => writeYaml({ [name]: value }, type.schema, languageOf(written));
  if (document.kind === 'markdown' && !document.frontMatter)
    return document.unclosedFrontMatter ? undefined : additionAt(0, `---\n${yaml()}---\n\n`, blanks, written);
  const tree = soundYaml(document);
  if (!tree) return undefined;
  if (tree.root)
    return tree.root.kind === 'map' ? addToMap(tree.root, [name, value], type.schema, blanks, written) : undefined;
  return document.kind === 'markdown' && document.frontMatter
    ? additionAt(document.frontMatter.insert, yaml(), blanks, written)
    : undefined;
}
