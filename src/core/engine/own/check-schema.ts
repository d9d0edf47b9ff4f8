import { Ajv, type ValidateFunction } from 'ajv';
import typeMeta from '../../../../schemas/meta/type.schema.json' with { type: 'json' };
import checklistMeta from '../../../../schemas/meta/checklist.schema.json' with { type: 'json' };
import { lazy } from '../../catalogue/lazy.js';
import type { Bilingual } from '../../catalogue/schema.js';
import type { YamlMap } from '../../document/yaml-tree.js';
import { keywordFault } from '../../findings/compile.js';
import { keywords } from '../../findings/keywords/index.generated.js';
import { expressionFault, type ExpressionFault } from '../../text/linear-expressions.js';
import { checkShape } from './check-shape.js';
import { withoutContradictions } from './contradictions.js';
import type { ReportFault } from './definition-fault.js';
import { hasCondition, ruleAt, withItsSentence } from './rule-parts.js';
import { schemaForm } from './schema-form.js';
import { expressionsOf, schemaParts } from './schema-parts.js';
import { isWritten, keyAt, markAt, nodeAt, valueOf, without, type Keys } from './tree.js';

const ajv = lazy(() => {
  const made = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true, verbose: true, messages: false });
  return made.addSchema(typeMeta, 'type').addSchema(checklistMeta, 'checklist');
});

/** A validator of the meta-schemas: of type files, of a schema within another file, of checklist files. */
export function metaValidator(name: 'type' | 'type#/definitions/schema' | 'checklist'): ValidateFunction {
  const found = ajv().getSchema(name);
  if (!found) throw new Error(`There is no meta-schema ${name}.`);
  return found;
}

const EXPRESSION: Readonly<Record<ExpressionFault, Bilingual>> = {
  lookaround: {
    id: 'Pola ini melihat ke depan atau ke belakang, (?=…), (?!…), (?<=…) atau (?<!…), yang tidak didukung di sini. Tulis yang dicari saja, bila perlu dengan batas kata \\b.',
    en: 'This pattern looks ahead or behind, (?=…), (?!…), (?<=…) or (?<!…), which is not supported here. Write only what is looked for, if need be with a word border \\b.',
  },
  backreference: {
    id: 'Pola ini merujuk balik (\\1 atau \\k<nama>), yang tidak didukung di sini. Tulis kemungkinannya satu per satu dengan “|”.',
    en: 'This pattern refers back (\\1 or \\k<name>), which is not supported here. Write the possibilities one by one with “|”.',
  },
  'too-large': {
    id: 'Pola ini terlalu besar. Kurangi pengulangan seperti {0,900}, atau pecah menjadi beberapa pola.',
    en: 'This pattern is too large. Use smaller repetitions than {0,900}, or split it into several patterns.',
  },
  syntax: {
    id: 'Pola ini belum benar; periksa tanda kurung, kurung siku, garis miring terbalik dan pengulangan.',
    en: 'This pattern is not correct; look at parentheses, brackets, backslashes and repetitions.',
  },
};
const KEYWORD: Bilingual = {
  id: 'Isi “{name}” belum benar. Lihat bentuknya dalam dokumentasi kata kunci ini.',
  en: 'The value of “{name}” is not correct. See its form in the documentation of this keyword.',
};
const TAKEN: Bilingual = {
  id: 'Kode {text} sudah dipakai aturan bawaan. Pakai kode sendiri, misalnya {example}.',
  en: 'The code {text} belongs to a built-in rule. Use one of your own, for example {example}.',
};

/** What a schema of an office is checked with. */
export interface SchemaCheck {
  readonly validate: ValidateFunction;
  readonly report: ReportFault;
  /** It is plain JSON Schema: keywords that nobody knows are left to other programs. */
  readonly isPlain: boolean;
  /** Whether a code belongs to a built-in rule. */
  readonly isTaken: (code: string) => boolean;
}

/** The schema without its faulty parts, each reported at its words; undefined when nothing of it can be used. */
export function checkSchema(root: YamlMap, check: SchemaCheck): YamlMap | undefined {
  const shaped = checkShape(root, { ...check, isOpen: check.isPlain });
  if (!shaped) return undefined;
  const sound = withoutContradictions(withoutExpressions(shaped, check.report), check.report);
  return withoutHollowRules(withoutKeywords(withoutTakenCodes(sound, check), check.report), root);
}

/** A rule whose condition was left out would say nothing, or always the same: it goes with it. */
function withoutHollowRules(tree: YamlMap, written: YamlMap): YamlMap {
  if (tree === written) return tree;
  const asWritten = new Set(schemaParts(written).map(({ node }) => node));
  const left = schemaParts(tree).flatMap(({ keys, node }) => {
    const rule = asWritten.has(node) || hasCondition(node) ? undefined : ruleAt(keys);
    return rule ? [rule] : [];
  });
  return left.length === 0 ? tree : without(tree, left);
}

function withoutExpressions(root: YamlMap, report: ReportFault): YamlMap {
  const left: Keys[] = [];
  for (const part of schemaParts(root)) {
    for (const { keys, left: part_ } of expressionsOf(part)) {
      const node = nodeAt(root, keys);
      const isKey = keys.at(-2) === 'patternProperties';
      const source = isKey ? String(keys.at(-1)) : node?.kind === 'scalar' ? String(node.value) : undefined;
      const fault = source === undefined ? undefined : expressionFault(source);
      if (fault === undefined) continue;
      report('DEF-006', (isKey ? keyAt(root, keys) : undefined) ?? markAt(root, keys), EXPRESSION[fault]);
      left.push(part_);
    }
  }
  return left.length === 0 ? root : without(root, left);
}

function withoutTakenCodes(root: YamlMap, { isTaken, report }: SchemaCheck): YamlMap {
  const left: Keys[] = [];
  for (const { keys, node } of schemaParts(root)) {
    const lists = ['phrases', 'inOrder'].flatMap((list) => {
      const items = valueOf(node, list);
      return items?.kind === 'sequence' ? items.items.map((_, index) => [...keys, list, index]) : [];
    });
    for (const owner of [keys, ...lists]) {
      const code = nodeAt(root, [...owner, 'code']);
      if (code?.kind !== 'scalar' || !isTaken(code.text.text)) continue;
      report('DEF-005', markAt(root, [...owner, 'code']), TAKEN, { text: code.text.text, example: 'DINAS-001' });
      left.push(...(owner === keys ? withItsSentence([...keys, 'code']) : [owner]));
    }
  }
  return left.length === 0 ? root : without(root, left);
}

/** Keywords of ours are looked at by the meta-schema that comes with each, too. */
function withoutKeywords(root: YamlMap, report: ReportFault): YamlMap {
  const left: Keys[] = [];
  for (const { keys, node } of schemaParts(root)) {
    for (const check of keywords) {
      if (!isWritten(node, [check.keyword])) continue;
      const form = schemaForm(node, () => ({}));
      if (keywordFault(check, form[check.keyword]) === undefined) continue;
      report('DEF-003', keyAt(node, [check.keyword]) ?? markAt(node, []), KEYWORD, { name: check.keyword });
      left.push([...keys, check.keyword]);
    }
  }
  return left.length === 0 ? root : without(root, left);
}
