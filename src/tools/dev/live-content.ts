import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import type { ViteDevServer } from 'vite';
import { isBelow } from '../../command/files.ts';
import type { Settings } from '../../command/settings.ts';
import { findProblems } from '../../check/check-content.ts';
import type { Problem } from '../../check/problem.ts';
import { report, shownProblem } from '../../check/report.ts';
import { home, sectionPage } from '../../study/contract/addresses.ts';
import { sectionFiles, type SectionName } from '../../study/contract/section-names.ts';
import { contentIsNew } from '../../study/once-per-build.ts';
import { FreshIndex } from './fresh-index.ts';
import { indexFolder } from './index-folder.ts';
import { RenamedSections } from './renamed-sections.ts';
import { stateOf, watchFolder, type FolderState } from './watch-folder.ts';

/** Keeps the pages of a running Astro and the search index in step with the content, while the content is good. */
export class LiveContent {
  /** what keeps pages from being made now; they show the last good content */
  problems: Problem[] = [];
  /** in what the text is not its source's: pages show it, and a bar in them says so */
  #differences: Problem[] = [];
  /** how often the content has changed: a page requested at a lower count is stale */
  changes = 0;
  readonly index: FreshIndex;
  readonly renamed: RenamedSections;
  readonly #settings: Settings;
  /** the content before Astro reads it: whatever is saved while Astro starts is a change too */
  readonly #known: FolderState;
  #settled: Promise<void> = Promise.resolve();
  #server: ViteDevServer | undefined;
  #reread: () => Promise<void> = () => Promise.resolve();
  /** what has changed since the pages were last made */
  readonly #unread = new Set<string>();
  /** the pages in the index, in order; none while it is made */
  #indexed: string[] = [];
  #address = '';
  #endWatch: () => void = () => {};

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#known = stateOf(settings.content);
    this.renamed = new RenamedSections(this.#slugs());
    this.index = new FreshIndex(indexFolder(join(settings.root, '.cache')), settings.content);
  }

  /** In: the server of the pages, and how to make Astro read the content again. */
  open(server: ViteDevServer, reread: () => Promise<void>): void {
    this.#server = server;
    this.#reread = reread;
    server.environments.client.hot.on('content:since', (since: number, page) => {
      if (since < this.changes) return page.send(fullReload);
      const told = this.#differences.map((problem) => shownProblem(problem, this.#settings.root));
      if (told.length > 0) page.send('content:differences', told);
    });
  }

  /** Starts watching. In: where the server listens. */
  async start({ address, family, port }: AddressInfo): Promise<void> {
    this.#address = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}${this.#settings.base}`;
    contentIsNew();
    this.#check();
    this.#endWatch = watchFolder(this.#settings.content, (files) => this.#changed(files), this.#known);
    await this.#makeIndex();
  }

  close(): void {
    this.#endWatch();
    this.index.forget();
  }

  /** Resolves when no change is being read: until then a page would be half old, half new. */
  settled(): Promise<void> {
    return this.#settled;
  }

  #check(): void {
    const { content, root } = this.#settings;
    const { forms, truths } = findProblems(content, root);
    this.problems = forms;
    this.#differences = truths;
    if (forms.length + truths.length === 0) return;
    console.error(`\n${report([...forms, ...truths], root)}`);
    if (forms.length === 0) console.error('网页照常显示；改好了才能公布。');
  }

  async #changed(files: string[]): Promise<void> {
    this.#check();
    this.changes += 1;
    for (const file of files) this.#unread.add(file);
    if (this.problems.length > 0) return this.#reload();
    const unread = [...this.#unread];
    this.#unread.clear();
    this.#settled = this.#readContent(unread).catch((error: unknown) => console.error(error));
    await this.#settled;
    this.renamed.update(this.#slugs());
    const indexed = this.#makeIndex(unread);
    this.#reload();
    await indexed;
    console.log(`已更新：${files.join('、')}`);
  }

  /**
   * Has Astro read the content again, and drops the modules made from what has changed and from Astro's own list of its
   * files. In: the changed files. A section's module depends on its own file and on what lies beside the sections.
   */
  async #readContent(files: string[]): Promise<void> {
    await this.#reread();
    const { content, root } = this.#settings;
    const areSections = files.every((file) => file.startsWith('sections/'));
    const changed = areSections ? files.map((file) => join(content, file)) : [content];
    const dropped = [...changed, join(root, '.astro')];
    for (const { moduleGraph } of Object.values(this.#server?.environments ?? {})) {
      for (const file of moduleGraph.fileToModulesMap.keys()) {
        if (dropped.some((path) => relative(path, file) === '' || isBelow(path, file))) moduleGraph.onFileChange(file);
      }
    }
    contentIsNew();
  }

  /** Of the sections that have a page of their own. */
  #slugs(): string[] {
    const sections = sectionFiles(this.#settings.content).filter(({ isIntroduction }) => !isIntroduction);
    return sections.map(({ slug }) => slug);
  }

  #reload(): void {
    this.#server?.environments.client.hot.send(fullReload);
  }

  /** In: the changed files, if others stayed as they were. */
  async #makeIndex(files?: string[]): Promise<void> {
    const sections = sectionFiles(this.#settings.content);
    const pages = new Map([['', home], ...sections.map((one) => [`sections/${one.name}`, pageOf(one)] as const)]);
    const changed = files?.map((file) => pages.get(file));
    const all = [...new Set(pages.values())];
    const isPart = changed?.every((page) => page !== undefined) && all.join() === this.#indexed.join();
    this.#indexed = [];
    try {
      await this.index.make(isPart ? changed : all, !isPart, (path) => pageAt(this.#address + path));
      this.#indexed = all;
    } catch (error) {
      console.error('没有做成搜索的索引（no search index was made）：', error);
    }
  }
}

const pageOf = ({ isIntroduction, slug }: SectionName): string => (isIntroduction ? home : sectionPage(slug));

const fullReload = { type: 'full-reload', path: '*' } as const;

async function pageAt(url: string): Promise<string> {
  const reply = await fetch(url, { headers: { accept: 'text/html' } });
  if (!reply.ok) throw new Error(`${url}: ${reply.status}`);
  return reply.text();
}
