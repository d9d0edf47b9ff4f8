import type { Language } from '../../../catalogue/schema.js';

/** What stands beside a label: what the reader calls it, when that is something else, and whether it must be there. */
export function detailOf(
  shown: string,
  label: string,
  isRequired: boolean,
  language: Language,
): { readonly detail?: string } {
  const required = language === 'id' ? 'wajib' : 'required';
  const words = [...(label === shown ? [] : [label]), ...(isRequired ? [required] : [])];
  return words.length === 0 ? {} : { detail: words.join(' · ') };
}
