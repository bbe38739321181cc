import { readdir } from 'node:fs/promises';
import { indexedPages } from '../../src/reader/search/build/indexed-pages.ts';
import { seeded } from '../support/seeded.ts';
import type { IndexedPlace } from '../../src/reader/search/text/facts.ts';
import type { IndexedPage } from '../../src/reader/search/build/indexed-pages.ts';

const furtherCharacters = 3000;
const firstCodePoint = 0x4e00;

/**
 * The pages of a study of any size, the same for the same seed. Each section has five places. Its characters follow
 * Zipf's law over those of the article and 3,000 other Han characters, mixed with pieces of the article's sentences, so
 * that its terms are frequent.
 */
export function syntheticStudy(sections: number, article: readonly string[], seed: number): IndexedPage[] {
  const random = seeded(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const own = new Set(article.join(''));
  const further = Array.from({ length: furtherCharacters * 2 }, (_, at) =>
    String.fromCodePoint(firstCodePoint + at * 3),
  ).filter((character) => !own.has(character));
  const characters = [...own]
    .filter((character) => /\p{Script=Han}/u.test(character))
    .concat(further.slice(0, furtherCharacters));
  // Zipf with exponent 1: ranks spread evenly over the logarithm.
  const zipf = () => characters[Math.floor(Math.exp(random() * Math.log(characters.length)))] ?? '法';
  const text = (length: number) => {
    let words = '';
    while (words.length < length) {
      const source = article[pick(article.length)] ?? '';
      const start = pick(source.length);
      words += random() < 0.25 ? source.slice(start, start + 2 + pick(6)) : zipf();
      if (random() < 0.06) words += '，';
    }
    return `${words}。`;
  };
  return Array.from({ length: sections }, (_, number) => {
    const path = `s${number}/`;
    const place = (kind: IndexedPlace['kind'], id: string, title: string, body: string): IndexedPlace => {
      return { kind, id: `s${number}${id}`, path, section: `第${number + 1}节`, title, text: body };
    };
    const heading = text(20);
    const points = ['a', 'b', 'c'].map((id) => {
      const title = text(15);
      return place('point', id, title, title + text(200));
    });
    return {
      path,
      places: [place('heading', 'h', heading, heading), place('lead', 'l', '总述', text(150)), ...points],
    };
  });
}

/** The texts of the built site's places. */
export async function builtTexts(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  const paths = files.filter((file) => file.endsWith('index.html')).map((file) => file.slice(0, -'index.html'.length));
  return (await indexedPages(folder, paths)).flatMap(({ places }) => places.map(({ text }) => text));
}
