import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something of others' that readers' browsers are sent. */
interface Shipped {
  name: string;
  /** what of it is sent */
  what: string;
  licence: string;
  /** files of the project that hold its licence; of the text, what stands before `until` */
  texts: string[];
  until?: string;
}

const shipped: Shipped[] = [
  {
    name: 'Noto Serif SC',
    what: '两款宋体：只留本站用到的字',
    licence: 'OFL-1.1',
    texts: ['src/fonts/OFL.txt'],
  },
  {
    name: 'Pagefind',
    what: '搜索：pagefind/ 下的程序与索引格式',
    licence: 'MIT',
    texts: ['node_modules/pagefind/LICENSE/LICENSE'],
  },
  {
    name: 'OpenCC, opencc-js',
    what: '搜索：本站用字的繁体写法',
    licence: 'MIT AND Apache-2.0',
    texts: [
      'node_modules/opencc-js/LICENSE',
      'node_modules/opencc-js/THIRD_PARTY_LICENSES.md',
      'node_modules/opencc-js/LICENSES/Apache-2.0.txt',
    ],
  },
  {
    name: 'pinyin-pro',
    what: '搜索：本站用语的拼音',
    licence: 'MIT',
    texts: ['node_modules/pinyin-pro/LICENSE'],
  },
  {
    name: 'Vite',
    what: '脚本：按需载入的几行',
    licence: 'MIT',
    texts: ['node_modules/vite/LICENSE.md'],
    until: '# Licenses of bundled dependencies',
  },
];

/**
 * The notice that the licences ask for: what of others' is sent to readers, with each licence in full.
 * In: the project's folder. Errors: a licence's file is not there.
 */
export function thirdPartyNotice(root: string): string {
  const parts = shipped.map(({ name, what, licence, texts, until }) => {
    const words = texts.map((file) =>
      readFileSync(join(root, file), 'utf8')
        .split(until ?? '\0')[0]
        ?.trim(),
    );
    return [`${name}（${licence}）`, what, '', ...words].join('\n');
  });
  const about = '本站发给读者的文件里，下列各部分出自他人，依其许可使用（third-party notice）。';
  return `${[about, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
