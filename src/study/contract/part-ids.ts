/* Ids of the parts of the site's own pages: links lead to them, and an editor's ids are told from them. */

/** The parts of 说明. Its editions have ids of their own, by their day. */
export const aboutIds = {
  source: 'chuchu',
  conventions: 'fanli',
  notes: 'jiaokan',
  citing: 'yinyong',
  downloads: 'xiazai',
  browsers: 'liulanqi',
  editions: 'banben',
  contact: 'jiucuo',
  rights: 'quanli',
  thirdParties: 'xuke',
  privacy: 'yinsi',
} as const;

/** Is this a part of 说明? */
export const isAboutPart = (id: string): boolean => Object.values<string>(aboutIds).includes(id);

/** The group of the 索引 for entries that begin with a digit. */
export const digitsGroup = 'shuzi';

/** The group of the 索引 for a letter of the alphabet. */
export const letterGroup = (letter: string): string => `zimu-${letter.toLowerCase()}`;

/** Is this a group of the 索引? */
export const isTermGroup = (id: string): boolean => id === digitsGroup || /^zimu-[a-z]$/.test(id);
