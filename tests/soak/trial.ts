/** Something that was tried, how often, and what should not have happened. */
export interface Trial {
  what: string;
  times: number;
  faults: string[];
}
