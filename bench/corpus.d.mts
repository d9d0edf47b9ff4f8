/** One SOP of about `bytes` characters; `index` makes it different from its neighbours. */
export function makeSop(index: number, bytes: number): string;
