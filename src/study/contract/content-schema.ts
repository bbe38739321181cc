import { z } from 'astro/zod';
import { contactFrom } from '../../command/contact.ts';
import type { CompiledSection } from '../compiled-section.ts';

/** A day in ISO 8601; readers of YAML 1.1 make it a Date. */
const isoDay = z.preprocess((day) => (day instanceof Date ? day.toISOString().slice(0, 10) : day), z.iso.date());

/**
 * What `content/case.yaml` may hold. Strict: a misspelt key stops the build and is named.
 * `title` may carry break marks `|`.
 */
export const caseSchema = z.strictObject({
  title: z.string().min(1),
  siteName: z.string().min(1),
  seal: z.string().min(1),
  description: z.string().min(1),
  tryTerms: z.array(z.string().min(1)),
  provenance: z.strictObject({
    /** only where the source states them */
    authors: z.array(z.string().min(1)).optional(),
    published: isoDay.optional(),
    url: z.url(),
    /** what the page at `url` is to the text: 转载页, 原文页 */
    kind: z.string().min(1).default('出处'),
    statements: z.array(z.string().min(1)),
    rights: z.string().min(1),
  }),
  /** how readers reach whoever publishes: an e-mail address, or a page */
  contact: z
    .string()
    .refine((written) => contactFrom(written) !== undefined)
    .optional(),
  conventions: z.array(z.string().min(1)),
  /** lines or sentences of `source.txt` that the sections leave out on purpose */
  leftOut: z.array(z.string().min(1)).optional(),
  /** day of this edition */
  edition: isoDay,
});

/** What `content/changes.yaml` may hold: what each edition changed, the newest first. */
export const changesSchema = z.array(z.strictObject({ date: isoDay, what: z.string().min(1) }));

/** What a section's front matter may hold. `short` is for the header, where room is scarce. */
export const sectionSchema = z.strictObject({
  title: z.string().min(1),
  short: z.string().min(1).optional(),
});

/** A section as it is loaded: its front matter, and what the Markdown plugins have made. */
export const compiledSectionSchema = sectionSchema.extend({
  key: z.string(),
  places: z.custom<CompiledSection['places']>(Array.isArray),
  notes: z.custom<CompiledSection['notes']>(Array.isArray),
  body: z.custom<CompiledSection['body']>(Array.isArray),
});
