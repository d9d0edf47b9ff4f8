import type { PolicyDocument, Section } from '../../document/document.js';
import { procedureForm, type ProcedureForm } from '../pictures/procedure/form.js';
import { closingOf, type Closing } from './closing.js';
import { entriesOf, type DocumentEntry } from './document-entries.js';
import { liesWholly } from './lies-wholly.js';
import { officialOf } from './official.js';
import type { PaperContext } from './paper-context.js';
import { paperText, type PaperText } from './paper-text.js';
import { saidInForm } from './said-in-form.js';

/** How a document is put on paper, in whatever form it is written. */
export interface PaperLayout {
  /** The official form before the text: its letterhead and its signature too. */
  readonly form: ProcedureForm | undefined;
  /** What the YAML says that the form does not. */
  readonly entries: readonly DocumentEntry[];
  /** Sections that the form says already. */
  readonly said: ReadonlySet<Section>;
  /** The text, but for what the form and the signature say. */
  readonly text: PaperText;
  readonly closing: Closing;
  /** All pages lie. */
  readonly lies: boolean;
}

export function layOut(document: PolicyDocument, context: PaperContext): PaperLayout {
  const form = procedureForm(context);
  const { properties, sections: said } = saidInForm(document, form, context);
  const entries = entriesOf(context, properties);
  const whole = paperText(document, said);
  // A form before the text is its signature.
  const isSigned = form === undefined && officialOf(context) !== undefined;
  const closing = isSigned ? closingOf(document, whole, context) : { place: '', behind: [], text: whole };
  return { form, entries, said, text: closing.text, closing, lies: liesWholly(document, entries, said, context) };
}
