const digits = '[\\d一二三四五六七八九十]+';

/** ①, ⑴, ❶; 〔1〕, （一）, 【1】; 注, 注1, 附注一; ※, ＊2; any of them with #2, see below. */
const marks = new RegExp(
  `^(?:[⓪①-⒛⓵-⓾⓿❶-➓㉑-㉟㊱-㊿]|〔${digits}〕|（${digits}）|【${digits}】|[附原]?注释?(?:${digits})?|[※＊★†‡]+\\d*)(?:#\\d+)?$`,
  'u',
);

/**
 * Is this the mark of a note of the source's own, as the source prints it, and not the label of an editor's note? In: what
 * is written in `[^…]`.
 */
export const isSourceMark = (label: string): boolean => marks.test(label);

/** What is printed of it: where a source begins anew on each page, `①#2` is the second ① of a section. */
export const sourceMark = (label: string): string => label.replace(/#\d+$/, '');
