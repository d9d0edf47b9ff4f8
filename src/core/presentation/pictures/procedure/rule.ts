import type { Bilingual } from '../../../catalogue/schema.js';
import { parseFlowRule, type FlowRule } from '../../../findings/keywords/flow/rule.js';
import type { SheetField } from '../values.js';

/** The columns of a procedure, by what they are for; paths from the row. */
export interface ProcedureColumns {
  readonly number: string;
  readonly activity: string;
  readonly performer: string;
  readonly requirements: string;
  readonly time: string;
  readonly output: string;
  readonly remarks: string;
}

/** What the identity page shows, in its order. */
export interface IdentityRule {
  /** Name of the form, below the agency. */
  readonly form: Bilingual;
  readonly head: readonly string[];
  readonly fields: readonly SheetField[];
  readonly approver: {
    readonly label: Bilingual;
    readonly position: string;
    readonly name: string;
    /** Rank, between name and number. */
    readonly rank?: string;
    readonly employee: string;
  };
  readonly boxes: readonly (readonly SheetField[])[];
}

/** How a type's procedure is drawn: an entry of `pictures` of the kind "procedure". */
export interface ProcedureRule {
  readonly title: Bilingual;
  readonly name: SheetField;
  readonly number: SheetField;
  readonly performers: string;
  readonly steps: string;
  readonly columns: ProcedureColumns;
  readonly flow: FlowRule;
  readonly identity?: IdentityRule;
}

/** The rule of an entry of `pictures`, which its meta-schema accepts. */
export function procedureRule(entry: Readonly<Record<string, unknown>>): ProcedureRule {
  const rule = entry as unknown as ProcedureRule;
  return { ...rule, flow: parseFlowRule(entry['flow']) };
}
