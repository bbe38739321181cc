/** Chinese punctuation. For use inside `[ ]` of a regular expression with the flag `u`, like the two below. */
export const marks = '，。、；：！？“”‘’《》〈〉（）〔〕【】「」『』…—';

/** Chinese characters. */
export const han = String.raw`\p{Script=Han}〇`;

/** Both. */
export const chinese = han + marks;

/** Blanks of every width. */
export const blank = String.raw`[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]`;

/** Before or after Chinese: between Latin letters or digits (3:2, 1,000) half-width punctuation is right. */
export function beside(punctuation: string): string {
  return `(?:(?<=[${chinese}])(?:${punctuation})|(?:${punctuation})(?=[${chinese}]))`;
}
