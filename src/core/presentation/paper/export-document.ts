import type { PolicyDocument } from '../../document/document.js';
import type { PictureView } from '../pictures/picture.js';
import type { PaperContext } from './paper-context.js';

/** Forms in which a document leaves, as offices exchange it. */
export const exportForms = ['docx', 'html', 'svg', 'xlsx', 'mermaid'] as const;
export type ExportForm = (typeof exportForms)[number];

/** Whether a form shows the text of a document, and so the pictures in it. */
export function showsPictures(form: ExportForm): boolean {
  return form === 'docx' || form === 'html';
}

/** What a form is made from. */
export interface Exported {
  readonly context: PaperContext;
  readonly document: PolicyDocument | undefined;
  /** Name of its file. */
  readonly title: string;
}

type Content = string | Uint8Array | undefined;

/** A document in a form, as text or bytes; undefined when there is nothing in it that the form could show. */
export function exportDocument(form: ExportForm, exported: Exported): Promise<Content> {
  return writers[form](exported);
}

/** What makes each form is loaded only when it is asked for: nothing else waits for it. */
const writers: Readonly<Record<ExportForm, (exported: Exported) => Promise<Content>>> = {
  svg: async ({ context }) => {
    const { picturesSvg } = await import('../pictures/picture-files.js');
    return ifAny(await drawn(context), picturesSvg);
  },
  html: async ({ context, document }) => {
    if (!document) return undefined;
    const { toHtml } = await import('../html/to-html.js');
    return toHtml(document, context);
  },
  mermaid: async ({ context }) => {
    const { mermaidOf } = await import('../pictures/mermaid.js');
    return ifAny(mermaidOf(context), (texts) => texts.join('\n'));
  },
  docx: async ({ context, document }) => {
    if (!document) return undefined;
    const { toWord } = await import('../word/to-word.js');
    return toWord(document, context);
  },
  xlsx: async ({ context, title }) => {
    const { picturesXlsx } = await import('../pictures/pictures-xlsx.js');
    return picturesXlsx(title, context);
  },
};

async function drawn(context: PaperContext): Promise<readonly PictureView[]> {
  const { picturesOf } = await import('../pictures/pictures.js');
  return picturesOf(context);
}

function ifAny<Each>(all: readonly Each[], write: (all: readonly Each[]) => string): string | undefined {
  return all.length === 0 ? undefined : write(all);
}
