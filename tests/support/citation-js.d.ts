/** citation.js has no types. These cover what the tests use. */
declare module '@citation-js/core' {
  /** Reads BibTeX, RIS or CSL-JSON if the plugin for it is loaded. */
  export class Cite {
    constructor(text: string);
    /** items of CSL-JSON */
    readonly data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
