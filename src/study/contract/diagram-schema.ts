import { z } from 'astro/zod';
import { withoutBreakMarks } from './headings.ts';
import { permanentName } from './permanent-names.ts';

/** Words of the source, and the place where they stand. `|` marks where the label may break. */
const label = z.strictObject({
  label: z.string().min(1),
  place: z.string().regex(permanentName),
  /** a date that stands in the same place, shown above the label */
  when: z.string().min(1).optional(),
});

/** Ways that run beside one another; each is a chain of labels. */
const lanes = z.strictObject({ lanes: z.array(z.array(label).min(1)).min(2) });

/**
 * What `content/diagrams/*.yaml` may hold: a diagram of a section, in the source's words. Its steps follow one
 * another by arrows; what stands `above` frames all of them; what stands `apart` has no order among them, and `note`
 * is the editor's word on why.
 */
export const diagramSchema = z.strictObject({
  /** slug of the section to which it belongs */
  section: z.string().regex(permanentName),
  title: label,
  above: z.array(label).min(1).optional(),
  steps: z.array(z.union([label, lanes])).min(1),
  apart: z.array(label.extend({ note: z.string().min(1).optional() })).optional(),
});

export type DiagramLabel = z.infer<typeof label>;
export type DiagramStep = z.infer<typeof diagramSchema>['steps'][number];
export type DiagramContent = z.infer<typeof diagramSchema>;

/** Every label of a diagram in reading order. */
export function labelsOf({ title, above = [], steps, apart = [] }: DiagramContent): DiagramLabel[] {
  return [title, ...above, ...steps.flatMap((step) => ('lanes' in step ? step.lanes.flat() : [step])), ...apart];
}

/** A label's words without its break marks. */
export function wordsOf({ label: words }: DiagramLabel): string {
  return withoutBreakMarks(words);
}
