import type { Block, Picture } from '../document.ts';
import { plainWords } from '../document.ts';
import type { PictureName } from './mdx-blocks.ts';

/** The pictures of a study: their files, what they are called, and what cannot be copied. */
export interface StudyPictures {
  files: Map<string, Uint8Array>;
  nameOf: PictureName;
  remarks: string[];
}

const signatures: [kind: string, RegExp][] = [
  ['png', /^\u0089PNG/],
  ['jpg', /^\u00ff\u00d8\u00ff/],
  ['webp', /^RIFF....WEBP/s],
  ['gif', /^GIF8/],
  ['bmp', /^BM/],
  ['emf', /^.\0{3}.{36} EMF/s],
  ['wmf', /^\u00d7\u00cd\u00c6\u009a/],
];
const copied = new Set(['png', 'jpg', 'webp']);

/** Names the pictures tu-1.png, tu-2.jpg in their order. In: the blocks of the text, and names that are in use. */
export function studyPictures(blocks: Block[], taken: ReadonlySet<string> = new Set()): StudyPictures {
  const files = new Map<string, Uint8Array>();
  const named = new Map<Block, { file: string; description: string }>();
  const remarks: string[] = [];
  let number = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'picture') continue;
    const kind = kindOf(block.bytes);
    if (block.bytes === undefined || !copied.has(kind)) {
      remarks.push(notCopied(block, kind, before(blocks, at)));
      continue;
    }
    do number += 1;
    while (taken.has(`tu-${number}.${kind}`));
    files.set(`tu-${number}.${kind}`, block.bytes);
    named.set(block, { file: `tu-${number}.${kind}`, description: block.description || captionOf(blocks[at + 1]) });
  }
  return { files, nameOf: (block) => named.get(block), remarks };
}

function kindOf(bytes: Uint8Array | undefined): string {
  const start = String.fromCharCode(...(bytes ?? new Uint8Array()).subarray(0, 64));
  return signatures.find(([, pattern]) => pattern.test(start))?.[0] ?? '';
}

function notCopied({ name, bytes }: Picture, kind: string, where: string): string {
  const place = where === '' ? '开头' : `“${where}”之后`;
  if (bytes === undefined && /^(?:https?:)?\/\//.test(name))
    return `${place}的图没有存在这台电脑上：${name}\n    在浏览器里另存到 pictures/，再在那里写 ![图里有什么](pictures/文件名)。`;
  const what = bytes === undefined ? '找不到文件' : `是${kind === '' ? '不认识的格式' : ` ${kind.toUpperCase()} `}`;
  return `${place}的图${name === '' ? '' : `（${name}）`}没有放进来：${what}。在原件里把它另存为 PNG 放进 pictures/，再写 ![图里有什么](pictures/文件名)。`;
}

function before(blocks: Block[], at: number): string {
  const block = blocks.slice(0, at).findLast(({ kind }) => kind === 'paragraph');
  return block?.kind === 'paragraph' ? [...plainWords(block.words)].slice(-12).join('') : '';
}

/** 图1, then words, below a picture says what it shows. */
function captionOf(block: Block | undefined): string {
  const words = block?.kind === 'paragraph' ? plainWords(block.words) : '';
  return /^图\s*[\d一二三四五六七八九十]/u.test(words) && words.length < 60 ? words : '';
}
