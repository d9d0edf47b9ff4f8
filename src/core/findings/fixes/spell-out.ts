import { parseYaml } from '../../document/parse-yaml.js';
import { applyEdits, type Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { Blanks } from '../../writing/blanks.js';
import { soundYaml } from '../../writing/yaml-maps.js';
import { languageOf } from '../../writing/written-document.js';
import type { Fix } from '../finding.js';
import type { Subject } from '../subject.js';
import { titledFix } from './titled-fix.js';

const fullName = { id: 'kepanjangan', en: 'full name' };

/** Puts a blank for the full name before an acronym: “[isi kepanjangan] (ABC)”. Only its author knows the words. */
export function spellOut(text: string, span: Span, subject: Subject): readonly Fix[] {
  const blanks = new Blanks();
  const language = languageOf(subject);
  const written = `${blanks.add({ label: fullName[language], example: '' })} (${text})`;
  const edit = { span, text: blanks.resolve(written, language).text };
  return staysYaml(edit, subject) ? titledFix('spell-out', edit, { text }, subject) : [];
}

/** A bracket at the beginning of a plain value, or in a list in brackets, would begin a list. */
function staysYaml(edit: Edit, { document, source: { text } }: Subject): boolean {
  const isMarkdown = document.kind === 'markdown';
  const from = isMarkdown ? (document.frontMatter?.open.end ?? 0) : 0;
  const to = isMarkdown ? (document.frontMatter?.insert ?? 0) : text.length;
  if (edit.span.start >= to) return true;
  const edited = applyEdits(text, [edit]).slice(from, to + edit.text.length - (edit.span.end - edit.span.start));
  return soundYaml(document) !== undefined && parseYaml(edited, from).problems.length === 0;
}
