import type { Span } from '../../../text/span.js';
import type { PictureContext } from '../picture.js';
import type { ProcedureRule } from './rule.js';
import type { TextPart } from '../text-parts.js';
import { labelOn, partsOn, valueOn, withNotes, type SheetField, type SheetValue } from '../values.js';

/** The identity page in words. */
export interface Identity {
  /** Names of the agency, the widest first. */
  readonly head: readonly SheetValue[];
  readonly form: string;
  /** Number, dates, in the order of the form. */
  readonly fields: readonly IdentityField[];
  readonly approver: {
    readonly label: string;
    readonly position: SheetValue;
    readonly name: SheetValue;
    readonly rank: SheetValue;
    readonly employee: SheetValue;
  };
  readonly name: IdentityField;
  /** Rows of two boxes. */
  readonly boxes: readonly (readonly IdentityBox[])[];
}

export interface IdentityField extends SheetValue {
  readonly label: string;
}

export interface IdentityBox {
  readonly label: string;
  readonly parts: readonly TextPart[];
  readonly span: Span | undefined;
}

/** Reads what the identity page shows; absent when the type has none. */
export function readIdentity(rule: ProcedureRule, context: PictureContext): Identity | undefined {
  const { identity } = rule;
  if (!identity) return undefined;
  const field = (given: SheetField): IdentityField => {
    const { text, span } = valueOn(given.path, context);
    return { text: withNotes(text, context, true), span, label: labelOn(given, context) };
  };
  const { approver } = identity;
  return {
    head: identity.head.map((path) => valueOn(path, context)).filter(({ text }) => text !== ''),
    form: identity.form[context.language],
    fields: [rule.number, ...identity.fields].map(field),
    approver: {
      label: approver.label[context.language],
      position: valueOn(approver.position, context),
      name: valueOn(approver.name, context),
      rank: approver.rank === undefined ? { text: '', span: undefined } : valueOn(approver.rank, context),
      employee: valueOn(approver.employee, context),
    },
    name: field(rule.name),
    boxes: identity.boxes.map((row) =>
      row.map((given) => ({
        label: labelOn(given, context),
        parts: partsOn(given.path, context),
        span: valueOn(given.path, context).span,
      })),
    ),
  };
}
