import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow } from '../../src/command/files.ts';
import { newSection } from '../../src/tools/new-section/new-section.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { publishedWords } from '../../src/study/places/source-punctuation.ts';
import { searchOutcome, searchPage } from '../support/browser/search-steps.ts';
import { epubcheck } from '../support/dist/java.ts';
import { plainHost } from '../support/browser/plain-host.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';
import { contentCopy, type ContentCopy } from '../support/unit/content-copy.ts';
import { buildFolder, npmBuild } from '../support/build/npm-build.ts';

/** These builds use other content than `content/`: nothing in `src/` may know this study. */
let folder: string;
beforeAll(() => {
  folder = buildFolder('other-studies');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function buildStudy(content: string, name: string, env = {}): Promise<{ out: string; output: string }> {
  const out = join(folder, name);
  const { status, output } = await npmBuild({
    CONTENT: content,
    OUT: out,
    SITE: 'https://example.org',
    BASE: '/',
    ...env,
  });
  expect(status, output).toBe(0);
  return { out, output };
}

const textOf = (out: string, file: string) => readFileSync(join(out, file), 'utf8');

describe('another study instead of this one', () => {
  const source = 'tests/build/second-study';
  let out: string;
  let output: string;
  let site: OpenSite;
  beforeAll(async () => {
    const content = join(folder, 'content');
    cpSync(source, content, { recursive: true });
    ({ out, output } = await buildStudy(content, 'second'));
    site = await openSite({ out, base: '/' });
  });
  afterAll(() => site?.close());

  test('its words are published character for character', () => {
    const places = ['', 'dengji/', 'lunzhi/', 'fujian/'].flatMap((path) =>
      placesInHtml(textOf(out, `${path}index.html`)),
    );
    expect(places.map(({ text }) => text).join('')).toBe(publishedWords(textOf(source, 'source.txt')));
  });

  test.each([
    ['index.html', '楼梯照明改造试行小记', '泉口照明案例', '二节四点，一个附件'],
    [
      'lunzhi/index.html',
      '<p class="group">附件</p>',
      'data-place="closing" id="lunzhi-jieyu"',
      '<p class="signer">泉口市住',
    ],
    ['lunzhi/lunzhi-jieyu/index.html', '结语 · 轮值', '/lunzhi/#lunzhi-jieyu'],
    ['fujian/dengtou/index.html', '第一节　灯头 · 灯具规格'],
    ['dengji/index.html', '登记 · 泉口照明案例', 'https://example.org/dengji/'],
    ['suoyin/index.html', '《楼梯照明登记卡》', '2031年3月'],
    ['tujie/index.html', '没有图解'],
    ['shuoming/index.html', '虚构的文字', '原文页：', 'https://example.net/louti', '2031-10-01'],
    ['shuoming/index.html', '<h2 id="jiucuo">', '>jiucuo&#64;example.net</a>', '对文字权利有异议，请联系：'],
    ['sitemap.xml', 'https://example.org/lunzhi/'],
    ['gengxin.xml', '泉口照明案例', '初次发布'],
    ['llms-full.txt', '楼长带着《楼梯照明登记卡》上门'],
    ['xiazai/quanwen.txt', '楼梯照明改造试行小记', '原文页：', `${'　'.repeat(20)}泉口市住房局\n`],
    [
      'xiazai/quanwen.md',
      '楼梯照明改造试行小记',
      '原文页：',
      '2.四至六层归双周。',
      '| 乙栋 | 8盏 |  |',
      '#### [一、一律用螺口灯头。]',
    ],
    ['xiazai/quanwen.json', '泉口', '"kind": "division"', 'closing结语'],
    ['xiazai/quanwen.md', '![轮值：三户依次，每周换一户](https://example.org/tupian/lunzhi.png)', '①每周从'],
    ['xiazai/quanwen.txt', '　　乙栋\t8盏\t\n　　图1：轮值的次序\n', '一周①，'],
    ['xiazai/quanwen.json', '"id": "lunzhi-yuanzhu"', '1.一至三层归单周；2.四至六层归双周。'],
    ['lunzhi/index.html', '<th class="least-2" rowspan="2">楼栋', 'href="mailto:louzhang&#64;example.net"', ' 1000w"'],
    ['sw.js', '_astro/lunzhi.'],
    ['xiazai/yinyong.bib', '楼梯照明改造试行小记'],
    ['xiazai/yuanwen.txt', '爬楼不便,泉口市'],
  ])('%s is about it', (file, ...words) => {
    for (const word of words) expect(textOf(out, file)).toContain(word);
  });

  describe('what it published under former names', () => {
    const visit = async (address: string) => {
      const page = await site.browser.newPage();
      await page.goto(address);
      return page;
    };

    test.each([
      ['lunzhi/#zhiri', 'lunzhi/#zhiri', 'linli'],
      ['lunzhi/zhiri/', 'lunzhi/#linli', 'linli'],
      ['quanwen/#zhiri', 'quanwen/#zhiri', 'linli'],
      ['diaocha/#xunwen', 'dengji/#xunwen', 'xunwen'],
      ['diaocha/#diaocha', 'dengji/#diaocha', 'dengji'],
      ['diaocha/?q=黑楼梯#diaocha-zongshu', 'dengji/?q=黑楼梯#diaocha-zongshu', 'dengji-zongshu'],
      ['diaocha/hedui/', 'dengji/#hedui', 'hedui'],
      ['diaocha', 'dengji/', ''],
    ])('%s leads to the place, on hosts that take our rules and on others', async (address, target, place) => {
      const plain = await plainHost(out);
      const origins = [site.url, ...(address.includes('/') ? [plain.url] : [])];
      for (const origin of origins) {
        const page = await visit(origin + encodeURI(address));
        await page.waitForURL(origin + encodeURI(target));
        if (place === '') continue;
        // the place in the address is clear of the window's edge and has its bar
        const bar = (id: string) => getComputedStyle(document.getElementById(id) as Element, '::before').width;
        await expect.poll(() => page.evaluate(bar, place)).toBe('3px');
        const top = await page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? -1, place);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThan(720);
        await page.close();
      }
      await plain.close();
    });

    test('the server redirects a page that has moved', async () => {
      const { status, headers } = await fetch(`${site.url}diaocha/xunwen/?a=1`, { redirect: 'manual' });
      expect([status, headers.get('location')]).toEqual([301, '/dengji/xunwen/?a=1']);
      expect(textOf(out, '_redirects')).toContain('/diaocha/* /dengji/:splat 301\n');
      for (const file of ['nginx.conf', 'Caddyfile'])
        expect(textOf(join(folder, '.second.serving'), file)).toContain('^/diaocha(?:/');
    });

    test('without scripts its old page leads on too, although not to the place', async () => {
      const plain = await plainHost(out);
      const page = await site.browser.newPage({ javaScriptEnabled: false });
      await page.goto(`${plain.url}diaocha/#xunwen`);
      await page.waitForURL(/\/dengji\//);
      await page.close();
      await plain.close();
    });

    test.each(['sitemap.xml', 'sw.js', 'llms.txt', 'gengxin.xml', 'xiazai/quanwen.json', 'xiazai/quanwen.txt'])(
      '%s knows the new names only',
      (file) => {
        expect(textOf(out, file)).not.toMatch(/diaocha|zhiri/);
      },
    );

    test('quoting and the contents use the current names', async () => {
      const page = await visit(`${site.url}lunzhi/`);
      // the page is too short to scroll the place to the top, so the contents follow the address
      const height = (await page.evaluate(() => document.documentElement.scrollHeight)) - 40;
      await page.setViewportSize({ width: 1280, height });
      await page.goto(`${site.url}lunzhi/#lingqu`);
      const current = page.locator('.contents a[aria-current="location"]', { hasText: '楼长领料' });
      await current.waitFor({ state: 'attached' });
      expect(await page.locator('#lingliao .permalink').getAttribute('href')).toBe('#lingliao');
      await page.close();
    });
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
    expect((await searchOutcome(page, '钥匙由楼长保管')).places).toEqual(['lingliao']);
    await page.goto(searchPage(site.url, 'heilouti'));
    await page.locator('[data-search-meant]', { hasText: '黑楼梯' }).waitFor();
    await page.close();
  });

  test('its book holds its table, picture and notes without an error', () => {
    const epub = join(out, 'xiazai/quanwen.epub');
    expect(Object.keys(unzipSync(readFileSync(epub)))).toContain('EPUB/pictures/lunzhi.png');
    expect(epubcheck(epub)).toContain('0 fatals / 0 errors / 0 warnings');
  });

  test('its picture is printed sharp enough for paper', () => {
    const { stdout } = spawnSync('pdfimages', ['-list', join(out, 'xiazai/lunzhi.pdf')], { encoding: 'utf8' });
    expect(stdout).toMatch(/ image +1000 +300 /);
  });

  test('what is copied from its table has the columns of the table, and numbers and marks are copied', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}lunzhi/`);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.getElementById('linli') as Element);
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      document.getElementById('linli')?.dispatchEvent(event);
      return event.clipboardData?.getData('text/plain');
    });
    expect(copied).toContain('每户轮一周①，');
    expect(copied).toContain('\n1.一至三层归单周；\n2.四至六层归双周。\n');
    expect(copied).toContain('楼栋\t灯数\n原有\t新装\n甲栋\t6盏\t10盏\n乙栋\t8盏\n图1');
    await page.close();
  });

  test('a mistake is reported with its words and its address, to whom the study names', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}lunzhi/`);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#linli h2') as Element));
    const link = page.getByRole('link', { name: '纠错' });
    await link.waitFor();
    const { pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect([pathname, searchParams.get('subject')]).toEqual(['jiucuo@example.net', '纠错：泉口照明案例']);
    const words = await page.locator('#linli h2').evaluate((heading) => heading.firstChild?.textContent ?? '');
    expect(searchParams.get('body')).toContain(`网址：${site.url}lunzhi/#linli\r\n版本：2031-10-01\r\n文字：“${words}`);
    await page.close();
  });

  test('search finds the numbers of its lists and its own notes', async () => {
    const page = await site.browser.newPage();
    for (const [words, place] of [
      ['1.一至三层', 'linli'],
      ['一周①', 'linli'],
      ['每周从星期一起算', 'lunzhi-yuanzhu'],
    ] as const) {
      await page.goto(searchPage(site.url, words));
      expect((await searchOutcome(page, words)).places).toEqual([place]);
    }
    await page.close();
  });

  test('its tables fit the narrowest phone', async () => {
    const page = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site.url}lunzhi/`);
    expect(await page.locator('main table').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });

  test('says that it changes no character, for its source is there to compare', () => {
    expect(textOf(out, 'dengji/index.html')).toContain('一字不改');
    expect(textOf(out, 'shuoming/index.html')).toContain('可与本站逐字核对');
  });

  test('its faces are cut from the common ones, and lack nothing', () => {
    expect(output).not.toContain('字体里没有这些字');
    const faces = filesBelow(join(out, '_astro')).filter((file) => file.endsWith('.woff2'));
    expect(faces).toHaveLength(4);
    for (const face of faces) expect(statSync(face).size).toBeLessThan(80_000);
  });
});

/** A file's text, unpacked if its format is packed. Fonts and images have none. */
function readable(file: string): string {
  const bytes = readFileSync(file);
  if (/\.(?:woff2|png)$/.test(file)) return '';
  if (file.endsWith('.epub')) {
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('\n');
  }
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Makes a section with words of its own: the template's are no text. Out: its slug. */
function newFilledSection(name: string, copy: ContentCopy): string {
  const { file, slug } = newSection(name, copy);
  const path = join(copy.root, file);
  const written = readFileSync(path, 'utf8').replace('在这里写第一点的首句', `做好${name}`);
  const words = (_: string, offset: number) => `${name}第${offset}字起的文字。`;
  writeFileSync(path, written.replace(/^(?!---|title|#).+$/gm, words));
  return slug;
}

describe('this study with ten more sections', () => {
  let out: string;
  let slugs: string[];
  beforeAll(async () => {
    const copy = contentCopy([], folder);
    const names = ['建议', '经验与启示', '工作台账', '典型案例', '成效', '问题', '对策', '展望', '体会', '大事记'];
    slugs = names.map((name) => newFilledSection(name, copy));
    ({ out } = await buildStudy(copy.content, 'ten-more', { PDF: 'off' }));
  });

  test('each has its page and its entry in the contents', () => {
    const home = textOf(out, 'index.html');
    for (const slug of slugs) {
      expect(textOf(out, `${slug}/index.html`)).toContain(`data-places`);
      expect(home).toContain(`href="/${slug}/#${slug}-yi"`);
    }
    expect(home).toContain('十三节十九点');
  });

  test('nothing that is published claims what no source proves', () => {
    const claims = /一字(?:不|未)改|未改一字|照录原文|原文照录|逐字核对/;
    expect(filesBelow(out).filter((file) => claims.test(readable(file)))).toEqual([]);
  });

  test('each occurs once on the page of the whole text and in the sitemap', () => {
    const whole = placesInHtml(textOf(out, 'quanwen/index.html')).map(({ id }) => id);
    for (const slug of slugs) {
      expect(whole.filter((id) => id === slug)).toEqual([slug]);
      expect(textOf(out, 'sitemap.xml')).toContain(`/${slug}/<`);
    }
  });
});
