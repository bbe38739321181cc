/** Permanent ids, slugs and labels of notes look alike: they survive mail, print and dictation. */
export const permanentName = /^[a-z][a-z0-9-]*$/;

/** The same rule for editors, to follow 编号 or 英文名. */
export const permanentNameRule = '只用小写字母、数字和连字符，以字母开头';
