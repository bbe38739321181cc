import { runCommand } from '../build/command.ts';
import { newSection } from './new-section.ts';

/** `npm run new -- 小节名` */
await runCommand(async () => {
  const { settings } = await import('../build/settings.ts');
  const { file, slug } = newSection(process.argv.slice(2).join(' '), settings);
  console.log(`已新建 ${file}，它的网址是 /${slug}/。

接下来：
1. 用文本编辑器打开它，照里面的话换成自己的文字。
2. [#…] 里的编号取自拼音，公布以后不能再改；想换就趁现在，小节的编号要与文件名一致。
3. 运行 npm run dev，打开 http://localhost:${settings.port}${settings.base}${slug}/ ，边写边看，写错了网页会说。
4. 写完运行 npm run check:content；网址登记在 tests/dist/addresses.test.ts（或请工程师加）。`);
});
