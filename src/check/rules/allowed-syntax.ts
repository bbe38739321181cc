import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { componentNames } from '../../study/contract/components.ts';
import { offsetOf } from '../content/section-file.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { onceOfEachSection } from '../rule.ts';

/**
 * The text is text: no programs, no raw tags, no components but those of the vocabulary, and no Markdown
 * that a Chinese text holds only by accident.
 */
export const allowedSyntax = onceOfEachSection('allowedSyntax', ({ source, tree }) => {
  const problems: Problem[] = [];
  if (!tree) return problems;
  visit(tree as Root, (node) => {
    const found =
      forbidden(node as never) ?? accidental(node, source.text.slice(offsetOf(node), node.position?.end.offset));
    if (found) problems.push(source.at(offsetOf(node), ...found));
  });
  return problems;
});

type Node = { type: string; name?: string | null; attributes?: { type: string; value?: unknown }[] };

function forbidden({ type, name, attributes = [] }: Node): [message: string, cure: string] | undefined {
  if (type === 'mdxjsEsm') return ['以 import 或 export 开头的行会被当作程序', '删去这一行；组件不需要引入。'];
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
    return ['花括号里的内容会被当作程序', '正文里的花括号写成“\\{”“\\}”，或改用全角“｛”“｝”。'];
  }
  if (type !== 'mdxJsxFlowElement' && type !== 'mdxJsxTextElement') return undefined;

  if (name === 'script') return ['不能用 <script>', '删去它和里面的程序。'];
  if (!name || !/^\p{Lu}/u.test(name))
    return [`不能用标签 <${name ?? ''}>`, '改用 Markdown 的写法；“<”若是正文，写成“\\<”。'];
  if (!componentNames.includes(name)) {
    const suggestion = nearest(name, componentNames);
    const allowed =
      componentNames.length > 0 ? `可用的组件：${componentNames.join('、')}。` : '目前没有可用的组件，请删去。';
    return [`没有名为 ${name} 的组件${suggestion ? `，是不是 ${suggestion}？` : ''}`, allowed];
  }
  const programs = attributes.some(({ type: kind, value }) => kind === 'mdxJsxExpressionAttribute' || isProgram(value));
  return programs ? [`组件 ${name} 的属性里有花括号`, '属性的值用半角双引号括起来，例如 name="值"。'] : undefined;
}

/** In: a node, and how it is written in the file. */
function accidental(node: Nodes, written: string): [message: string, cure: string] | undefined {
  if (node.type === 'thematicBreak' && written !== '***')
    return ['这一行会变成横线', '删去；另起一段只要空一行。结语之前的一行写“***”。'];
  if (node.type === 'break') return ['行末的两个空格或“\\”会在这里换行', '删去；另起一段要空一行。'];
  if (node.type === 'delete')
    return ['两个“~”之间的字会变成删除线', '删去“~”；数的起止用“—”或“～”；本来就是它的，写成“\\~”。'];
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return ['“[ ]”会变成勾选框', '删去；本来就是方括号的，写成“\\[ ]”。'];
  if (node.type === 'link' && !/^[[<]/.test(written) && /[，。、；：！？（）“”《》]/.test(written))
    return ['网址后面的字会成为网址的一部分', '写成 [文字](网址)，或在网址后空一格。'];
  return undefined;
}

function isProgram(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
