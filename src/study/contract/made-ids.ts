/* Ids that the site makes itself, from an editor's slugs and labels. No id of an editor's may look like them. */

const leadEnd = '-zongshu';
const closingEnd = '-jieyu';
const sourceNotesEnd = '-yuanzhu';
const referenceStart = 'noteref-';

/** The id of a section's lead (总述), by the section's slug. */
export const leadId = (slug: string): string => slug + leadEnd;

export const isLeadId = (id: string): boolean => id.endsWith(leadEnd);

/** The id of what closes a section (结语), by the section's slug. */
export const closingId = (slug: string): string => slug + closingEnd;

export const isClosingId = (id: string): boolean => id.endsWith(closingEnd);

/** The id of the source's own notes (原注) at the end of a section, by the section's slug. */
export const sourceNotesId = (slug: string): string => slug + sourceNotesEnd;

/** The ids of one of them, and of its mark in the text, by its number in the section. */
export const sourceNoteId = (slug: string, number: number): string => `${sourceNotesId(slug)}-${number}`;
export const sourceReferenceId = (slug: string, number: number): string => `${sourceNoteId(slug, number)}-hao`;

export const isSourceNotesId = (id: string): boolean => /-yuanzhu(?:-\d+(?:-hao)?)?$/.test(id);

/** The id of a note (校记), by the label that its editor gave it. */
export const noteId = (label: string): string => `note-${label}`;

/** The id of the reference in the text that leads to a note. */
export const noteReferenceId = (label: string): string => referenceStart + label;

export const isNoteId = (id: string): boolean => /^note(?:ref)?-/.test(id);

/** The id of an edition on 说明, by its day. */
export const editionId = (date: string): string => `banben-${date}`;

/** The label of the note to which a reference with this id leads; undefined where the id is of something else. */
export function labelOfReference(id: unknown): string | undefined {
  return typeof id === 'string' && id.startsWith(referenceStart) ? id.slice(referenceStart.length) : undefined;
}
