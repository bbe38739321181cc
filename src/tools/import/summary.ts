import { headingWords } from '../../study/contract/headings.ts';
import { inChinese } from '../../study/outline/chinese-numerals.ts';
import type { Problem } from '../../check/problem.ts';
import { shownProblem } from '../../check/report.ts';
import { byRule } from './mended.ts';
import type { Found } from './write/study-files.ts';

/** What an import has done. */
export interface Done {
  found: Found;
  /** the name of the file that was read */
  file: string;
  /** the folder that was written, as the user sees it */
  folder: string;
  /** how the check begins the names of its files */
  within: string;
  /** what was noticed while reading and writing */
  remarks: string[];
  /** where the study and its source differ; undefined where that cannot be said */
  differences: Problem[] | undefined;
  /** what the check says of what was written */
  problems: Problem[];
  root: string;
  /** the files that were written, by their paths in the folder */
  files: string[];
}

/** Tells an import: what was read, what was changed by which rule, what has no place, what to look at, what to do next. */
export function summary(done: Done): string {
  const { found, file, folder } = done;
  const { format, encoding, lines } = found.document;
  const kind = encoding === undefined ? format : `${format}，编码 ${encoding}`;
  return [
    `读入 ${file}（${kind}，${lines.filter((line) => line.trim() !== '').length} 行）。`,
    changesTold(found),
    leftOutTold(found),
    remarksTold(done.remarks),
    toLookAt(done),
    next(done),
    `${counted(found)}；${agreement(done)}。写在 ${folder}。`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function changesTold({ changes }: Found): string {
  if (changes.length === 0) return '标点：没有改动。';
  const rules = byRule(changes).map(({ rule, standard, changes: made }) => {
    const places = [...new Set(made.map(({ line }) => `第${line}行`))];
    return `  ${rule}（${standard}）${made.length}处：${places.slice(0, 3).join('、')}${places.length > 3 ? '…' : ''}`;
  });
  return [`标点改动 ${changes.length} 处，已写进 case.yaml 的凡例（行号是 source.txt 的）：`, ...rules].join('\n');
}

function leftOutTold({ outline }: Found): string {
  if (outline.leftOut.length === 0) return '';
  const shown = outline.leftOut.map(({ block, why }) => `  第${block.line}行（${why}）：${firstWords(block)}`);
  return [`没有位置的 ${shown.length} 行，写在 case.yaml 的 leftOut 里：`, ...cut(shown, 8, '行')].join('\n');
}

function remarksTold(remarks: string[]): string {
  return remarks.length === 0 ? '' : ['读的时候：', ...remarks.map((remark) => `  ${remark}`)].join('\n');
}

function toLookAt({ found, differences = [], problems, root, within }: Done): string {
  const asked = found.outline.questions.map(({ words, asks }) => (words === '' ? asks : `“${words}…”：${asks}`));
  const told = [...differences, ...problems].map((problem) => {
    const { place, message, cure } = shownProblem(problem, root);
    return `${place.slice(place.indexOf(within) < 0 ? 0 : within.length)}　${message}。${cure}`;
  });
  // the check compares, too, where case.yaml is whole
  const all = [...asked, ...new Set(told)];
  if (all.length === 0) return '';
  return [
    `请看 ${all.length} 处：`,
    ...cut(
      all.map((one, at) => `  ${at + 1}. ${one}`),
      20,
      '处，见 npm run check:content',
    ),
  ].join('\n');
}

function next({ files, folder }: Done): string {
  const slash = folder.includes('\\') ? '\\' : '/';
  const sections = files.filter((name) => name.startsWith('sections/'));
  if (!files.includes('case.yaml'))
    return `接下来：
  1. 运行 npm run dev，在浏览器里看 ${sections.join('、')}；编号和网址取自拼音，公布以前可以改。
  2. 逐段对照原件，看看分点对不对；公布之前运行 npm run addresses。`;
  return `接下来：
  1. 打开 ${folder}${slash}case.yaml，填写注明“请填写”的几项。
  2. 运行 npm run dev -- --content=${quoted(folder)}，在浏览器里看；编号和网址取自拼音，公布以前可以改。
  3. 逐段对照原件，看看分节、分点（${sections.length} 个文件）对不对。`;
}

/** What the comparison with the source found. */
function agreement({ differences }: Done): string {
  if (differences === undefined) return '没有与 source.txt 核对';
  return differences.length === 0 ? '与 source.txt 逐句相同' : `与 source.txt 有 ${differences.length} 处不同，见上`;
}

/** 四节十二点 */
function counted({ outline }: Found): string {
  const sections = outline.sections.filter(({ isAttachment }) => !isAttachment);
  const points = sections.reduce((sum, section) => sum + section.points.length, 0);
  const attachments = outline.sections.length - sections.length;
  const main =
    sections.length === 0 ? '不分节' : `${inChinese(sections.length)}节${points === 0 ? '' : `${inChinese(points)}点`}`;
  return main + (attachments === 0 ? '' : `、附件${inChinese(attachments)}个`);
}

function firstWords(block: Found['document']['blocks'][number]): string {
  const words = block.kind === 'paragraph' ? headingWords(block.words) : block.kind === 'table' ? '表格' : '图';
  return [...words].length > 24 ? `${[...words].slice(0, 24).join('')}…` : words;
}

function cut(lines: string[], most: number, rest: string): string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `  ……另有 ${lines.length - most} ${rest}`];
}

const quoted = (path: string): string => (/[\s&()'^]/.test(path) ? `"${path}"` : path);
