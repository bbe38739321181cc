/** What has been made of a section so far, by name. All of it is as JSON can hold it, so that it can be kept on disk. */
export interface SectionFacts {
  values: Record<string, unknown>;
  /** has anything been made that is not on disk yet? */
  hasNew: boolean;
}

/** In: what is known already. */
export const sectionFacts = (values: Record<string, unknown> = {}): SectionFacts => ({ values, hasNew: false });
