import type { ItemState } from '../../checklists/checklist-state.js';
import { attentionIds, countAttention, type AttentionId } from './attention.js';
import { noStates, type StateCounts } from './coverage.js';
import { DocumentNames } from './document-names.js';
import type { DocumentSummary } from './document-summary.js';
import { groupings, groupKey, type Grouping } from './grouping.js';
import { MemberGroup, MemberGroups, type Member } from './member-group.js';

/** How often each state of an item occurs, by the item. */
type Tally = Map<string, Record<ItemState, number>>;

/**
 * The documents of a workspace, counted and grouped as they come and go: what one change costs does not depend on how
 * many documents there are.
 */
export class Collection {
  readonly #members = new Map<string, Member>();
  readonly #groups: Readonly<Record<Grouping, MemberGroups>> = {
    ...{ type: new MemberGroups(), unit: new MemberGroups(), status: new MemberGroups(), review: new MemberGroups() },
  };
  /** Members that a list of those who need attention names. */
  readonly #attention: Readonly<Record<AttentionId, { readonly members: MemberGroup; count: number }>> = {
    reviews: { members: new MemberGroup(), count: 0 },
    drafts: { members: new MemberGroup(), count: 0 },
    references: { members: new MemberGroup(), count: 0 },
    suppressions: { members: new MemberGroup(), count: 0 },
  };
  /** Members for which a checklist holds. */
  readonly #holding = new MemberGroups();
  readonly #tallies = new Map<string, Tally>();
  readonly #names = new DocumentNames();
  #today = '';
  #revision = 0;
  #ids = 0;
  #checked = 0;
  #withErrors = 0;

  get size(): number {
    return this.#members.size;
  }

  /** Number of documents that were looked at. */
  get checked(): number {
    return this.#checked;
  }

  get withErrors(): number {
    return this.#withErrors;
  }

  /** Grows with each change. */
  get revision(): number {
    return this.#revision;
  }

  /** YYYY-MM-DD: what is overdue depends on it. */
  get today(): string {
    return this.#today;
  }

  set today(day: string) {
    if (day === this.#today) return;
    const members = [...this.#members.values()];
    for (const { document } of members) this.remove(document.uri);
    this.#today = day;
    for (const { document, isChecked } of members) this.put(document, isChecked);
  }

  get(uri: string): Member | undefined {
    return this.#members.get(uri);
  }

  uris(): Iterable<string> {
    return this.#members.keys();
  }

  /** Documents that were looked at, by their paths. */
  documents(): readonly DocumentSummary[] {
    const checked = [...this.#members.values()].filter(({ isChecked }) => isChecked);
    return checked.map(({ document }) => document).sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  groups(by: Grouping): MemberGroups {
    return this.#groups[by];
  }

  attention(id: AttentionId): { readonly members: MemberGroup; readonly count: number } {
    return this.#attention[id];
  }

  /** The documents for which some item of a checklist holds. */
  holding(list: string): MemberGroup | undefined {
    return this.#holding.get(list);
  }

  /** The states of an item in all documents. */
  counts(list: string, item: string): StateCounts | undefined {
    return this.#tallies.get(list)?.get(item);
  }

  /** The end of a document’s path that tells it from others of its name; empty when there are none. */
  apart(document: DocumentSummary): string {
    return this.#names.apart(document);
  }

  /** Takes in a document as it is now; `isChecked` is false when only its name is known. */
  put(document: DocumentSummary, isChecked: boolean): void {
    const before = this.#members.get(document.uri);
    this.#revision += 1;
    if (before) this.#leave(before);
    const id = before?.id ?? (this.#ids += 1);
    const member: Member = { document, isChecked, id, revision: this.#revision };
    this.#enter(member);
    this.#count(member, 1);
    const isNamedAsBefore = before?.document.title === document.title && before.document.path === document.path;
    if (isNamedAsBefore) return;
    if (before) this.#renew(this.#names.remove(before.document));
    this.#renew(this.#names.put(document));
  }

  remove(uri: string): void {
    const member = this.#members.get(uri);
    if (!member) return;
    this.#revision += 1;
    this.#leave(member);
    this.#members.delete(uri);
    this.#renew(this.#names.remove(member.document));
  }

  /** Where a member belongs, it stands as it is now. */
  #enter(member: Member): void {
    const { document } = member;
    this.#members.set(document.uri, member);
    for (const by of groupings) this.#groups[by].put(groupKey(document, by, this.#today), member);
    for (const list of this.#listsOf(member)) list.members.put(member);
    for (const { id: list, states } of document.checklists)
      if (Object.keys(states).length > 0) this.#holding.put(list, member);
  }

  /** Members that are only told apart otherwise than before. */
  #renew(uris: readonly string[]): void {
    for (const uri of uris) {
      const member = this.#members.get(uri);
      if (member) this.#enter({ ...member, revision: this.#revision });
    }
  }

  #leave(member: Member): void {
    const { document } = member;
    for (const by of groupings) this.#groups[by].remove(groupKey(document, by, this.#today), member, this.#revision);
    for (const list of this.#listsOf(member)) list.members.remove(member, this.#revision);
    for (const { id } of document.checklists) this.#holding.remove(id, member, this.#revision);
    this.#count(member, -1);
  }

  #listsOf(member: Member) {
    const counts = countAttention(member, this.#today);
    return attentionIds.filter((id) => counts[id] > 0).map((id) => this.#attention[id]);
  }

  /** Adds what a member counts, or takes it away again. */
  #count(member: Member, by: 1 | -1): void {
    const { document, isChecked } = member;
    if (isChecked) this.#checked += by;
    if (document.findings.error > 0) this.#withErrors += by;
    const attention = countAttention(member, this.#today);
    for (const id of attentionIds) this.#attention[id].count += by * attention[id];
    for (const { id, states } of document.checklists) this.#tally(id, states, by);
  }

  #tally(list: string, states: Readonly<Record<string, ItemState>>, by: 1 | -1): void {
    const tally = this.#tallies.get(list) ?? new Map<string, Record<ItemState, number>>();
    this.#tallies.set(list, tally);
    for (const [item, state] of Object.entries(states)) {
      let counts = tally.get(item);
      if (!counts) tally.set(item, (counts = noStates()));
      counts[state] += by;
    }
  }
}
