import type { PictureContext, PictureView } from '../pictures/picture.js';
import { picturesOf } from '../pictures/pictures.js';
import type { SvgChild, SvgElement } from '../pictures/svg.js';

/** A picture with the pages that are drawn of it, without a foot of their own: the pages of a document are counted together. */
export type DrawnPages = Pick<PictureView, 'title' | 'pages' | 'table'>;

/** What is drawn before the text and after it; a form itself is a table, which is not drawn. */
export function drawnPages(context: PictureContext): {
  readonly forms: readonly DrawnPages[];
  readonly others: readonly DrawnPages[];
} {
  const pictures = picturesOf(context).map((picture) => ({ ...picture, pages: picture.pages.map(withoutFoot) }));
  return {
    forms: pictures.flatMap((picture) =>
      picture.formPages === undefined ? [] : [{ ...picture, pages: picture.pages.slice(picture.formPages) }],
    ),
    others: pictures.filter(({ formPages }) => formPages === undefined),
  };
}

function withoutFoot(page: SvgElement): SvgElement {
  const children = page.children.flatMap((child): readonly SvgChild[] =>
    typeof child === 'string' ? [child] : child.attributes['class'] === 'foot' ? [] : [withoutFoot(child)],
  );
  return { ...page, children };
}
