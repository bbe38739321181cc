import { onceOfEachSection } from '../rule.ts';

interface ParseError {
  reason?: string;
  ruleId?: string;
  line?: number;
  column?: number;
}

const bracketCure = '正文里的“<”写成“\\<”，或改用全角“＜”“〈”。';
const braceCure = '正文里的花括号写成“\\{”“\\}”，或改用全角“｛”“｝”。';

/** What the parser could not read, in plain Chinese. The parser stops at the first such position. */
export const syntax = onceOfEachSection('syntax', ({ source, tree, syntaxError }) => {
  if (tree) return [];
  const { reason = '', ruleId = '', line, column } = syntaxError as ParseError;
  const [message, cure] = advice(reason, ruleId);
  if (reason.includes('import/exports')) return [source.at(programStart(source.text, line), message, cure)];
  const tagAt = /\((\d+):(\d+)-/.exec(reason);
  const brace = ruleId === 'unexpected-eof' && reason.includes('`{`') ? lastOpenBrace(source.text) : -1;
  if (brace >= 0) return [source.at(brace, message, cure)];
  if (tagAt) return [{ ...source.whole(message, cure), line: Number(tagAt[1]), column: Number(tagAt[2]) }];
  return [{ ...source.whole(message, cure), line: line ?? 1, column: column ?? 1 }];
});

function advice(reason: string, ruleId: string): [message: string, cure: string] {
  if (reason.includes('import/exports'))
    return ['以 import 或 export 开头的行会被当作程序', '删去这一行；组件不需要引入。'];
  if (ruleId === 'acorn' || reason.includes('in expression')) {
    return [reason.includes('end of file') ? '花括号“{”没有配对' : '花括号里的内容会被当作程序，读不懂', braceCure];
  }
  if (reason.includes('(note: to create a comment')) return ['不能用 <!-- --> 写注释', '删去注释。'];
  if (reason.includes('(note: to create a link')) return ['不能用 <…> 写网址', '写成 [文字](网址)。'];
  const tag = /`<\/?([^`>]*)>`/.exec(reason)?.[1];
  if (tag && /^(?:br|hr|img|p|wbr)$/i.test(tag)) return [`不能用标签 <${tag}>`, '删去它；要另起一段，就空一行。'];
  if (reason.startsWith('Expected a closing tag'))
    return [`标签 <${tag}> 没有结束`, `写上 </${tag}>，与开始在同一段；不是标签时，${bracketCure}`];
  if (reason.startsWith('Unexpected closing tag'))
    return ['开始与结束的标签不是一对', '按后开始、先结束的次序改正，名字要一致。'];
  if (ruleId === 'unexpected-closing-slash') return ['有结束标签，没有开始标签', `删去它；不是标签时，${bracketCure}`];
  const character = /Unexpected character `(.+?)` \(U/u.exec(reason)?.[1];
  if (character && reason.includes('before name')) return [`“<”后面是“${character}”，读不成标签`, bracketCure];
  if (reason.includes('name') || reason.includes('tag') || reason.includes('attribute')) {
    return ['“<”起头的地方读不成标签', bracketCure];
  }
  return [`这里读不懂（${reason}）`, '对照 content/README.md 检查这一行的写法。'];
}

/** The line that begins the program: the parser reports its end. */
function programStart(text: string, line = 1): number {
  const lines = text.split(/(?<=\n)/).slice(0, line);
  const at = lines.findLastIndex((one) => /^(?:import|export)\b/.test(one));
  return lines.slice(0, Math.max(at, 0)).join('').length;
}

/** The brace that was never closed; escaped ones do not count. */
function lastOpenBrace(text: string): number {
  const open: number[] = [];
  for (const found of text.matchAll(/\\.|[{}]/gs)) {
    if (found[0] === '{') open.push(found.index);
    else if (found[0] === '}') open.pop();
  }
  return open.at(-1) ?? -1;
}
