import type { DocumentSummary } from './document-summary.js';

/** A document of a collection, as it was last taken in. */
export interface Member {
  readonly document: DocumentSummary;
  /** False: it is known by name only so far. */
  readonly isChecked: boolean;
  /** A number that no other member has. */
  readonly id: number;
  /** Revision of the collection that brought it as it is. */
  readonly revision: number;
}

/** Some members of a collection, by their paths. */
export class MemberGroup {
  readonly #members = new Map<string, Member>();
  #sorted: readonly Member[] | undefined;
  #revision = 0;

  get size(): number {
    return this.#members.size;
  }

  /** Revision of the collection that changed this group last. */
  get revision(): number {
    return this.#revision;
  }

  /** Any of its members. */
  get some(): Member | undefined {
    const [first] = this.#members.values();
    return first;
  }

  /** Sorted when somebody looks, and not again before something changed. */
  get sorted(): readonly Member[] {
    this.#sorted ??= [...this.#members.values()].sort((a, b) => (a.document.path < b.document.path ? -1 : 1));
    return this.#sorted;
  }

  put(member: Member): void {
    this.#members.set(member.document.uri, member);
    this.#touch(member.revision);
  }

  remove({ document }: Member, revision: number): void {
    if (this.#members.delete(document.uri)) this.#touch(revision);
  }

  #touch(revision: number): void {
    this.#revision = revision;
    this.#sorted = undefined;
  }
}

/** Members by a name that each of them has. */
export class MemberGroups {
  readonly #groups = new Map<string, MemberGroup>();

  get(key: string): MemberGroup | undefined {
    return this.#groups.get(key);
  }

  /** None of them is empty. */
  all(): Iterable<readonly [string, MemberGroup]> {
    return this.#groups;
  }

  put(key: string, member: Member): void {
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = new MemberGroup()));
    group.put(member);
  }

  remove(key: string, member: Member, revision: number): void {
    const group = this.#groups.get(key);
    group?.remove(member, revision);
    if (group?.size === 0) this.#groups.delete(key);
  }
}
