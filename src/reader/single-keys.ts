/**
 * Whether a key alone, `/` or `q`, does something. Readers who dictate, or whose hand slips, can switch that off (版式:
 * 按键; WCAG 2.2, 2.1.4). What is marked `data-single-key` promises such a key, and is hidden then (ReadingPreferences.late.css).
 */
export function singleKeysWork(): boolean {
  return document.documentElement.dataset['keys'] !== 'off';
}
