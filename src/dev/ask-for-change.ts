/**
 * In every page of `npm run dev`: asks whether the content has changed since the page was asked for. Vite calls only
 * those pages to load anew whose line is open, and forgets one that is still loading beside an open one, or that takes
 * the place of one. Which content the page shows the server says in a header, not the time: after a computer has slept,
 * `performance.timeOrigin` is hours behind the clock.
 */
const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const state = page?.serverTiming.find(({ name }) => name === 'content')?.description;
if (state !== undefined) import.meta.hot?.send('content:since', Number(state));
