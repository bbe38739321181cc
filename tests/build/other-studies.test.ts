import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow } from '../../src/build/fingerprint.ts';
import { newSection } from '../../src/new-section/new-section.ts';
import { placesInHtml } from '../../src/places/places-in-html.ts';
import { publishedWords } from '../../src/places/source-punctuation.ts';
import { seen, searchPage } from '../browser/search-steps.ts';
import { openSite, type OpenSite } from '../browser/site.ts';
import { contentCopy } from '../unit/content-check/content-copy.ts';
import { buildFolder, npmBuild } from './npm-build.ts';

/** What must not be built from anywhere but `content/`: nothing in `src/` knows this study. */
let folder: string;
beforeAll(() => {
  folder = buildFolder('other-studies');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function built(content: string, name: string, env = {}): Promise<{ out: string; said: string }> {
  const out = join(folder, name);
  const { status, said } = await npmBuild({
    CONTENT: content,
    OUT: out,
    SITE: 'https://example.org',
    BASE: '/',
    ...env,
  });
  expect(status, said).toBe(0);
  return { out, said };
}

const textOf = (out: string, file: string) => readFileSync(join(out, file), 'utf8');

describe('another study in the place of this one', () => {
  const source = 'tests/build/second-study';
  let out: string;
  let said: string;
  let site: OpenSite;
  beforeAll(async () => {
    const content = join(folder, 'content');
    cpSync(source, content, { recursive: true });
    ({ out, said } = await built(content, 'second'));
    site = await openSite({ out, base: '/' });
  });
  afterAll(() => site?.close());

  test('its words are published letter for letter', () => {
    const places = ['', 'dengji/', 'lunzhi/'].flatMap((path) => placesInHtml(textOf(out, `${path}index.html`)));
    expect(places.map(({ text }) => text).join('')).toBe(publishedWords(textOf(source, 'source.txt')));
  });

  test.each([
    ['index.html', '楼梯照明改造试行小记', '泉口照明案例', '二节四点'],
    ['dengji/index.html', '登记 · 泉口照明案例', 'https://example.org/dengji/'],
    ['suoyin/index.html', '《楼梯照明登记卡》', '2031年3月'],
    ['tujie/index.html', '没有图解'],
    ['shuoming/index.html', '虚构的文字', '原文页：', 'https://example.net/louti', '2031-10-01'],
    ['sitemap.xml', 'https://example.org/lunzhi/'],
    ['gengxin.xml', '泉口照明案例', '初次发布'],
    ['llms-full.txt', '楼长带着《楼梯照明登记卡》上门'],
    ['xiazai/quanwen.txt', '楼梯照明改造试行小记', '原文页：'],
    ['xiazai/quanwen.md', '楼梯照明改造试行小记', '原文页：', '2. 四至六层归双周。', '| 甲栋 | 6盏 |'],
    ['xiazai/quanwen.json', '泉口'],
    ['xiazai/yinyong.bib', '楼梯照明改造试行小记'],
    ['xiazai/yuanwen.txt', '爬楼不便,泉口市'],
  ])('%s speaks of it', (file, ...words) => {
    for (const word of words) expect(textOf(out, file)).toContain(word);
  });

  test('its pages are printed', () => {
    for (const name of ['dengji', 'lunzhi', 'quanwen'])
      expect(existsSync(join(out, 'xiazai', `${name}.pdf`))).toBe(true);
  });

  test('no word of this study is left in any file', () => {
    const entries = parse(readFileSync('content/index.yaml', 'utf8')) as {
      id: string;
      name: string;
      forms?: string[];
    }[];
    const own = ['胶州', '镇街', '督察', 'wenmiyanjiu', '转载', 'shufa', 'ducha', 'zhenjie', 'jianzhang'];
    const words = [...own, ...entries.flatMap(({ name, forms = [] }) => [name, ...forms])];
    const left = filesBelow(out).flatMap((file) => {
      const text = readable(file);
      return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
    });
    expect(words.length).toBeGreaterThan(50);
    expect(left).toEqual([]);
  });

  test('search finds its words and offers its terms', async () => {
    const page = await site.browser.newPage();
    await page.goto(searchPage(site.url, '钥匙由楼长保管'));
    expect((await seen(page, '钥匙由楼长保管')).places).toEqual(['lingliao']);
    await page.goto(searchPage(site.url, 'heilouti'));
    await page.locator('[data-search-meant]', { hasText: '黑楼梯' }).waitFor();
    await page.close();
  });

  test('its lists and tables fit the narrowest phone', async () => {
    const page = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site.url}lunzhi/`);
    expect(await page.locator('main :is(ol, table)').count()).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });

  test('the build says which letters the site’s own face lacks, and goes on', () => {
    expect(said).toMatch(/字体里没有这些字.*楼.*npm run fonts/s);
  });
});

/** A file's text, unpacked as far as its kind is packed; fonts and pictures have none. */
function readable(file: string): string {
  const bytes = readFileSync(file);
  if (/\.(?:woff2|png|br|gz)$/.test(file)) return '';
  if (file.endsWith('.epub')) {
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('\n');
  }
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

describe('this study with ten sections more', () => {
  let out: string;
  let slugs: string[];
  beforeAll(async () => {
    const copy = contentCopy([], folder);
    const names = ['建议', '经验与启示', '工作台账', '典型案例', '成效', '问题', '对策', '展望', '附录', '大事记'];
    slugs = names.map((name) => newSection(name, copy).slug);
    ({ out } = await built(copy.content, 'ten-more', { PDF: 'off' }));
  });

  test('each has its page and its place in the contents', () => {
    const home = textOf(out, 'index.html');
    for (const slug of slugs) {
      expect(textOf(out, `${slug}/index.html`)).toContain(`data-places`);
      expect(home).toContain(`href="/${slug}/#${slug}-yi"`);
    }
    expect(home).toContain('十三节十九点');
  });

  test('each stands once on the page of the whole text and in the map of the site', () => {
    const whole = placesInHtml(textOf(out, 'quanwen/index.html')).map(({ id }) => id);
    for (const slug of slugs) {
      expect(whole.filter((id) => id === slug)).toEqual([slug]);
      expect(textOf(out, 'sitemap.xml')).toContain(`/${slug}/<`);
    }
  });
});
