// oxlint-disable-next-line import/default -- Vite makes it
import newEditionUrl from './new-edition.ts?worker&url';

/*
 * Offline reading begins when everything else is done: three seconds after the page is loaded, when the browser is
 * idle. `?worker&url` makes new-edition.ts a file of its own that is loaded without Vite's helper, which would be one
 * more request before the first paint.
 */
const start = () => void import(/* @vite-ignore */ newEditionUrl);
if (import.meta.env.PROD && 'serviceWorker' in navigator && document.querySelector('new-edition')) {
  addEventListener('load', () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(start), 3000));
}
