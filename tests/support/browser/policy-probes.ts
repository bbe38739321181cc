import type { Page } from 'playwright-core';

/**
 * What an injected script would try. It runs as one of the page's own scripts, from a file that the policy allows.
 * Code that the browser's tools evaluate is exempt from the policy and would prove nothing.
 */
function tryEverything(foreign: string): void {
  const harm = {} as Record<string, boolean>;
  Object.assign(globalThis, { harm });
  const attempts: Record<string, () => unknown> = {
    // oxlint-disable-next-line no-eval -- an attack would do this
    eval: () => globalThis.eval('harm.eval = true'),
    'new Function': () => new Function("harm['new Function'] = true")(),
    'setTimeout of a string': () => setTimeout("harm['setTimeout of a string'] = true"),
    'an inline handler': () => {
      const button = document.createElement('button');
      document.body.append(button);
      try {
        button.setAttribute('onclick', "harm['an inline handler'] = true");
      } finally {
        button.click();
      }
    },
    'an inline script': () => {
      const script = document.createElement('script');
      script.append("harm['an inline script'] = true");
      document.head.append(script);
    },
    'a javascript: address': () => {
      const link = document.createElement('a');
      link.href = "javascript:void (harm['a javascript: address'] = true)";
      document.body.append(link);
      link.click();
    },
    innerHTML: () => {
      document.createElement('p').innerHTML = '<b>x</b>';
      harm['innerHTML'] = true;
    },
    insertAdjacentHTML: () => {
      document.body.insertAdjacentHTML('beforeend', '<p>x</p>');
      harm['insertAdjacentHTML'] = true;
    },
    DOMParser: () => {
      new DOMParser().parseFromString('<p>x</p>', 'text/html');
      harm['DOMParser'] = true;
    },
    'another worker': () => {
      const worker = new Worker('/probe-worker.js');
      worker.addEventListener('message', () => (harm['another worker'] = true));
    },
    'a worker from a blob': () => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      worker.addEventListener('message', () => (harm['a worker from a blob'] = true));
    },
    'another Trusted Types policy': () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): void };
      };
      trustedTypes.createPolicy('probe', {});
      harm['another Trusted Types policy'] = true;
    },
    'WebAssembly on the page': async () => {
      await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
      harm['WebAssembly on the page'] = true;
    },
    'an inline stylesheet': () => {
      const style = document.createElement('style');
      style.append('body { outline: 7px solid }');
      document.head.append(style);
      harm['an inline stylesheet'] = getComputedStyle(document.body).outlineWidth === '7px';
    },
    'a style attribute': () => {
      document.body.setAttribute('style', 'border-top: 9px solid');
      harm['a style attribute'] = getComputedStyle(document.body).borderTopWidth === '9px';
    },
    'another base': () => {
      const base = document.createElement('base');
      base.href = foreign;
      document.head.append(base);
      harm['another base'] = document.baseURI === foreign;
      base.remove();
    },
    'fetch from a foreign origin': () => fetch(`${foreign}fetched`, { mode: 'no-cors' }),
    'a beacon to a foreign origin': () => navigator.sendBeacon(`${foreign}beacon`, '1'),
    'an image from a foreign origin': () => {
      new Image().src = `${foreign}image`;
    },
    'a frame': () => {
      const frame = document.createElement('iframe');
      frame.src = `${foreign}frame`;
      document.body.append(frame);
    },
    'a script from a foreign origin': () => {
      const script = document.createElement('script');
      script.src = `${foreign}script`;
      document.head.append(script);
    },
    'a form to a foreign origin': () => {
      const form = document.createElement('form');
      form.action = `${foreign}form`;
      form.target = '_blank';
      document.body.append(form);
      form.submit();
    },
  };
  const finished = Object.entries(attempts).map(async ([name, attempt]) => {
    harm[name] ??= false;
    try {
      await attempt();
    } catch {
      // refused
    }
  });
  const results = Promise.all(finished).then(() => new Promise((resolve) => setTimeout(resolve, 700)));
  Object.assign(globalThis, { probed: results.then(() => harm) });
}

/** Probes that only show at the foreign origin, each with the path it requests there. */
const foreignPaths = {
  'fetch from a foreign origin': '/fetched',
  'a beacon to a foreign origin': '/beacon',
  'an image from a foreign origin': '/image',
  'a frame': '/frame',
  'a script from a foreign origin': '/script',
  'a form to a foreign origin': '/form',
};

/**
 * Opens a page with the probes in it. `foreign` is another host, with its address and the paths requested from it.
 * Returns the names of the probes that did harm and of those that did not.
 */
export async function probe(page: Page, url: string, foreign: { url: string; requests: string[] }) {
  const script = `(${tryEverything.toString()})(${JSON.stringify(foreign.url)})`;
  await page.route('**/probe.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.route('**/probe-worker.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'postMessage(1)' }),
  );
  await page.route(url, async (route) => {
    const answer = await route.fetch({ headers: { 'accept-encoding': 'identity' } });
    const html = (await answer.text()).replace('</body>', '<script defer src="/probe.js"></script></body>');
    await route.fulfill({ response: answer, body: html });
  });
  await page.goto(url);
  const harm = await page.evaluate(
    () => (globalThis as unknown as { probed: Promise<Record<string, boolean>> }).probed,
  );
  for (const [name, path] of Object.entries(foreignPaths)) {
    harm[name] = foreign.requests.some((request) => request.startsWith(path));
  }
  const names = Object.keys(harm).toSorted();
  return { harmful: names.filter((name) => harm[name]), harmless: names.filter((name) => !harm[name]) };
}
