import { desk, phone } from '../reader.ts';
import type { Traveller } from '../steps.ts';

/** Without scripts nothing can be asked of a page, so what is seen is kept as pictures; the text is the same HTML. */
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
