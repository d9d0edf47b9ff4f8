import { paperNames, type PaperName } from '../../workspace/stationery.js';

export { paperNames, type PaperName };

/** A page in landscape, in millimetres; the wide left margin is for binding. */
export interface Paper {
  readonly name: PaperName;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Width and height of what is within the margins. */
  readonly contentWidth: number;
  readonly contentHeight: number;
}

const MARGIN = { left: 20, top: 13, right: 15, bottom: 17 };

const SIZES: Readonly<Record<PaperName, readonly [width: number, height: number]>> = {
  F4: [330, 215],
  A4: [297, 210],
  A3: [420, 297],
};

/** The landscape page of a paper. */
export function paperNamed(name: PaperName): Paper {
  const [width, height] = SIZES[name];
  return {
    ...{ name, width, height, left: MARGIN.left, top: MARGIN.top },
    contentWidth: width - MARGIN.left - MARGIN.right,
    contentHeight: height - MARGIN.top - MARGIN.bottom,
  };
}
