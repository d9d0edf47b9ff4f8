import type { Bilingual } from '../../catalogue/schema.js';
import { plainJson } from '../../model/read-yaml.js';
import type { DefinitionFaults } from './definition-fault.js';
import { withItsSentence } from './rule-parts.js';
import { schemaParts } from './schema-parts.js';
import { markAt, nodeAt, valueOf, type Keys } from './tree.js';
import type { TypeSource } from './type-source.js';

const HERE: Bilingual = {
  id: 'Kode {text} sudah dipakai aturan lain di berkas ini dengan kalimat yang berbeda. Pakai kode lain.',
  en: 'The code {text} belongs to another rule of this file, with another sentence. Use another code.',
};
const THERE: Bilingual = {
  id: 'Kode {text} sudah dipakai aturan lain dalam {file} dengan kalimat yang berbeda. Pakai kode lain.',
  en: 'The code {text} belongs to another rule in {file}, with another sentence. Use another code.',
};

/**
 * Rules whose code another rule of the office has already, each reported at its code; returns the parts to be left
 * out. The same code may stand at several places when it says the same at each.
 */
export function repeatedCodes(
  sources: readonly TypeSource[],
  faults: DefinitionFaults,
): readonly (readonly [path: string, keys: Keys])[] {
  const first = new Map<string, { readonly said: string; readonly path: string }>();
  return sources
    .filter(({ form }) => form === 'vocabulary')
    .flatMap(({ path, tree }) =>
      rulesIn(tree).flatMap(({ keys, code, said }): readonly (readonly [string, Keys])[] => {
        const known = first.get(code);
        if (!known) first.set(code, { said, path });
        if (!known || known.said === said) return [];
        const file = known.path.startsWith('<') ? 'naskah.yaml' : known.path;
        const message = known.path === path ? HERE : THERE;
        faults.in(path)('DEF-005', markAt(tree, [...keys, 'code']), message, { text: code, file });
        const left = typeof keys.at(-1) === 'number' ? [keys] : withItsSentence([...keys, 'code']);
        return left.map((part) => [path, part]);
      }),
    );
}

interface WrittenRule {
  readonly keys: Keys;
  readonly code: string;
  /** Its sentence, whatever the order of its languages. */
  readonly said: string;
}

/** Every part of a file that has a code and a sentence: rules, word rules, orders of sections. */
function rulesIn(tree: TypeSource['tree']): readonly WrittenRule[] {
  return schemaParts(tree).flatMap(({ keys, node }) => {
    const lists = ['phrases', 'inOrder'].flatMap((list) => {
      const items = valueOf(node, list);
      return items?.kind === 'sequence' ? items.items.map((_, index) => [...keys, list, index]) : [];
    });
    return [keys, ...lists].flatMap((owner) => {
      const code = nodeAt(tree, [...owner, 'code']);
      const message = nodeAt(tree, [...owner, 'message']);
      if (code?.kind !== 'scalar' || !message) return [];
      const said = plainJson(message);
      const parts =
        typeof said === 'object' && said !== null ? Object.entries(said).map(([key, text]) => [key, text]) : said;
      return [
        { keys: owner, code: code.text.text, said: JSON.stringify(Array.isArray(parts) ? [...parts].sort() : parts) },
      ];
    });
  });
}
