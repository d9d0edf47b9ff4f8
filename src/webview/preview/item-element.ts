/** The element of an item that is shown. */
export function itemElement(item: string | undefined): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')].find(({ dataset }) => dataset['item'] === item);
}
