/**
 * In every page of `npm run dev`: asks whether the content has changed since the page was asked for. Vite calls only
 * those pages to load anew whose line is open, and forgets one that is still loading beside an open one, or that takes
 * the place of one.
 */
import.meta.hot?.send('content:since', performance.timeOrigin);
