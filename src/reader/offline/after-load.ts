/* Offline reading starts last: three seconds after the page has loaded, when the browser is idle. */
const start = () => void import('./new-edition.ts');
if (import.meta.env.PROD && 'serviceWorker' in navigator && document.querySelector('new-edition')) {
  addEventListener('load', () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(start), 3000));
}
