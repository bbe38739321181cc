import type { Replacement } from './mended-text.ts';

/** What has punctuation of its own: addresses (with the blank that ends them), e-mails, times and ratios, decimals, grouped thousands. */
const untouched = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[!-~]+ ?`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)`,
    String.raw`\d+\.\d+`,
    String.raw`(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)`,
  ].join('|'),
  'gu',
);

/** Leaves out what would change such a stretch. In: the text, and replacements in it. */
export function outsideUntouched(text: string, replacements: Replacement[]): Replacement[] {
  const kept = [...text.matchAll(untouched)].map(({ 0: found, index }) => [index, index + found.length] as const);
  return replacements.filter(({ start, end }) => kept.every(([from, to]) => end <= from || start >= to));
}
