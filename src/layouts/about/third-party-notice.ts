import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Work of others that is sent to readers. */
interface Shipped {
  name: string;
  /** the part that is sent */
  what: string;
  licence: string;
  /** files that hold its licence, from the project's folder */
  texts: string[];
}

const shipped: Shipped[] = [
  {
    name: 'Noto Serif SC',
    what: '两款宋体：只留本站用到的字',
    licence: 'OFL-1.1',
    texts: ['src/styles/faces/OFL.txt'],
  },
  {
    name: 'Noto Sans SC',
    what: '两款黑体，供打印：只留本站用到的字',
    licence: 'OFL-1.1',
    texts: ['src/styles/faces/OFL-hei.txt'],
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
];

/**
 * The notice that the licences ask for: the work of others that is sent to readers, with each licence in full.
 * In: the project's folder. Errors: a licence's file is not there.
 */
export function thirdPartyNotice(root: string): string {
  const parts = shipped.map(({ name, what, licence, texts }) => {
    const words = texts.map((file) => readFileSync(join(root, file), 'utf8').trim());
    return [`${name}（${licence}）`, what, '', ...words].join('\n');
  });
  const about = '本站发给读者的文件里，下列各部分出自他人，依其许可使用（third-party notice）。';
  return `${[about, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
