import { UserError } from '../../../command/user-error.ts';

export type FileKind = 'word' | 'web-archive' | 'text';

const saveAsDocx = '用 WPS 或 Word 打开它，“另存为”Word 文档（.docx），再导入新的文件。';

/** Files that begin like this cannot be read: what they are, and the way out. */
const refused: { begins: string; what: string; cure: string }[] = [
  { begins: '\u00d0\u00cf\u0011\u00e0', what: '旧格式的 .doc、.wps，或设了密码的文件', cure: saveAsDocx },
  {
    begins: '%PDF',
    what: 'PDF',
    cure: 'PDF 里的行是断开的，表格和编号读不准：请向起草的单位要 Word 文件；没有的，打开 PDF 全选、复制，粘贴到记事本存成 .txt，核对一遍再导入。',
  },
  { begins: '{\\rtf', what: 'RTF（写字板的文件）', cure: saveAsDocx },
  {
    begins: '\u0089PNG',
    what: '图片',
    cure: '图片里的字要先变成文字：用微信、WPS 的“提取文字”，逐字核对以后存成 .txt 再导入。',
  },
  {
    begins: '\u00ff\u00d8\u00ff',
    what: '图片',
    cure: '图片里的字要先变成文字：用微信、WPS 的“提取文字”，逐字核对以后存成 .txt 再导入。',
  },
  { begins: 'Rar!', what: '压缩包', cure: '先解开压缩包，再导入里面的文件。' },
  { begins: "7z\u00bc\u00af'", what: '压缩包', cure: '先解开压缩包，再导入里面的文件。' },
];

/**
 * What a file is, by its content: names lie. In: its bytes, and its name for the message.
 * Errors: `UserError` for what cannot be read, with the way out.
 */
export function kindOfFile(bytes: Uint8Array, name: string): FileKind {
  const start = String.fromCharCode(...bytes.subarray(0, 400));
  if (/^[\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]*$/.test(start) && bytes.every((byte) => byte <= 32))
    throw new UserError(`${name} 是空的。`);
  const found = refused.find(({ begins }) => start.startsWith(begins));
  if (found) throw new UserError(`${name} 是${found.what}，不能导入。\n${found.cure}`);
  if (start.startsWith('PK\u0003\u0004')) return 'word';
  return /^\s*(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?MIME-Version:/i.test(start) ? 'web-archive' : 'text';
}

/** The way out for a ZIP that is no Word file. In: the names in it. */
export function refuseOtherZip(names: string[], name: string): never {
  const has = (part: string) => names.some((one) => one.startsWith(part));
  const [what, cure] = has('xl/')
    ? ['Excel 表格', '选中表格里的内容，复制到 Word 或 WPS 文字里，存成 .docx 再导入。']
    : has('ppt/')
      ? ['演示文稿', '把文字复制到 Word 或 WPS 文字里，存成 .docx 再导入。']
      : has('OFD.xml')
        ? [
            'OFD 版式文件',
            '请向起草的单位要 Word 文件；没有的，打开它全选、复制，粘贴到记事本存成 .txt，核对一遍再导入。',
          ]
        : names.includes('content.xml')
          ? ['OpenDocument 文件', saveAsDocx]
          : ['压缩包', '先解开压缩包，再导入里面的文件。'];
  throw new UserError(`${name} 是${what}，不能导入。\n${cure}`);
}
