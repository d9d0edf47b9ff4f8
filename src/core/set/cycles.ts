/**
 * The groups of nodes that lead to each other in a circle, each node with its group (Tarjan, without recursion: a chain
 * may be as long as the set). Nodes outside of any circle have none.
 */
export function cyclesOf(
  nodes: Iterable<string>,
  targetsOf: (node: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const search = new Search(targetsOf);
  for (const node of nodes) search.visit(node);
  return search.groups;
}

interface Frame {
  readonly node: string;
  readonly targets: readonly string[];
  next: number;
}

class Search {
  readonly groups = new Map<string, readonly string[]>();
  readonly #targetsOf: (node: string) => readonly string[];
  readonly #order = new Map<string, number>();
  readonly #low = new Map<string, number>();
  readonly #open = new Set<string>();
  readonly #path: string[] = [];

  constructor(targetsOf: (node: string) => readonly string[]) {
    this.#targetsOf = targetsOf;
  }

  visit(start: string): void {
    if (this.#order.has(start)) return;
    const frames: Frame[] = [this.#enter(start)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const target = frame.targets[frame.next];
      frame.next += 1;
      if (target === undefined) {
        frames.pop();
        this.#leave(frame, frames.at(-1)?.node);
      } else if (!this.#order.has(target)) frames.push(this.#enter(target));
      else if (this.#open.has(target)) this.#lower(frame.node, this.#order.get(target) ?? 0);
    }
  }

  #enter(node: string): Frame {
    this.#low.set(node, this.#order.size);
    this.#order.set(node, this.#order.size);
    this.#open.add(node);
    this.#path.push(node);
    return { node, targets: this.#targetsOf(node), next: 0 };
  }

  #leave({ node, targets }: Frame, parent: string | undefined): void {
    const low = this.#low.get(node) ?? 0;
    if (parent !== undefined) this.#lower(parent, low);
    if (low !== this.#order.get(node)) return;
    const group = this.#path.splice(this.#path.lastIndexOf(node));
    for (const each of group) this.#open.delete(each);
    if (group.length > 1 || targets.includes(node)) for (const each of group) this.groups.set(each, group);
  }

  #lower(node: string, to: number): void {
    this.#low.set(node, Math.min(this.#low.get(node) ?? to, to));
  }
}
