import type { Rule } from '../rule.ts';

/** Every section can be read as text. */
export const readable: Rule = ({ unreadable }) => unreadable;
