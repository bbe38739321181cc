/** What was tried, how often, and what went wrong. */
export interface Trial {
  what: string;
  times: number;
  faults: string[];
}
