import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedBy } from '../../check/content/addresses.ts';
import type { Content } from '../../check/content/content.ts';
import { addressesFile } from '../../study/contract/published-addresses.ts';

/** What editors read at the head of the file. */
const head = `# 公布过的网址，一行一个：别人的引用、书签、链接用的就是它们，只增不减。
# 公布之前运行 npm run addresses，新的网址会自己加在最后，不必手写。
# 编号改了，把旧编号写在新编号后面：[#新编号 #旧编号]；一节换了网址，在这里加一行：/旧/ → /新/
# 写法见 README.md“公布过的网址”。
`;

/** The addresses of the content that its `addresses.txt` does not list yet, in reading order. */
export function unlistedAddresses({ publishedFile, addresses }: Content): string[] {
  const listed = new Set(publishedFile?.published?.addresses.map(({ address }) => address));
  return publishedBy(addresses).filter((address) => !listed.has(address));
}

/** Adds addresses at the file's end; makes the file where there is none. In: the content folder, the addresses. */
export function recordAddresses(content: string, addresses: string[]): void {
  const path = join(content, addressesFile);
  const lines = addresses.map((address) => `${address}\n`).join('');
  if (!existsSync(path)) writeFileSync(path, `${head}\n${lines}`);
  else appendFileSync(path, (/(?:^|\n)$/.test(readFileSync(path, 'utf8')) ? '' : '\n') + lines);
}
