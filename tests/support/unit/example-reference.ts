import type { Reference } from '../../../src/reader/cite/reference.ts';

/** A page of which little is known. */
export const bare: Reference = {
  key: 'a1',
  title: '题名',
  authors: [],
  url: 'https://example.org/a_b/?x=1&y=%E6%B3%95#jia',
  language: 'zh-CN',
  site: '某站',
  edition: '2026-11-24',
};

/** The same, where more is known. */
export const page = (facts: Partial<Reference>): Reference => ({ ...bare, ...facts });
