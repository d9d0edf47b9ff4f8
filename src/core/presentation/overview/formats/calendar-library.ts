// Loaded only when a calendar is written; a module of its own, because bundlers give a CommonJS package that is imported
// later no named exports.
export { createEvents } from 'ics';
