import type { Bilingual, Language } from '../catalogue/schema.js';
import type { CheckResult } from '../engine/engine.js';
import { countSeverities, countsInWords } from './severity-words.js';

/** What the editor says about the document as a whole. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
}

const NOT_CHECKED: Bilingual = { id: 'Naskah: tidak diperiksa', en: 'Naskah: not checked' };

const REASONS: Readonly<Record<'excluded' | 'no-type', Bilingual>> = {
  excluded: {
    id: 'Berkas ini dikecualikan oleh naskah.yaml.',
    en: 'This file is excluded by naskah.yaml.',
  },
  'no-type': {
    id: 'Berkas ini tidak menyatakan jenis dokumen. Tulis “jenis_dokumen: …” di bagian awal, atau tentukan jenisnya dengan “types” di naskah.yaml.',
    en: 'This file declares no document type. Write “jenis_dokumen: …” at its beginning, or give it a type with “types” in naskah.yaml.',
  },
};

/** As which type the document was read and what was found, or why it was not checked. */
export function toStatus(result: CheckResult, language: Language): StatusText {
  const { status } = result;
  if (status.kind === 'skipped') {
    return { text: NOT_CHECKED[language], tooltip: REASONS[status.reason][language] };
  }
  const counts = countsInWords(countSeverities(result.findings), language);
  if (status.kind === 'unknown-type') return unknownType(status.text, language);
  const title = status.type.title[language];
  return {
    text: `${title}: ${counts}`,
    tooltip:
      language === 'id'
        ? `Dibaca sebagai ${title} (${status.type.id}): ${counts}.`
        : `Read as ${title} (${status.type.id}): ${counts}.`,
  };
}

function unknownType(text: string, language: Language): StatusText {
  return {
    text: NOT_CHECKED[language],
    tooltip: language === 'id' ? `Jenis dokumen “${text}” tidak dikenal.` : `The document type “${text}” is unknown.`,
  };
}
