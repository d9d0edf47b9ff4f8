import type { Checklist } from '../catalogue/checklist.js';
import type { DataFiles } from '../catalogue/data-files.js';
import { lintType } from '../catalogue/lint.js';
import { loadCatalogue, type LoadedCatalogue } from '../catalogue/load.js';
import type { RegistryFile } from '../catalogue/regulations.js';
import type { Bilingual, Phrase, RulePage, Schema } from '../catalogue/schema.js';
import { compileType } from '../findings/compile.js';
import { compileExpression, isExpression, writtenSource } from '../text/expressions.js';
import { allItems, lintChecklist } from './lint-checklists.js';
import { lintSetRules } from './lint-set-rules.js';
import { lintRegistry, lintSource, type Report } from './lint-facts.js';

/** Something wrong in a data file: which file, where in it (JSON pointer), and what, in words for its author. */
export interface DataFault {
  /** “checklists/sop”. */
  readonly file: string;
  readonly pointer: string;
  readonly message: Bilingual;
  readonly data: Readonly<Record<string, string>>;
}

/**
 * What is wrong in the data that the engine is made from, beyond what a meta-schema can see: names that lead nowhere,
 * items that hold for an empty document, facts without a date, words that fire on their own replacement.
 */
export function lintData(data: DataFiles, requirements: ReadonlySet<string>): readonly DataFault[] {
  const faults: DataFault[] = [];
  const reportIn =
    (file: string): Report =>
    (pointer, message, data = {}) =>
      faults.push({ file, pointer, message, data });
  lintTypes(data, reportIn);
  const catalogue = loadCatalogue(data);
  for (const { typeId, pointer, message, data: filling } of catalogue.faults()) {
    reportIn(`types/${typeId}.schema`)(pointer, message, filling);
  }
  for (const { name, load } of data.regulations) lintRegistry(load() as RegistryFile, reportIn(`regulations/${name}`));
  for (const { name, load } of data.terms) lintTerms(load() as TermsFile, catalogue, reportIn(`terms/${name}`));
  for (const { name, load } of data.rules) lintPage(name, load() as RulePage, catalogue, reportIn(`rules/${name}`));
  const items = allItems(data);
  for (const { name, load } of data.checklists) {
    lintChecklist(
      name,
      load() as Checklist,
      { catalogue, items, requirements, compile: compileType },
      reportIn(`checklists/${name}`),
    );
  }
  return faults;
}

const TYPE_TWICE: Bilingual = {
  id: 'Jenis {type} sudah ada, dalam {owner}.',
  en: 'The type {type} exists already, in {owner}.',
};
const NO_PAGE: Bilingual = { id: '{code} tidak punya halaman aturan.', en: '{code} has no rule page.' };
const NO_EXPRESSION: Bilingual = {
  id: '“{source}” bukan pola pencarian yang benar.',
  en: '“{source}” is no regular expression.',
};
const MATCHES_NOTHING: Bilingual = {
  id: 'Pola ini cocok juga di tempat yang kosong, jadi cocok di mana-mana.',
  en: '“{source}” matches where nothing is written.',
};
const FIRES_ON_ITSELF: Bilingual = {
  id: '“{text}” adalah kata pengganti yang disarankan, tetapi pola ini menegurnya juga.',
  en: '“{text}” is what it tells to write, and it fires on that.',
};
const WRONG_FILE: Bilingual = {
  id: 'Halaman {code} ada dalam berkas {file}.',
  en: 'The page of {code} stands in the file {file}.',
};

interface TermsFile {
  readonly phrases?: readonly Phrase[];
}

// ---- types

function lintTypes({ types }: DataFiles, reportIn: (file: string) => Report): void {
  const owners = new Map<string, string>();
  for (const { name, head, load } of types) {
    const report = reportIn(`types/${name}.schema`);
    const id = String(head.id);
    const owner = owners.get(id);
    if (owner !== undefined) report('/id', TYPE_TWICE, { type: id, owner });
    owners.set(id, name);
    const { phrases = [] } = load() as Schema;
    for (const [index, phrase] of phrases.entries()) lintPhrase(phrase, `/phrases/${String(index)}`, report);
  }
  const catalogue = loadCatalogue({ types, messages: [], rules: [], checklists: [], terms: [], regulations: [] });
  for (const type of catalogue.types) {
    const report = reportIn(`types/${type.id}.schema`);
    for (const { pointer, message, data } of lintType(type.id, type.schema)) report(pointer, message, data);
    lintSetRules(type, catalogue.types, report);
  }
}

// ---- words

function lintTerms({ phrases = [] }: TermsFile, catalogue: LoadedCatalogue, report: Report): void {
  for (const [index, phrase] of phrases.entries()) {
    const at = `/phrases/${String(index)}`;
    if (!catalogue.rules.has(phrase.code)) report(`${at}/code`, NO_PAGE, { code: phrase.code });
    lintPhrase(phrase, at, report);
  }
}

/** What is wrong in a phrase at a place of the file at hand. */
export function lintPhrase(phrase: Phrase, at: string, report: Report): void {
  for (const key of ['match', 'unless', 'with', 'also'] as const) {
    const source = phrase[key];
    if (source === undefined) continue;
    if (!isExpression(source)) report(`${at}/${key}`, NO_EXPRESSION, { source });
    else if (compileExpression(source, 'iu').test(''))
      report(`${at}/${key}`, MATCHES_NOTHING, { source: writtenSource(source) });
  }
  const { replace } = phrase;
  if (replace === undefined || !isExpression(phrase.match)) return;
  const match = compileExpression(phrase.match, 'iu');
  for (const text of textsOf(replace)) {
    const hit = text.includes('$<') ? null : match.exec(`kata ${text} kata`);
    if (hit) report(`${at}/replace`, FIRES_ON_ITSELF, { text });
  }
}

function textsOf(text: Bilingual | string): readonly string[] {
  return typeof text === 'string' ? [text] : [text.id, text.en];
}

// ---- rule pages

function lintPage(name: string, page: RulePage, catalogue: LoadedCatalogue, report: Report): void {
  if (page.code !== name) report('/code', WRONG_FILE, { code: page.code, file: name });
  for (const [index, source] of page.sources.entries())
    lintSource(source, catalogue, `/sources/${String(index)}`, report);
}
