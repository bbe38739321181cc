/** A slip of the pen in running Chinese text. */
export interface CopyFault {
  /** where it begins and ends in the text */
  start: number;
  end: number;
  message: string;
  cure: string;
  /** the stretch that must stand so in the source if the slip is the source's own */
  evidence: [from: number, to: number];
}

/** Han letters, and the marks that only Chinese has. Inside `[ ]` of a regular expression with the flag `u`. */
export const chinese = String.raw`\p{Script=Han}〇，。、；：！？“”‘’《》〈〉（）〔〕【】「」『』…—`;

const around = 6;

/** A fault whose evidence is the few letters around it. */
export function fault(text: string, start: number, end: number, message: string, cure: string): CopyFault {
  return { start, end, message, cure, evidence: [Math.max(0, start - around), Math.min(text.length, end + around)] };
}
