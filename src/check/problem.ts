/** A position in an editor's file. */
export interface Position {
  /** path from the project's folder, e.g. `content/sections/01-shufa.mdx` */
  file: string;
  /** from 1; 0 when it is the file as a whole */
  line: number;
  /** from 1; 0 when it is the file as a whole */
  column: number;
}

/** Something an editor must mend, said in Chinese. */
export interface Problem extends Position {
  /** what is wrong */
  message: string;
  /** how to mend it */
  cure: string;
  /** problems of one kind are told once; one without a kind is told by itself */
  kind?: string;
  /** where else it is, for a problem that stands for all of its kind */
  more?: Position[];
  /** it has one cure, so `npm run check:content -- --mend` can mend it */
  isMendable?: boolean;
}

/** A problem of a file as a whole. */
export function problemOfFile(file: string, message: string, cure: string): Problem {
  return { file, line: 0, column: 0, message, cure };
}

/** How many places problems are in. */
export function placesIn(problems: Problem[]): number {
  return problems.reduce((sum, { more = [] }) => sum + 1 + more.length, 0);
}
