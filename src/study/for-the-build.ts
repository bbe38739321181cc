/** What the pages tell the build, which finishes them: it knows nothing of the study but what Astro writes. */
export interface ForTheBuild {
  /** the hash of the edition, for the pages' mark */
  edition: string;
  /** the HTML of pages that lead on, by their paths under the base: `shufa/jianzhang/` */
  leadOn: [path: string, html: string][];
  /** of pages that are kept for the next build, by their paths, a hash of all that decides them */
  keys: [path: string, key: string][];
}

/** Its file, in the folder that Astro writes. */
export const forTheBuild = 'for-the-build.json';
