import { divisionProblems } from '../content/division.ts';
import { ofEachSection } from '../rule.ts';

/** One `#` a section, `##` for points, nothing deeper; each with a permanent id of the right form. */
export const headings = ofEachSection(divisionProblems);
