import { savesData } from './saves-data.ts';

/** So long a pointer rests on a link before that is a wish, in milliseconds; a finger or a key need not rest. */
const rest = 100;

/**
 * Tells the service worker which page the reader is about to open, in browsers that do not know the rules of
 * `pages-ahead.ts`: it fetches the page, and answers with it when the page is opened. Their `<link rel="prefetch">` would
 * fetch it twice: pages are asked for again each time. Not for readers who save data.
 * `signal` ends it.
 */
export function askAhead({ serviceWorker }: Navigator, signal: AbortSignal): void {
  if (HTMLScriptElement.supports?.('speculationrules') || savesData()) return;
  let wish = 0;
  let wished = '';
  const tell = (page: string) => {
    if (page !== wished) serviceWorker.controller?.postMessage({ ahead: page });
    wished = page;
  };
  const hear = (event: Event) => {
    clearTimeout(wish);
    const page = pageBehind(event.target);
    const mayPassOver = event instanceof PointerEvent && event.pointerType === 'mouse';
    if (page) wish = window.setTimeout(tell, mayPassOver ? rest : 0, page);
  };
  for (const sign of ['pointerover', 'focusin']) document.addEventListener(sign, hear, { signal });
}

/** The path of another page of this site behind a link; undefined for files, other sites and places of this page. */
function pageBehind(target: EventTarget | null): string | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || link.origin !== location.origin || link.search || link.pathname === location.pathname) return undefined;
  return link.pathname.endsWith('/') ? link.pathname : undefined;
}
