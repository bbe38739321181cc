import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position, Problem } from '../../../../src/check/problem.ts';

/** A way to read a cure: what it looks like, and the text that follows it to the letter. */
type Step = [cure: RegExp, follow: (at: Place, found: RegExpExecArray) => string];

interface Place {
  text: string;
  /** where the problem is in the text */
  at: number;
  /** what the message quotes: the words that are wrong */
  wrong: string;
}

const put = ({ text }: Place, start: number, end: number, to: string) => text.slice(0, start) + to + text.slice(end);
const lineEnd = ({ text, at }: Place) => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at));
const lineStart = ({ text, at }: Place) => text.lastIndexOf('\n', at - 1) + 1;
const replaced = (place: Place, to: string) => put(place, place.at, place.at + place.wrong.length, to);
const partner: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉' };

/** In the order in which they are tried: only what a cure offers first is done. */
const steps: Step[] = [
  [/^改成“---”；结束的那一行也一样/u, (place) => place.text.replaceAll(place.wrong, '---')],
  [/^改成“## ”/u, (place) => put(place, place.at, place.at + '### '.length, '## ')],
  [
    /^在后面的“(.)”前面补上“(.)”/u,
    (place, [, closing = '', mark = '']) => {
      const end = place.text.indexOf(closing, place.at);
      return put(place, end, end, mark);
    },
  ],
  [/^改成表格，前后各空一行：\n([^]+)$/u, (place, [, table = '']) => put(place, place.at, blockEnd(place), table)],
  [/^在第一行下面加一行：(.+)$/u, (place, [, line]) => put(place, lineEnd(place), lineEnd(place), `\n${line}`)],
  [/^在这一行前面空一行/u, (place) => put(place, lineStart(place), lineStart(place), '\n')],
  [/^在段末补上“(.)”/u, (place, [, mark]) => put(place, place.at + 1, place.at + 1, mark ?? '')],
  [
    /^这一对改成“(.)(.)”/u,
    (place, [, open = '', close = '']) => {
      const end = place.text.indexOf(partner[place.text[place.at] ?? ''] ?? '', place.at);
      return put({ ...place, text: put(place, end, end + 1, close) }, place.at, place.at + 1, open);
    },
  ],
  [
    /^(?:这个改成“（”，)?在后面补上(?:后引号 |后单引号 |“)(.)/u,
    (place, [cure, mark = '']) => {
      const end = lineEnd(place) - (/[。；]$/u.test(place.text.slice(0, lineEnd(place))) ? 1 : 0);
      return put(
        { ...place, text: put(place, end, end, mark) },
        place.at,
        place.at + 1,
        cure.startsWith('这个') ? '（' : (place.text[place.at] ?? ''),
      );
    },
  ],
  [
    /^在前面补上(?:前引号 |前单引号 |“)(.)/u,
    (place, [, mark = '']) => put(place, lineStart(place), lineStart(place), mark),
  ],
  [
    /^(?:句子完了，)?改成(?:半角|全角|句号|六角括号|通用的字|拉丁字母|一个)?“([^”]+|”)”/u,
    (place, [, to = '']) => replaced(place, to),
  ],
  [/^破折号改成“(——)”|^起止改成“(—)”/u, (place, [, dash, range]) => replaced(place, dash ?? range ?? '')],
  [/^改成一个“—”/u, (place) => replaced(place, '—')],
  [/^改成“”，前后成对/u, (place) => replaced(place, '“')],
  [/^(?:留下一个)/u, (place) => replaced(place, place.wrong[0] ?? '')],
  [
    /^删去空格|^删去：网页会自己缩进/u,
    (place) => {
      const blanks = /^[^\S\n]+/u.exec(place.text.slice(place.at))?.[0].length ?? 0;
      return put(place, place.at, place.at + blanks, '');
    },
  ],
  [/^删去“(.+?)”/u, (place, [, words = '']) => put(place, place.at, place.at + words.length, '')],
  [/^删去它前后的字，重新输入/u, (place) => put(place, place.at, place.at + 1, '')],
  [/^直接写那个字；空格就删去/u, (place) => replaced(place, '')],
];

function blockEnd({ text, at }: Place): number {
  const end = text.indexOf('\n\n', at);
  return end < 0 ? text.trimEnd().length : end;
}

/** Can this cure be followed without looking at the source? */
export const isLiteral = ({ cure }: Problem): boolean => steps.some(([pattern]) => pattern.test(cure));

/** Follows a problem's cure to the letter, wherever it says that the problem is. In: the problem, the project's folder. */
export function followCure(problem: Problem, root: string): void {
  const places = [problem, ...(problem.more ?? [])];
  for (const position of places.toReversed()) {
    const path = join(root, position.file);
    const text = readFileSync(path, 'utf8');
    const place = { text, at: offsetIn(text, position), wrong: wrongIn(problem) };
    const [pattern, follow] = steps.find(([pattern]) => pattern.test(problem.cure)) ?? [];
    const found = pattern?.exec(problem.cure);
    if (found && follow) writeFileSync(path, follow(place, found));
  }
}

function offsetIn(text: string, { line, column }: Position): number {
  const above = text.split('\n').slice(0, line - 1);
  return above.join('\n').length + (above.length > 0 ? 1 : 0) + column - 1;
}

/** The words that a message quotes first; a blank or an invisible character is not quoted. */
function wrongIn({ message }: Problem): string {
  return /“(.[^”]*)”/u.exec(message)?.[1] ?? ' ';
}
