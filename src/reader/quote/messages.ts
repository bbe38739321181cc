/** What the tools say. Of a translation in English too: a reader who has one made may not read Chinese. */
export const messages = {
  copied: '已复制',
  addressCopied: '已复制链接',
  reportCopied: '文字和网址已复制，',
  paste: '可以贴到打开的网页里。',
  byHand: '请在打开的网页里自己写上这些字和网址。',
  mailTo: '邮件没有打开的，请寄到',
  refused: '浏览器不让网页复制，',
  translated:
    '这是译文或改动过的文字，不是原文，所以没有复制。请先显示原文。' +
    'This is a translation, not the source. Show the original to quote it.',
  keys: '按 Q 键到这里，Esc 关闭',
  keysWithoutQ: 'Esc 关闭',
} as const;

/** How long a message is shown, in milliseconds: as long as it takes to read. */
export const shownFor = (message: string): number => 2000 + 150 * message.length;
