import { paperNamed, type PaperName } from '../pictures/paper.js';

/** Twips of a millimetre. */
export const twips = 1440 / 25.4;
/** Margins of a page of text in millimetres; the left one is for binding. */
export const textMargins = { left: 30, right: 20, top: 25, bottom: 20 };

/** Millimetres of a picture that leaves room for the line that tells of it, on a standing or lying page of text. */
export function pictureHeight(name: PaperName, isLandscape: boolean): number {
  const { width, height } = paperNamed(name);
  return (isLandscape ? height : width) - textMargins.top - textMargins.bottom - 20;
}

/** Twips between the margins of a page of text, standing or lying. */
export function textRoom(name: PaperName, isLandscape: boolean): number {
  const { width, height } = paperNamed(name);
  return Math.round(((isLandscape ? width : height) - textMargins.left - textMargins.right) * twips);
}
