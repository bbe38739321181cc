import type { Page } from 'playwright-core';
import { builtPages } from '../dist/built-pages.ts';
import { searchPage, searchOutcome } from './search-steps.ts';

/** What readers do, for tests that watch something else meanwhile. Each takes a page and the site's address. */
export const journeys: Record<string, (page: Page, url: string) => Promise<void>> = {
  'every page': async (page, url) => {
    for (const { address } of builtPages()) {
      await page.goto(url + address.slice(1));
      await page.evaluate(() => document.fonts.ready);
    }
    await page.goto(`${url}404.html`);
  },
  'files that the browser displays itself': async (page, url) => {
    for (const file of ['fenxiang.png', 'favicon.svg', 'gengxin.xml', 'llms.txt', 'xiazai/quanwen.json']) {
      await page.goto(url + file);
    }
  },
  'notes, contents, an entry, preferences': async (page, url) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${url}zhenjie/`);
    await page.locator('.noteref a').first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '目录' }).click();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${url}shufa/`);
    await page.locator('#shufa-zongshu a[data-entry]').first().click();
    await page.locator('.entry-popover:popover-open').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '版式' }).click();
    await page.getByRole('radio', { name: '特大' }).check();
    await page.reload();
    await page.getByRole('button', { name: '版式' }).click();
    await page.getByRole('button', { name: '恢复默认' }).click();
  },
  'citing and quoting': async (page, url) => {
    await page.goto(`${url}shufa/`);
    await page.getByText('引用本节', { exact: true }).click();
    await page.getByRole('button', { name: '复制：行文' }).first().click();
    await page.locator('.cite-this [role=status]', { hasText: '已复制' }).first().waitFor();
    await page.locator('#shufa-zongshu p').first().selectText();
    const tools = page.getByRole('toolbar', { name: '选中的文字' });
    await tools.getByRole('button', { name: '复制引文' }).click();
    await page.locator('quoting-tools [role=status]', { hasText: '已复制' }).waitFor();
  },
  'searching in the dialog and on its page': async (page, url) => {
    await page.goto(`${url}ducha/`);
    await page.keyboard.press('/');
    await page.keyboard.type('督察');
    await page.locator('search-dialog [data-result]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.goto(searchPage(url, '合法性审查'));
    const { state } = await searchOutcome(page, '合法性审查');
    if (state !== 'found') throw new Error(`search is ${state}`);
    await page.locator('[data-result] a').first().click();
    await page.waitForURL(/[?#]/);
  },
  'keeping the site for reading without a network': async (page) => {
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  },
};

/** Collects a page's policy violations, console messages and uncaught errors. */
export async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // browsers request this beside a file that is not a page and so cannot name its own icon
    if (message.location().url.endsWith('/favicon.ico')) return;
    complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  await page.exposeFunction('complain', (words: string) => complaints.push(words));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { complain } = globalThis as unknown as { complain(words: string): void };
      complain(`refused by ${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
  return complaints;
}
