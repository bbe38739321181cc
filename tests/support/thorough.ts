/**
 * Whether tests go through every cell of their tables. `npm test` takes those that run different code, so that it ends
 * within minutes; `THOROUGH=1 npm test` takes all, which is worth it after a change of what a table is about.
 */
export const isThorough = process.env['THOROUGH'] === '1';
