import type { Peer } from './peer.ts';

/** This site's own section page and search. */
export const ours: Pick<Peer, 'sectionPath' | 'search'> = {
  sectionPath: 'zhenjie/',
  search: { path: 'search/', field: 'search-page input', results: '[data-result] a' },
};
