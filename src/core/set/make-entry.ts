import type { PolicyDocument } from '../document/document.js';
import { markOf, parentOf, sectionAnchor, valueAt } from '../findings/marks.js';
import type { Subject } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';
import type { Json } from '../model/reading.js';
import { readSuppressions } from '../suppressions/read-suppressions.js';
import { slugsOf } from './anchors.js';
import type { Definition, DocumentEntry, DocumentId, KeptSilent, SetPlace, Shared } from './entry.js';
import { indicatorKey } from './indicator-code.js';
import { measuresOf } from './indicator-measure.js';
import { typeWords } from './names-of-types.js';
import { readReferences } from './read-references.js';
import { annotatedPaths, textsAt } from './referring-values.js';

/** What a set keeps of a document that was read. */
export function makeEntry(document: PolicyDocument, subject: Subject, id: DocumentId): DocumentEntry {
  const { reading, source, type } = subject;
  const { model } = reading;
  const text = (name: string): string => {
    const value = model[name];
    return typeof value === 'string' ? value : '';
  };
  const placeOf = (pointer: string): SetPlace => placed(markOf(pointer, reading, source), subject);
  const isNumbered =
    text(conventions.number) !== '' && reading.places.get(`/${conventions.number}`)?.value !== undefined;
  return {
    uri: id.uri,
    path: id.path,
    typeId: type.id,
    typeIds: [type.id, ...type.ancestors],
    language: text(conventions.language) === 'en' ? 'en' : 'id',
    title: text(conventions.title),
    titleKeys: typeWords(subject.catalogue).titleKeys(text(conventions.title)),
    number: text(conventions.number),
    status: text(conventions.status),
    version: text(conventions.version),
    effective: text(conventions.effective),
    review: text(conventions.review),
    titlePlace: placed(sectionAnchor(reading), subject),
    numberPlace: isNumbered ? placeOf(`/${conventions.number}`) : undefined,
    ownPlaces: ownPlaces(subject),
    definitions: definitionsOf(subject),
    references: readReferences(document, subject, id),
    anchors: slugsOf(reading.outline.map((entry) => entry.text)),
    shared: sharedOf(subject),
    suppressions: suppressionsOf(document, subject),
    linksBack: annotatedPaths(type.schema, 'oneSided').length > 0,
    looksAt: Object.values(type.schema.others ?? {}).flatMap(({ types }) => types),
  };
}

/** Of a value that was taken from the title of the text, the place is the title's. */
function ownPlaces(subject: Subject): readonly SetPlace[] {
  const { places, anchor } = subject.reading;
  const values = [conventions.number, conventions.title].map((name) => places.get(`/${name}`)?.value);
  const spans = new Map([...values, anchor.title].flatMap((span) => (span ? [[span.start, span] as const] : [])));
  return [...spans.values()].map((span) => placed(span, subject));
}

function placed(span: SetPlace['span'], { source }: Subject): SetPlace {
  return { span, range: source.rangeOf(span) };
}

/** Values of the properties marked `defines: indicator`. */
function definitionsOf(subject: Subject): readonly Definition[] {
  const { reading, source, type } = subject;
  const codes = annotatedPaths(type.schema, 'defines').filter(({ schema }) => schema.defines === 'indicator');
  return codes.flatMap(({ path }) =>
    textsAt(reading.model, path).map(({ text, pointer }) => ({
      kind: 'indicator' as const,
      text,
      title: titleBeside(pointer, reading.model),
      measures: measuresOf(pointer, subject),
      key: indicatorKey(text),
      pointer,
      place: placed(markOf(pointer, reading, source), subject),
    })),
  );
}

/** The longest other text of its row that is a name: up to 120 characters. */
function titleBeside(pointer: string, model: Json): string {
  const row = valueAt(model, parentOf(pointer));
  if (typeof row !== 'object' || row === null) return '';
  const own = valueAt(model, pointer);
  const names = Object.values(row).filter((value): value is string => typeof value === 'string' && value !== own);
  return names.find((name) => name.length <= 120 && /\s/u.test(name)) ?? '';
}

function suppressionsOf(document: PolicyDocument, subject: Subject): readonly KeptSilent[] {
  return readSuppressions(document).flatMap(({ suppression }) =>
    suppression
      ? [
          {
            codes: suppression.codes,
            until: suppression.until,
            reason: suppression.reason,
            place: placed(suppression.span, subject),
          },
        ]
      : [],
  );
}

/** The root properties that the type lists under `shares`. */
function sharedOf({ reading, source, type }: Subject): Shared {
  const names = type.schema.shares ?? [];
  const model = Object.fromEntries(
    names.flatMap((name) => (reading.model[name] === undefined ? [] : [[name, reading.model[name]] as const])),
  );
  const places = new Map<string, SetPlace>();
  if (Object.keys(model).length === 0) return { model, places };
  for (const pointer of reading.places.keys()) {
    const [, name = ''] = pointer.split('/', 2);
    if (!Object.hasOwn(model, name)) continue;
    const span = markOf(pointer, reading, source);
    places.set(pointer, { span, range: source.rangeOf(span) });
  }
  return { model, places };
}
