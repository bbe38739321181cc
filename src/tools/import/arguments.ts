import type { Accepted, Arguments } from '../../command/arguments.ts';
import { UserError } from '../../command/user-error.ts';

/** What the user asked for. */
export interface ImportRequest {
  file: string;
  /** the study's folder; undefined for the usual one */
  folder: string | undefined;
  /** add the text to the present study as a section? */
  asSection: boolean;
  /** where the text comes from */
  url: string | undefined;
}

/** What the command takes. */
export const accepted: Accepted = {
  words: true,
  flags: { section: true, 节: true, url: 'https://www.example.gov.cn/1.html' },
};

const usage = `用法：
  npm run import -- 文件                  导入成一个新的案例，放在 studies/ 里
  npm run import -- 文件 文件夹           放在您指定的文件夹里
  npm run import -- 文件 --url=网址       同时写上出处的网址
  npm run import -- 文件 --section        加到现在的案例里，成为新的一节（也可以写 --节）
文件可以是 .docx、.txt、.md，或浏览器保存的网页。文件名里有空格的，前后加上英文的双引号。`;

/** Reads what was written behind the command. Errors: `UserError` with how it is used. */
export function importRequest({ words: [file, folder, ...more], flags }: Arguments): ImportRequest {
  if (file === undefined) throw new UserError(`请写明要导入的文件。\n${usage}`);
  if (more.length > 0) {
    throw new UserError(`多出了“${more.join(' ')}”：文件名、文件夹名里有空格的，前后加上英文的双引号。\n${usage}`);
  }
  const asSection = flags['section'] === true || flags['节'] === true;
  if (asSection && folder !== undefined) {
    throw new UserError(`--section 加到现在的案例里，不用再写文件夹“${folder}”。\n${usage}`);
  }
  return { file, folder, asSection, url: webAddress(flags['url']) };
}

function webAddress(written: string | true | undefined): string | undefined {
  if (typeof written !== 'string') return undefined;
  if (!/^https?:\/\/./.test(written) || !URL.canParse(written)) {
    throw new UserError(
      `“${written}”不是网址：--url= 后面写 https:// 开头的完整网址，网址里有 & 的，前后加上英文的双引号。`,
    );
  }
  return written;
}
