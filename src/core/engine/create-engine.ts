import type { Catalogue } from '../catalogue/catalogue.js';
import type { DataFiles } from '../catalogue/data-files.js';
import type { DocumentType, Language } from '../catalogue/schema.js';
import { evaluateChecklists } from '../checklists/evaluate.js';
import type { PolicyDocument } from '../document/document.js';
import { mayBeginFields } from '../document/late-front-matter.js';
import { parseDocument } from '../document/parse-document.js';
import type { Validator } from '../findings/validator.js';
import { collect, finishAll } from '../findings/find.js';
import type { Subject } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';
import { readDocument } from '../model/read-document.js';
import { readSuppressions } from '../suppressions/read-suppressions.js';
import type { SourceText } from '../text/source-text.js';
import type { FileSettings } from '../workspace/settings.js';
import { declaredType } from './declared-type.js';
import type { Finding } from '../findings/finding.js';
import { indexedProperties } from '../set/indexed-properties.js';
import { makeEntry } from '../set/make-entry.js';
import type { DocumentEntry } from '../set/entry.js';
import type {
  CheckOptions,
  CheckResult,
  CompiledUnder,
  DocumentStatus,
  Engine,
  IndexOptions,
  ReadDocument,
  ReadOptions,
  ValidatorSource,
} from './engine.js';
import { concerns, findInSet } from './find-in-set.js';
import { addFromSet } from './add-from-set.js';
import { adjustBy } from './adjust-by.js';
import { applySuppressions } from './apply-suppressions.js';
import { runChecks } from './run-checks.js';
import { namesTypeField } from './type-line.js';
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
    read: (source, options) => read(source, options, catalogue),
    index: (source, options) => index(source, options, catalogue),
    concerns: (entry, set, today) => {
      const type = catalogue.types.find(({ id }) => id === entry.typeId);
      return type !== undefined && concerns({ entry, set, type, catalogue, today });
    },
    addFromSet: (alone, options) => addFromSet(alone, options, catalogue),
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
  const looked = look(source, options, catalogue);
  if (looked.kind === 'document') return checkAs(looked.type, looked.document, options, catalogue, validatorOf);
  const { document, status, findings = [] } = looked;
  return { document, status, findings, suppressed: [], language: 'id', reading: undefined, entry: undefined };
}

/** A document of a known type, or why the text is none. */
type Looked =
  | { readonly kind: 'document'; readonly document: PolicyDocument; readonly type: DocumentType }
  | {
      readonly kind: 'none';
      readonly document: PolicyDocument | undefined;
      readonly status: DocumentStatus;
      readonly findings?: readonly Finding[];
    };

function look(source: SourceText, { notation, settings, cache }: ReadOptions, catalogue: Catalogue): Looked {
  const skipped = (reason: 'excluded' | 'no-type', document?: PolicyDocument): Looked => ({
    ...{ kind: 'none', document, status: { kind: 'skipped', reason } },
  });
  if (settings.excluded) return skipped('excluded');
  if (!mayDeclare(source, notation, settings)) return skipped('no-type');
  const document = parseDocument(source, notation, cache);
  const broken = brokenFrontMatter(document, catalogue);
  if (broken) return { kind: 'none', document, status: { kind: 'unknown-type', text: '' }, findings: [broken] };
  const declared = declaredType(document, catalogue, settings.typeId);
  if (declared.kind === 'none') return skipped('no-type', document);
  if (declared.kind === 'type') return { kind: 'document', document, type: declared.type };
  const status = { kind: 'unknown-type', text: declared.text } as const;
  return { kind: 'none', document, status, findings: unknownType(declared, catalogue) };
}

/** A cheap first look: a text that never names the type field cannot be ours. */
function mayDeclare({ text }: SourceText, notation: CheckOptions['notation'], settings: FileSettings): boolean {
  if (settings.typeId !== undefined) return true;
  return (notation === 'yaml' || mayBeginFields(text)) && namesTypeField(text);
}

function checkAs(
  type: DocumentType,
  document: PolicyDocument,
  options: CheckOptions,
  catalogue: Catalogue,
  validatorOf: ValidatorSource,
): CheckResult {
  const adjust = adjustBy(options.settings);
  const isOn = (code: string): boolean => adjust(code, 'off') !== 'off';
  const { today, among, settings } = options;
  const { hoursPerDay } = settings.office;
  const subject = subjectOf(type, document, catalogue, { today, office: settings.office, isOn });
  const { reading } = subject;
  const errors = validatorOf(type)(reading.model, { today, hoursPerDay });
  const entry = among && makeEntry(document, subject, among.id);
  const { set } = among ?? {};
  const fromSet = entry && set ? findInSet({ entry, set, type, catalogue, today }, subject, validatorOf) : [];
  const drafts = [...runChecks(document, subject), ...fromSet];
  const collected = collect(errors, drafts, subject);
  const found = finishAll(collected.drafts, subject, adjust);
  const suppressions = readSuppressions(document);
  const isAmongOthers = set !== undefined;
  const settled = applySuppressions(found, suppressions, subject, { adjust, isAmongOthers });
  const language: Language = reading.model[conventions.language] === 'en' ? 'en' : 'id';
  const alone =
    entry && !set ? { entry, marked: collected.marked, hasSuppressions: suppressions.length > 0 } : undefined;
  return { document, status: { kind: 'checked', type }, ...settled, language, reading, entry, alone, hoursPerDay };
}

function subjectOf(
  type: DocumentType,
  document: PolicyDocument,
  catalogue: Catalogue,
  circumstances: Pick<Subject, 'today' | 'office' | 'isOn'>,
  only?: ReadonlySet<string>,
): Subject {
  const reading = readDocument(document, type, only);
  return { document, reading, type, catalogue, source: document.source, notation: document.kind, ...circumstances };
}

function read(source: SourceText, options: ReadOptions, catalogue: Catalogue): ReadDocument | undefined {
  const looked = look(source, options, catalogue);
  if (looked.kind === 'none') return undefined;
  const { type, document } = looked;
  return { document, type, source: document.source, reading: readDocument(document, type) };
}

function index(source: SourceText, options: IndexOptions, catalogue: Catalogue): DocumentEntry | undefined {
  const looked = look(source, options, catalogue);
  if (looked.kind === 'none') return undefined;
  // Nothing in an entry depends on the day or on levels.
  const circumstances = { today: '', office: options.settings.office, isOn: () => true };
  const { type, document } = looked;
  const subject = subjectOf(type, document, catalogue, circumstances, indexedProperties(type.schema));
  return makeEntry(document, subject, options.id);
}
