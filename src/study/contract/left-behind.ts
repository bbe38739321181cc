/**
 * What systems and editors leave in folders, often hidden, so that nobody could take it away: Windows' pictures and
 * settings of folders, macOS' `.DS_Store`, locks of Word and WPS (`~$`), copies that editors keep.
 */
const leftBehind =
  /^\.|^~|^(?:ehthumbs\.db|thumbs\.db|desktop\.ini|icon\r?)$|\.(?:bak|old|orig|tmp|temp|sw[a-p])$|~$|^#.*#$/i;

/** Did nobody put this file here? In: its name. */
export const isLeftBehind = (name: string): boolean => leftBehind.test(name);

/** Does a file manager call it a copy? `02-ducha - 副本.mdx`, `02-ducha (2).mdx`. In: its name. */
export const isCopy = (name: string): boolean => /副本|\bcopy\b|[（(]\d+[）)]\.\w+$/i.test(name);
