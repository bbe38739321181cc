import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A chance between 0 and 1, the same each time for the same seed. */
export type Chance = () => number;

/** Something that happens to an editor's file. In: its text. Out: its text afterwards. */
type Slip = (text: string, chance: Chance) => string;

const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)] as T;
const spot = (text: string, chance: Chance): number => Math.floor(chance() * (text.length + 1));

function splice(text: string, from: number, count: number, put = ''): string {
  return text.slice(0, from) + put + text.slice(from + count);
}

function inLines(change: (lines: string[], at: number, chance: Chance) => void): Slip {
  return (text, chance) => {
    const lines = text.split('\n');
    change(lines, Math.floor(chance() * lines.length), chance);
    return lines.join('\n');
  };
}

const marks = [...'#*_`~|[](){}<>\\/:;!?&@%^$"\'-+=.,\n\t 　“”‘’《》〔〕：，。、—…'];
const oddities = [
  '\u0000',
  '\ufeff',
  '\u200b',
  '\u202e',
  '\u00a0',
  '\ud83d',
  '\u2028',
  '\u001b[2J',
  '𠮷',
  '👩‍⚖️',
  'e\u0301',
  '\r',
  '\ufffd',
];
const intrusions = [
  '<script>alert(1)</script>',
  '<b>',
  '</b>',
  '<div',
  '<Term>',
  '<>',
  '{',
  '}',
  '{}',
  '{1+1}',
  '{process.env.HOME}',
  '{/* x */}',
  '<!-- x -->',
  "import x from 'node:fs'\n",
  'export const x = 1\n',
  '[x](javascript:alert(1))',
  '![x](x.png)',
  '[x](/nowhere/)',
  '[x](#nowhere)',
  '[x][y]',
  '[^x]',
  '[^x]: y\n',
  '\n[^x]: y\n\n甲[^x]',
  ' [#x]',
  '\n# 甲 [#jia]\n',
  '\n## 乙 [#yi]\n\n丙。\n',
  '\n### 丁 [#ding]\n',
  '\n---\n',
  '\n***\n',
  '\n```\n',
  '`',
  '**',
  '~~',
  '|',
  '\n> 引\n',
  '\n- 一\n- 二\n',
  '\n1. 一\n',
  '\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n',
  '\n$$\nx\n$$\n',
  '&lt;',
  '&#x0;',
  '&nbsp;',
  '<https://example.org>',
  'https://example.org',
  'www.example.org',
  'a@example.org',
  '\\',
  '\n\n\n',
  '\n    四格\n',
  ': ',
  ' #',
  '- ',
  '*x',
  '&x',
  '!!js/function',
  '? ',
  '%YAML',
  '\n...\n',
  '__proto__: x\n',
  'constructor: x\n',
  "'",
  '"',
  '[',
  ']',
  '{a: b}',
  '2020',
  'true',
  'null',
  '~',
  '| ',
  '> ',
  '2026-13-45',
  'http://',
  'title: 甲\n',
  'id: shufa\n',
];

const slips: Record<string, Slip> = {
  'a letter less': (text, chance) => splice(text, spot(text, chance), 1),
  'some letters less': (text, chance) => splice(text, spot(text, chance), Math.floor(chance() * 40)),
  'a letter twice': (text, chance) => {
    const at = spot(text, chance);
    return splice(text, at, 0, text[at] ?? '');
  },
  'two letters swapped': (text, chance) => {
    const at = spot(text, chance);
    return splice(text, at, 2, [...text.slice(at, at + 2)].toReversed().join(''));
  },
  'another mark': (text, chance) => splice(text, spot(text, chance), 1, pick(marks, chance)),
  'a mark more': (text, chance) => splice(text, spot(text, chance), 0, pick(marks, chance)),
  'a mark less': (text, chance) => {
    const places = [...text.matchAll(/[#|[\]{}<>:"'`*^\-\n]/g)].map(({ index }) => index);
    return places.length === 0 ? text : splice(text, pick(places, chance), 1);
  },
  'an odd letter': (text, chance) => splice(text, spot(text, chance), 0, pick(oddities, chance)),
  'an intrusion': (text, chance) => splice(text, spot(text, chance), 0, pick(intrusions, chance)),
  'an intrusion on a line of its own': (text, chance) =>
    inLines((lines, at) => void lines.splice(at, 0, pick(intrusions, chance)))(text, chance),
  'a line less': inLines((lines, at) => void lines.splice(at, 1)),
  'a line twice': inLines((lines, at) => void lines.splice(at, 0, lines[at] ?? '')),
  'a line elsewhere': inLines((lines, at, chance) => {
    const [line = ''] = lines.splice(at, 1);
    lines.splice(Math.floor(chance() * (lines.length + 1)), 0, line);
  }),
  'a line indented': inLines((lines, at, chance) => {
    lines[at] = pick(['  ', '    ', '\t', '　'], chance) + (lines[at] ?? '');
  }),
  'a line outdented': inLines((lines, at) => {
    lines[at] = (lines[at] ?? '').trimStart();
  }),
  'half a file': (text, chance) => text.slice(0, spot(text, chance)),
  'the other half': (text, chance) => text.slice(spot(text, chance)),
  'an empty file': () => '',
  'the file twice': (text) => text + text,
  'a mark of byte order': (text) => `\ufeff${text}`,
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'no line ends': (text) => text.replaceAll('\n', ''),
  'a very long line': (text, chance) => splice(text, spot(text, chance), 0, '法'.repeat(100_000)),
  'many brackets': (text, chance) =>
    splice(text, spot(text, chance), 0, pick(['[', '(', '{', '<', '*', '> ', '- ', '#'], chance).repeat(400)),
};

/**
 * Makes an editor's slips in a copy of the content: one to three of them, or a file that is renamed, doubled, gone,
 * or written in another encoding. In: the folder, and chance. Out: what was done, in words.
 */
export function slip(content: string, chance: Chance): string[] {
  return Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
    const files = filesOf(content);
    const file = pick(files, chance);
    const name = relative(content, file);
    if (chance() < 0.12) return `${name}: ${slipOfFile(file, chance)}`;
    const [what, change] = pick(Object.entries(slips), chance);
    writeFileSync(file, change(readFileSync(file, 'utf8'), chance));
    return `${name}: ${what}`;
  });
}

function slipOfFile(file: string, chance: Chance): string {
  const kind = pick(['gone', 'renamed', 'doubled', 'UTF-16', 'noise'], chance);
  const other = join(
    dirname(file),
    pick(['04-xin.mdx', '04 新.mdx', '01-shufa.md', '04-DUCHA.mdx', 'x.yaml', '9-a.yaml'], chance),
  );
  if (kind === 'gone') rmSync(file);
  else if (kind === 'renamed') renameSync(file, other);
  else if (kind === 'doubled') writeFileSync(other, readFileSync(file));
  else if (kind === 'UTF-16') writeFileSync(file, Buffer.from(readFileSync(file, 'utf8'), 'utf16le'));
  else writeFileSync(file, Buffer.from(Array.from({ length: 300 }, () => Math.floor(chance() * 256))));
  return kind;
}

/** What editors write: no picture, no guide, no source. */
function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? filesOf(path)
        : /\.(?:mdx|yaml|md)$/.test(path) && !path.endsWith('README.md')
          ? [path]
          : [],
    );
}
