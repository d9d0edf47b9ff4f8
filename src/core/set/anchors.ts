/** The name under which a heading can be linked to, as GitHub and VS Code make it. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** The slugs of a document's headings; an equal one further down gets a number. */
export function slugsOf(headings: readonly string[]): readonly string[] {
  const slugs = new Set<string>();
  const counts = new Map<string, number>();
  for (const heading of headings) {
    const slug = slugOf(heading);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    slugs.add(count === 0 ? slug : `${slug}-${String(count)}`);
  }
  return [...slugs];
}
