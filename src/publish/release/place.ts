/** What is to be published. */
export interface BuiltRelease {
  /** the folder of a built and checked site */
  site: string;
  /** files to lie beside it: names to contents */
  beside: Record<string, string>;
  /** the same, for servers of one's own */
  forServers: Record<string, string>;
  /** Refuses to replace a site by this one. In: the paths of its files, without the base. Errors: `UserError`. */
  refuse: (last: string[]) => void;
}

/** Where releases go: a folder, or object storage. Errors of all: `UserError`, and the file system's. */
export interface Place {
  /** does it choose for each reader between the packed forms of a file? */
  takesPacked: boolean;
  /** Refuses a place that holds something else, or cannot be written. */
  check: () => Promise<void>;
  /** Publishes, alone. Out: what is told. */
  publish: (release: BuiltRelease) => Promise<string>;
  /** Goes back to an earlier release, alone. In: its name; without one the last before the present. Out: its name. */
  rollBack: (name: string | undefined) => Promise<string>;
}
