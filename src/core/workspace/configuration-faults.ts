import type { Bilingual } from '../catalogue/schema.js';
import type { YamlProblem, YamlProblemKind } from '../document/yaml-tree.js';
import type { Finding } from '../findings/finding.js';
import type { FlatText } from '../text/flat-text.js';
import type { Span } from '../text/span.js';

/** CFG-001: not YAML; CFG-002: a key nobody knows; CFG-003: a value that cannot be used. */
export type ConfigurationCode = 'CFG-001' | 'CFG-002' | 'CFG-003';

interface FaultOptions {
  readonly data?: Finding['data'];
  readonly related?: Finding['related'];
  /** What probably was meant; it replaces the marked words. */
  readonly nearest?: string | undefined;
}

const DID_YOU_MEAN: Bilingual = { id: ' Mungkin maksudnya “{nearest}”?', en: ' Did you mean “{nearest}”?' };
const REPLACE: Bilingual = { id: 'Ganti dengan “{nearest}”', en: 'Replace by “{nearest}”' };

/** A finding on naskah.yaml at these words. */
export function fault(
  code: ConfigurationCode,
  pointer: string,
  span: Span,
  message: Bilingual,
  { data = {}, related = [], nearest }: FaultOptions = {},
): Finding {
  const finding = { code, severity: 'error', pointer, span, related } as const;
  if (nearest === undefined) return { ...finding, message, data, fixes: [] };
  return {
    ...finding,
    message: { id: message.id + DID_YOU_MEAN.id, en: message.en + DID_YOU_MEAN.en },
    data: { ...data, nearest },
    fixes: [{ title: REPLACE, data: { nearest }, edits: [{ span, text: nearest }] }],
  };
}

/** A fault that speaks of the words it marks: {text} in the message. */
export function wordFault(
  code: ConfigurationCode,
  pointer: string,
  words: FlatText,
  message: Bilingual,
  options: FaultOptions = {},
): Finding {
  return fault(code, pointer, words.span(), message, { ...options, data: { text: words.text, ...options.data } });
}

const SYNTAX: Readonly<Record<YamlProblemKind, Bilingual>> = {
  syntax: {
    id: 'Penulisan YAML di sini belum benar; periksa titik dua, tanda kutip dan jarak awal baris.',
    en: 'This is not correct YAML; look at colons, quotes and the space at the beginning of lines.',
  },
  'duplicate-key': { id: 'Kunci “{text}” ditulis dua kali.', en: 'The key “{text}” is written twice.' },
  tag: { id: 'Tanda YAML “{text}” tidak dipakai di sini.', en: 'The YAML tag “{text}” is not used here.' },
  alias: { id: 'Rujukan YAML “{text}” tidak dapat dipakai.', en: 'The YAML alias “{text}” cannot be used.' },
  tab: {
    id: 'Pakai spasi, bukan tab, di awal baris.',
    en: 'Use spaces, not tabs, at the beginning of a line.',
  },
};
const FIRST_KEY: Bilingual = { id: 'Ditulis pertama kali di sini.', en: 'First written here.' };

/** CFG-001 for what the YAML parser found. */
export function syntaxFault(problem: YamlProblem): Finding {
  return fault('CFG-001', '', problem.span, SYNTAX[problem.kind], {
    data: { text: problem.text ?? '' },
    related: problem.related ? [{ span: problem.related, message: FIRST_KEY, data: {} }] : [],
  });
}
