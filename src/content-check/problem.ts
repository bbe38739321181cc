/** Something an editor must mend, said in Chinese. */
export interface Problem {
  /** path from the project's folder, e.g. `content/sections/01-shufa.mdx` */
  file: string;
  /** from 1; 0 when the problem is the file as a whole */
  line: number;
  /** from 1; 0 when the problem is the file as a whole */
  column: number;
  /** what is wrong */
  message: string;
  /** how to mend it */
  cure: string;
}
