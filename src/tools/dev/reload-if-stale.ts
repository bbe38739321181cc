/**
 * In every page of `npm run dev`: asks whether the content has changed since the page was requested. Vite reloads only
 * pages whose connection is open, and forgets one that is still loading. The server says in a header which content the
 * page shows: a time would not do, because after a computer has slept `performance.timeOrigin` is hours behind.
 */
const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const state = page?.serverTiming.find(({ name }) => name === 'content')?.description;
if (state !== undefined) import.meta.hot?.send('content:since', Number(state));
