/** One SOP of about `bytes` characters; `index` makes it different from its neighbours. */
export function makeSop(index: number, bytes: number): string;

/** One SOP of a set of `count`: it names five others by number, title and path, and now and then one that it replaces. */
export function makeLinkedSop(index: number, bytes: number, count: number): string;

/** An SOP of `count` steps each of which has a fault or two. */
export function makeFaultySop(count: number): string;

/** A document type of an office. */
export function makeOwnType(index: number): object;
