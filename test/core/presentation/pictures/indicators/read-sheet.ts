import type { PictureView } from '../../../../../src/core/presentation/pictures/picture.js';
import type { SvgElement } from '../../../../../src/core/presentation/pictures/svg.js';

/** A cell as a person sees it, and where its words stand. */
export interface SeenCell {
  readonly column: string;
  readonly texts: readonly string[];
  readonly element: SvgElement;
  readonly start: number;
  readonly end: number;
}

export interface SeenRow {
  readonly index: number;
  readonly cells: readonly SeenCell[];
}

/** Every row of every page, read back from the shapes alone. */
export function rowsOf({ pages }: PictureView): readonly SeenRow[] {
  return pages.flatMap((page) => elements(page, (each) => each.attributes['class'] === 'row')).map(rowOf);
}

function rowOf(row: SvgElement): SeenRow {
  const cells = elements(row, (each) => each.attributes['class'] === 'cell').map((element): SeenCell => {
    const { 'data-column': column, 'data-start': start, 'data-end': end } = element.attributes;
    const texts = elements(element, ({ name }) => name === 'text').map(textOf);
    return { column: String(column), texts, element, start: Number(start), end: Number(end) };
  });
  return { index: Number(row.attributes['data-row']), cells };
}

/** Elements for which a test holds, wherever they stand. */
export function elements(element: SvgElement, test: (element: SvgElement) => boolean): readonly SvgElement[] {
  const inner = element.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child, test)));
  return test(element) ? [element, ...inner] : inner;
}

export function textOf({ children }: SvgElement): string {
  return children.map((child) => (typeof child === 'string' ? child : '')).join('');
}

/** A row in words: its texts, the dots of its trend and the shape of its state. */
export function outlineOf(view: PictureView): string {
  return rowsOf(view)
    .map(({ cells }) =>
      cells
        .map(({ column, texts, element }) => {
          const said = texts.join(' ');
          const count = (kind: string): number => elements(element, (each) => each.attributes['class'] === kind).length;
          if (column === 'trend') {
            return said === 'belum ada data' || said === 'no data yet'
              ? said
              : [`${String(count('ring'))}+${String(count('dot'))} dots, ${String(count('goal'))} target`, said]
                  .filter((text) => text !== '')
                  .join(' ');
          }
          if (column !== 'state') return said;
          const [tone] = elements(element, (each) => String(each.attributes['class']).startsWith('tone '));
          return `${String(tone?.attributes['class']).replace('tone ', '')}: ${said}`;
        })
        .join(' | '),
    )
    .join('\n');
}
