/** A document on one line: a title that several have comes with what tells them apart. */
export function toldApart({ name, apart }: { readonly name: string; readonly apart: string }): string {
  return apart === '' ? name : `${name} (${apart})`;
}
