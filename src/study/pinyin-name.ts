import { createRequire } from 'node:module';
import type * as PinyinPro from 'pinyin-pro';

/** A fifth of a second to load, and most commands never ask. */
const load = (): typeof PinyinPro => createRequire(import.meta.url)('pinyin-pro') as typeof PinyinPro;

/** Longer ones are hard to say on the telephone; what is over is left out word by word. */
const longest = 24;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A permanent name that sounds like a title: `典型案例` → `dianxing-anli`, ü as v. Latin letters and digits stay.
 * In: the title, and the names that are taken. Out: lower-case letters, digits and hyphens, a letter first; numbered
 * when the plain one is taken. Errors: none; a title without letters gives `jie`.
 */
export function pinyinName(title: string, taken: ReadonlySet<string>): string {
  const plain = withLetterFirst(
    shortened([...words.segment(title.normalize('NFKC'))].map(({ segment }) => sound(segment))),
  );
  return untaken(plain, taken);
}

/** A name itself, or numbered when it is taken. */
export function untaken(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

function sound(word: string): string {
  const spoken = load().pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join('');
  return spoken.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function shortened(sounds: string[]): string {
  const spoken = sounds.filter((part) => part !== '');
  let name = spoken[0] ?? '';
  for (const part of spoken.slice(1)) {
    if (name.length + 1 + part.length > longest) break;
    name += `-${part}`;
  }
  return name.slice(0, longest);
}

function withLetterFirst(name: string): string {
  if (name === '') return 'jie';
  return /^[a-z]/.test(name) ? name : `jie-${name}`;
}
