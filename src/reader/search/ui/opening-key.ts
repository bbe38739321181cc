import { singleKeysWork } from '../../single-keys.ts';

/** Whether a keydown, not of an input method, opens search: `/` outside of fields, Ctrl+K, ⌘K. */
export function isOpeningKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const inText = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  if (key === '/') return !ctrlKey && !metaKey && !altKey && !inText && singleKeysWork();
  // autofill and input methods send a keydown without a key
  if (!/^k$/i.test(key) || altKey || shiftKey) return false;
  return metaKey || (ctrlKey && !(inText && isApple()));
}

/** There Ctrl+K in a field deletes to the end of the line. */
function isApple(): boolean {
  const browser = navigator as Navigator & { userAgentData?: { platform: string } };
  return /^(?:mac|ip)/i.test(browser.userAgentData?.platform ?? browser.platform);
}
