import { itemElement } from './item-element.js';

/** Takes the keyboard into the form of an item that was just opened. */
export function goToForm(item: string): void {
  itemElement(item)?.querySelector<HTMLElement>('.form select')?.focus();
}

/** Whether the keyboard is in the form of an item. */
export function isInForm(item: string): boolean {
  const form = itemElement(item)?.querySelector('.form');
  return form !== null && form !== undefined && form.contains(document.activeElement);
}

/** Takes the keyboard back to the button that opens the form of an item. */
export function leaveForm(item: string): void {
  itemElement(item)?.querySelector<HTMLElement>('.begin-answer')?.focus();
}
