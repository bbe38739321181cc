/** The key belongs to an input method; some browsers only say so by the old code 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
