/** What the pages tell the build, which finishes them: it knows nothing of the study but what Astro writes. */
export interface ForTheBuild {
  /** the hash of the edition, for the pages' mark */
  edition: string;
  /** the HTML of pages that lead on, by their paths under the base: `shufa/jianzhang/` */
  leadOn: [path: string, html: string][];
  /** of pages that are kept for the next build, by their paths, a hash of all that decides them */
  keys: [path: string, key: string][];
}

/** Global, because the pages have modules of their own. */
const known = globalThis as { listener?: ((told: ForTheBuild) => void) | undefined };

/** Waits for what the pages of the coming build tell. They do so before most of them are rendered. */
export function listen(): Promise<ForTheBuild> {
  return new Promise((resolve) => (known.listener = resolve));
}

/** Tells it to the build, if it listens: `npm run dev` does not. */
export function tellBuild(told: ForTheBuild): void {
  known.listener?.(told);
  known.listener = undefined;
}
