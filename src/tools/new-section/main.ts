import { pathBelow } from '../../command/files.ts';
import { runCommand } from '../../command/run-command.ts';
import { newSection } from './new-section.ts';

/** `npm run new -- 小节名` */
await runCommand(
  async (settings, { words }) => {
    const { file, slug, isFirst } = newSection(words.join(' '), settings);
    const folder = pathBelow(settings.root, settings.content);
    const flag = folder === 'content' ? '' : ` -- --content="${folder}"`;
    const begun = isFirst ? `这是一个新的案例：先打开 ${folder}/case.yaml，填上题名、出处等空着的几项。\n` : '';
    console.log(`已新建 ${file}，它的网址是 /${slug}/。
${begun}
接下来：
1. 用文本编辑器打开它，照里面的话换成自己的文字。
2. [#…] 里的编号取自拼音，公布以后不能再改；想换就趁现在，小节的编号要与文件名一致。
3. 运行 npm run dev${flag}，打开 http://localhost:${settings.port}${settings.base}${slug}/ ，边写边看，写错了网页会说。
4. 写完运行 npm run check:content${flag}；公布之前运行 npm run addresses${flag}，登记新的网址。`);
  },
  { words: true },
);
