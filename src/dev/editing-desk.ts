import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Settings } from '../build/settings.ts';
import { checkContent } from '../content-check/check-content.ts';
import type { Problem } from '../content-check/problem.ts';
import { report } from '../content-check/report.ts';
import { sectionFiles } from '../content-check/section-files.ts';
import { FreshIndex } from './fresh-index.ts';
import { stateOf, watchFolder, type FolderState } from './watch-folder.ts';

/** Keeps the pages of a running Astro and the search index in step with the content, as long as the content is good. */
export class EditingDesk {
  /** what is wrong with the content now; pages are made of the last good one */
  problems: Problem[] = [];
  /** how often the content has changed: a page that was asked for at a lower count is old */
  changes = 0;
  readonly index: FreshIndex;
  readonly #settings: Settings;
  /** the content before Astro reads it: what is written while Astro starts is a change too */
  readonly #known: FolderState;
  #settled: Promise<void> = Promise.resolve();
  #server: ViteDevServer | undefined;
  #readAnew: () => Promise<void> = () => Promise.resolve();
  #address = '';
  #endWatch: () => void = () => {};

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#known = stateOf(settings.content);
    this.index = new FreshIndex(join(settings.root, '.cache', `dev-${process.pid}`), settings.content);
  }

  /** In: the server that shows the pages, and how to make Astro read the content anew. */
  open(server: ViteDevServer, readAnew: () => Promise<void>): void {
    this.#server = server;
    this.#readAnew = readAnew;
    server.environments.client.hot.on('content:since', (since: number, page) => {
      if (since < this.changes) page.send(loadAnew);
    });
  }

  /** Watches the content from now on. In: where the server listens. */
  async start({ address, family, port }: AddressInfo): Promise<void> {
    this.#address = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}${this.#settings.base}`;
    this.#endWatch = watchFolder(this.#settings.content, (files) => this.#changed(files), this.#known);
    await this.#makeIndex();
  }

  close(): void {
    this.#endWatch();
    this.index.forget();
  }

  /** Until then no page can be shown: it would be half old, half new. */
  settled(): Promise<void> {
    return this.#settled;
  }

  async #changed(files: string[]): Promise<void> {
    const { content, root } = this.#settings;
    this.problems = checkContent(content, root);
    this.changes += 1;
    if (this.problems.length > 0) {
      console.error(`\n${report(this.problems, root)}`);
      return this.#reload();
    }
    this.#settled = this.#takeIn().catch((error: unknown) => console.error(error));
    await this.#settled;
    const indexed = this.#makeIndex();
    this.#reload();
    await indexed;
    console.log(`已更新：${files.join('、')}`);
  }

  /** Lets Astro read the content anew, and forgets what was made of the old and of Astro's own list of its files. */
  async #takeIn(): Promise<void> {
    await this.#readAnew();
    const { content, root } = this.#settings;
    const folders = [content, join(root, '.astro')].map((folder) => folder + sep);
    for (const { moduleGraph } of Object.values(this.#server?.environments ?? {})) {
      for (const file of moduleGraph.fileToModulesMap.keys()) {
        if (folders.some((folder) => file.startsWith(folder))) moduleGraph.onFileChange(file);
      }
    }
  }

  #reload(): void {
    this.#server?.environments.client.hot.send(loadAnew);
  }

  async #makeIndex(): Promise<void> {
    const sections = sectionFiles(this.#settings.content).filter(({ isIntroduction }) => !isIntroduction);
    const paths = ['', ...sections.map(({ slug }) => `${slug}/`), 'quanwen/'];
    try {
      await this.index.make(paths, (path) => pageAt(this.#address + path));
    } catch (error) {
      console.error('没有做成搜索的索引（no search index was made）：', error);
    }
  }
}

const loadAnew = { type: 'full-reload', path: '*' } as const;

async function pageAt(url: string): Promise<string> {
  const reply = await fetch(url, { headers: { accept: 'text/html' } });
  if (!reply.ok) throw new Error(`${url}: ${reply.status}`);
  return reply.text();
}
