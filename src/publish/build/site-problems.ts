import { readContent, type Content } from '../../check/content/content.ts';
import { problemOfFile, type Problem } from '../../check/problem.ts';
import type { Settings } from '../../command/settings.ts';
import type { BuiltSite } from './built-html.ts';
import { sourceOfLink } from './link-source.ts';
import { brokenLinks, repeatedIds } from './links-check.ts';

/**
 * What no reader may meet in a built site: a link to nothing, and an id that two elements share. It is the backstop
 * behind the content check. A link that an editor wrote is told where it was written, once for all pages; one that the
 * site itself made is told with the built page.
 */
export function problemsOfSite(
  built: BuiltSite,
  settings: Pick<Settings, 'base' | 'site' | 'content' | 'root'>,
): Problem[] {
  const links = brokenLinks(built, settings);
  let content: Content | undefined; // read only where a link is broken
  const problems = links.map(({ page, link, wrong }) => {
    const message = `链接“${link}”${wrong}`;
    const written = sourceOfLink(link, settings.base, (content ??= readContent(settings.content, settings.root)));
    return written
      ? written.source.at(written.offset, message, '请改成有的地址和编号。')
      : problemOfFile(page, message, notTheEditors);
  });
  const ids = built.pages.flatMap((page) =>
    repeatedIds(page).map((id) => problemOfFile(page.file, `id “${id}” 不止一个`, notTheEditors)),
  );
  return withoutRepeats([...ids, ...problems]);
}

const notTheEditors = '这是网站自己生成的，请把这几行告诉工程师。';

function withoutRepeats(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
