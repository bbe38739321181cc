/** citation.js has no types: as much of it as the tests use. */
declare module '@citation-js/core' {
  /** Reads BibTeX, RIS or CSL-JSON, where the plugin for it is loaded. */
  export class Cite {
    constructor(text: string);
    /** items of CSL-JSON */
    readonly data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
