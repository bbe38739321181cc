import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { shownProblem, type ShownProblem } from '../../check/report.ts';
import type { Problem } from '../../check/problem.ts';
import { escapeXml } from '../../reader/escape-xml.ts';

/** Identifies the list of problems in a reply; the page asks for it and reloads when it changes. */
const listHeader = 'x-content-problems';

/**
 * Answers with a page that lists the problems of the content, in place of any page of the site. It turns back into that
 * page as soon as the content is corrected. In: the reply, the problems, the project's folder.
 */
export function sendProblems(response: ServerResponse, problems: Problem[], root: string): void {
  const told = problems.map((problem) => shownProblem(problem, root));
  const list = createHash('sha256').update(JSON.stringify(told)).digest('hex');
  // not 5xx: then a service worker that a built site left on this port would show its copy
  response.writeHead(422, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    [listHeader]: list,
  });
  response.end(problemPage(told, list));
}

function problemPage(problems: ShownProblem[], list: string): string {
  const items = problems.map(
    ({ place, line, message, cure }) => `<li>
<p><strong>${escapeXml(message)}</strong></p>
<p><code>${escapeXml(place)}</code></p>
${line === '' ? '' : `<pre><code>${escapeXml(line)}</code></pre>\n`}<p>改法：${escapeXml(cure)}</p>
</li>`,
  );
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>内容有${problems.length}处须改正</title>
<style>${style}</style>
<main>
<h1>内容有${problems.length}处须改正</h1>
<p>改好、存盘，这一页会自己变回网页。写法见<code>content/README.md</code>。</p>
<ol>
${items.join('\n')}
</ol>
</main>
<noscript><meta http-equiv="refresh" content="2"></noscript>
<script>${comeBack(list)}</script>
</html>
`;
}

const style = `
:root { color-scheme: light dark; text-autospace: normal; font: 1.0625rem/1.8 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
body { margin: 0; border-block-start: 6px solid #a33; }
main { max-inline-size: 46rem; margin: 2rem auto; padding-inline: 1.25rem; }
h1 { font-size: 1.5rem; }
li { margin-block: 2rem; }
li p { margin-block: .25rem; }
code, pre { font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .9375rem; overflow-wrap: anywhere; }
pre { margin-block: .5rem; padding: .6rem .9rem; border: 1px solid #8888; border-inline-start: 4px solid #a33; white-space: pre-wrap; }`;

/** Asks twice a second whether the list is the same, also while the server is starting. */
const comeBack = (list: string): string => `
setInterval(async () => {
  const reply = await fetch(location.href, { method: 'HEAD', headers: { accept: 'text/html' } }).catch(() => undefined);
  if (reply && reply.headers.get('${listHeader}') !== '${list}') location.reload();
}, 500);`;
