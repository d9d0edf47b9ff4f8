import type { PictureView } from '../../../../src/core/presentation/pictures/picture.js';
import type { SvgElement } from '../../../../src/core/presentation/pictures/svg.js';
import { lineEnds } from './drawing-faults.js';
import { readDrawing, type Bounds } from './read-drawing.js';

/** The flowchart pages in words: each symbol in its column, and how many bends each line takes to where it leads. */
export function outlineOf({ pages }: PictureView): string {
  return pages
    .map((page, index) => ({ page, number: index + 1, drawing: readDrawing(page) }))
    .filter(({ drawing }) => drawing.symbols.length > 0)
    .flatMap(({ page, number, drawing }) => {
      const columns = columnsOf(page);
      const columnOf = ({ left, right }: Bounds): string =>
        columns.find((column) => column.left < left && right < column.right)?.name ?? 'nowhere';
      const places = [
        ...drawing.symbols.map(({ row, shape, bounds }) => ({ name: row + 1, what: shape, bounds })),
        ...drawing.connectors.map(({ letter, direction, bounds }) => ({
          name: letter,
          what: `pentagon ${direction}`,
          bounds,
        })),
      ].sort((a, b) => a.bounds.top - b.bounds.top || a.bounds.left - b.bounds.left);
      const ends = drawing.lines.map((line) => ({ ...lineEnds(line, drawing), bends: line.points.length - 2 }));
      const lines = places.map(({ name, what, bounds }) => {
        const ways = ends
          .filter(({ from }) => from === name)
          .map(({ to, exit, bends }) => `${exit === '' ? '' : `${exit} `}→ ${String(to)} (${String(bends)})`);
        return [`${String(name)} ${what}, ${columnOf(bounds)}`, ...ways].join(' ');
      });
      return [`Page ${String(number)}`, ...lines];
    })
    .join('\n');
}

function columnsOf(
  element: SvgElement,
): readonly { readonly name: string; readonly left: number; readonly right: number }[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  const [title, cell] = children;
  const isHeader =
    element.attributes['class'] === 'cell' && title?.name === 'title' && Number(cell?.attributes['y']) < 7;
  if (!isHeader) return children.flatMap(columnsOf);
  const left = Number(cell?.attributes['x']);
  return [
    {
      name: title.children.filter((child) => typeof child === 'string').join(''),
      left,
      right: left + Number(cell?.attributes['width']),
    },
  ];
}
