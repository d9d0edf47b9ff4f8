import { itemElement } from './item-element.js';

/** The item at which an explanation was asked for. */
let item: string | undefined;

/** Keeps in mind where the person is, before an explanation takes the place of the list. */
export function rememberItem(): void {
  item = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'];
}

/** Takes the person to the explanation that is shown now: its beginning, with the focus. */
export function goToExplanation(): void {
  const why = document.querySelector<HTMLElement>('.why');
  why?.scrollIntoView({ block: 'start' });
  // A person who is in the text stays there.
  if (document.hasFocus()) why?.querySelector('h2')?.focus({ preventScroll: true });
}

/** Takes the person back to the item, or to the list when the question came from elsewhere. */
export function goBack(): void {
  const title = itemElement(item)?.querySelector<HTMLElement>('.title');
  (title ?? document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))?.focus();
}
