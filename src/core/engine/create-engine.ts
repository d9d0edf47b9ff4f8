import type { Catalogue } from '../catalogue/catalogue.js';
import type { DataFiles } from '../catalogue/data-files.js';
import type { DocumentType, Language, Severity } from '../catalogue/schema.js';
import { evaluateChecklists } from '../checklists/evaluate.js';
import type { PolicyDocument } from '../document/document.js';
import { parseDocument } from '../document/parse-document.js';
import type { Validator } from '../findings/validator.js';
import { findAll } from '../findings/find.js';
import type { Subject } from '../findings/subject.js';
import { matchesCode } from '../findings/levels.js';
import { conventions } from '../model/conventions.js';
import { readDocument } from '../model/read-document.js';
import type { SourceText } from '../text/source-text.js';
import type { FileSettings } from '../workspace/settings.js';
import { declaredType } from './declared-type.js';
import type { CheckOptions, CheckResult, CompiledUnder, Engine, ValidatorSource } from './engine.js';
import { runChecks } from './run-checks.js';
import { brokenFrontMatter, unknownType } from './unknown-type.js';

/**
 * The engine over a catalogue, and the data it was made from if it shall be extended. Validators are made when a type
 * is first met, or come compiled.
 */
export function createEngine(catalogue: Catalogue, validatorFor: ValidatorSource, data?: DataFiles): Engine {
  const validators = new Map<string, Validator>();
  const validatorOf = (key: CompiledUnder): Validator => {
    const known = validators.get(key.id) ?? validatorFor(key);
    validators.set(key.id, known);
    return known;
  };
  return {
    catalogue,
    ...(data && { parts: { data, validatorFor: validatorOf } }),
    check: (source, options) => check(source, options, catalogue, validatorOf),
    checklists: ({ status, reading, hoursPerDay }, today) =>
      status.kind === 'checked' && reading
        ? evaluateChecklists({ type: status.type, reading, catalogue, today, hoursPerDay, validatorFor: validatorOf })
        : [],
  };
}

function check(
  source: SourceText,
  options: CheckOptions,
  catalogue: Catalogue,
  validatorOf: ValidatorSource,
): CheckResult {
  const nothing = { document: undefined, findings: [], language: 'id', reading: undefined } as const;
  if (options.settings.excluded) return { ...nothing, status: { kind: 'skipped', reason: 'excluded' } };
  if (!mayDeclare(source, options)) return { ...nothing, status: { kind: 'skipped', reason: 'no-type' } };
  const document = parseDocument(source, options.notation, options.cache);
  const broken = brokenFrontMatter(document, catalogue);
  if (broken) return { ...nothing, document, findings: [broken], status: { kind: 'unknown-type', text: '' } };
  const declared = declaredType(document, catalogue, options.settings.typeId);
  if (declared.kind === 'none') return { ...nothing, document, status: { kind: 'skipped', reason: 'no-type' } };
  if (declared.kind === 'unknown') {
    const findings = unknownType(declared, catalogue);
    return { ...nothing, document, findings, status: { kind: 'unknown-type', text: declared.text } };
  }
  return checkAs(declared.type, document, options, catalogue, validatorOf);
}

/** A cheap first look: a text that never names the type field cannot be ours. */
function mayDeclare({ text }: SourceText, { settings, notation }: CheckOptions): boolean {
  if (settings.typeId !== undefined) return true;
  if (notation === 'markdown' && !/^---[ \t]*\r?$/mu.test(text.slice(0, 200))) return false;
  return /jenis[ _-]?dokumen|document[ _-]?type|\$type/iu.test(text);
}

function checkAs(
  type: DocumentType,
  document: PolicyDocument,
  options: CheckOptions,
  catalogue: Catalogue,
  validatorOf: ValidatorSource,
): CheckResult {
  const reading = readDocument(document, type);
  const { office } = options.settings;
  const { hoursPerDay } = office;
  const adjust = adjustBy(options.settings);
  const subject: Subject = {
    reading,
    type,
    catalogue,
    source: document.source,
    notation: options.notation,
    today: options.today,
    office,
    isOn: (code) => adjust(code, 'off') !== 'off',
  };
  const errors = validatorOf(type)(reading.model, { today: options.today, hoursPerDay });
  const drafts = runChecks(document, subject);
  const findings = findAll(errors, drafts, subject, adjust);
  const language: Language = reading.model[conventions.language] === 'en' ? 'en' : 'id';
  return { document, status: { kind: 'checked', type }, findings, language, reading, hoursPerDay };
}

function adjustBy({ levels }: FileSettings) {
  return (code: string, level: Severity | 'off'): Severity | 'off' =>
    levels.findLast(({ codes }) => matchesCode(code, codes))?.to ?? level;
}
