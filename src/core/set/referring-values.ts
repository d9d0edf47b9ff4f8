import type { Schema } from '../catalogue/schema.js';
import { follow, parsePath } from '../findings/keywords/operands/path.js';
import { childPointer } from '../model/read-context.js';
import type { Json } from '../model/reading.js';

/** Properties of a type that carry an annotation. */
export interface AnnotatedPath {
  /** Path from the root that leads to texts: fase, each, indikator, each. */
  readonly path: string;
  /** The schema that carries the annotation. */
  readonly schema: Schema;
  readonly isHistorical: boolean;
}

const found = new WeakMap<Schema, Map<string, readonly AnnotatedPath[]>>();

/** Where texts stand whose property carries the annotation; lists lead to their items, items to their main text. */
export function annotatedPaths(root: Schema, annotation: string): readonly AnnotatedPath[] {
  const known = found.get(root) ?? new Map<string, readonly AnnotatedPath[]>();
  found.set(root, known);
  const paths = known.get(annotation) ?? collect(root, annotation, '', false);
  known.set(annotation, paths);
  return paths;
}

function collect(schema: Schema, annotation: string, path: string, isHistorical: boolean): readonly AnnotatedPath[] {
  const historical = isHistorical || schema['historical'] === true;
  if (schema[annotation] !== undefined) return [{ path: textPath(schema, path), schema, isHistorical: historical }];
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
    collect(child, annotation, childPointer(path, name), historical),
  );
  return schema.items ? [...inner, ...collect(schema.items, annotation, `${path}/*`, historical)] : inner;
}

function textPath({ items, main }: Schema, path: string): string {
  if (items) return textPath(items, `${path}/*`);
  return main === undefined ? path : `${path}/${main}`;
}

/** A text of the model and where it stands there. */
export interface ModelText {
  readonly text: string;
  readonly pointer: string;
}

/** The texts that a path leads to. */
export function textsAt(model: Json, path: string): readonly ModelText[] {
  const { values } = follow(parsePath(path), { data: model, pointer: '', root: model });
  return values.flatMap(({ value, pointer }) =>
    typeof value === 'string' && value.trim() !== '' ? [{ text: value, pointer }] : [],
  );
}
