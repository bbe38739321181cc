import { pinyin } from 'pinyin-pro';

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
  if (!taken.has(plain)) return plain;
  let number = 2;
  while (taken.has(`${plain}-${number}`)) number += 1;
  return `${plain}-${number}`;
}

function sound(word: string): string {
  const spoken = pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join('');
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
