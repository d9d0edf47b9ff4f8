import type { Grouping } from '../../core/presentation/overview/grouping.js';

export type { Grouping };

/** By what the documents can be put together, in the order in which it is offered. */
export const groupings = ['type', 'unit', 'status', 'review'] as const satisfies readonly Grouping[];
