import { desk, phone } from '../reader.ts';
import type { Traveller } from '../steps.ts';

/** Without scripts a page cannot be queried, so this only takes screenshots. The text is the same HTML. */
export async function scriptsOff({ reader, url, keep }: Traveller): Promise<void> {
  for (const window of [desk, phone]) {
    for (const path of ['', 'zhenjie/', 'search/']) {
      const page = await reader.open({ ...window, scripts: false });
      try {
        await page.goto(url + path);
        await keep(page, `scripts-off${window.phone ? '-phone' : ''}-${path.replace('/', '') || 'home'}`);
      } finally {
        await page.close();
      }
    }
  }
}
