import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { findProblems, type Findings } from '../../check/check-content.ts';
import type { Problem } from '../../check/problem.ts';
import { report, shownProblem } from '../../check/report.ts';
import type { Settings } from '../../command/settings.ts';
import { originalFile } from '../../study/contract/original-file.ts';
import { sectionFiles } from '../../study/contract/section-names.ts';
import { contentIsNew } from '../../study/once-per-build.ts';
import { AfterQuiet } from './after-quiet.ts';
import { AstroReads } from './astro-reads.ts';
import { dropModules, dropSections, forgetPages } from './drop-modules.ts';
import { FreshIndex } from './fresh-index.ts';
import { indexFolder } from './index-folder.ts';
import { RenamedSections } from './renamed-sections.ts';
import { stateOf, watchFolder, type FolderState } from './watch-folder.ts';

/** In milliseconds: by then the page has been shown. */
const quiet = 1000;

/**
 * Keeps the pages of a running Astro in step with the content, while the content is good. What pages do not wait for
 * comes when it is quiet: the comparison with the source, and the search index.
 */
export class LiveContent {
  /** how often the content has changed: a page requested at a lower count is stale */
  changes = 0;
  readonly index: FreshIndex;
  readonly renamed: RenamedSections;
  readonly #settings: Settings;
  /** the content before Astro reads it: whatever is saved while Astro starts is a change too */
  readonly #known: FolderState;
  readonly #astro: AstroReads;
  readonly #later = new AfterQuiet(quiet, () => this.#whenQuiet());
  #found: Findings = { forms: [], truths: [] };
  /** in what the text is not its source's, as far as it is known: pages show it, and a bar in them says so */
  #differences: Problem[] = [];
  #settled: Promise<void> = Promise.resolve();
  #server: ViteDevServer | undefined;
  #reread: () => Promise<void> = () => Promise.resolve();
  /** what has changed since the pages were last made */
  readonly #unread = new Set<string>();
  #address = '';
  #endWatch: () => void = () => {};

  constructor(settings: Settings) {
    const { content, root } = settings;
    this.#settings = settings;
    this.#known = stateOf(content);
    this.#astro = new AstroReads(content);
    this.renamed = new RenamedSections(this.#slugs());
    this.index = new FreshIndex(indexFolder(join(root, '.cache')), content, (path) => pageAt(this.#address + path));
  }

  /** What keeps pages from being made now; they show the last good content. */
  get problems(): Problem[] {
    return this.#found.forms;
  }

  /** In: the server of the pages, and how to make Astro read the content again. */
  open(server: ViteDevServer, reread: () => Promise<void>): void {
    this.#server = server;
    this.#reread = reread;
    server.environments.client.hot.on('content:since', (since: number, page) => {
      if (since < this.changes) page.send(fullReload);
      else if (this.#differences.length > 0) page.send('content:differences', this.#shownDifferences());
    });
  }

  /** Starts watching. In: where the server listens. */
  start({ address, family, port }: AddressInfo): void {
    this.#address = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}${this.#settings.base}`;
    contentIsNew();
    this.#check();
    this.#endWatch = watchFolder(this.#settings.content, (files) => this.#changed(files), this.#known);
    this.#later.stir();
  }

  close(): void {
    this.#endWatch();
    this.#later.end();
    this.index.forget();
  }

  /** Resolves when no change is being read: until then a page would be half old, half new. */
  settled(): Promise<void> {
    return this.#settled;
  }

  #check(): void {
    const { content, root } = this.#settings;
    this.#found = findProblems(content, root);
    this.#differences = [];
    if (this.problems.length > 0) console.error(`\n${report(this.problems, root)}`);
  }

  async #changed(files: string[]): Promise<void> {
    this.#check();
    this.changes += 1;
    for (const file of files) this.#unread.add(file);
    if (this.problems.length > 0) {
      this.index.suspend();
      return this.#reload();
    }
    const unread = [...this.#unread];
    this.#unread.clear();
    this.#settled = this.#readContent(unread).catch((error: unknown) => console.error(error));
    await this.#settled;
    this.renamed.update(this.#slugs());
    this.index.outdate(unread.filter((file) => file !== originalFile));
    this.#reload();
    this.#later.stir();
    console.log(`已更新：${files.join('、')}`);
  }

  /**
   * Drops what was made from the changed files, and has Astro read again what it reads itself. A section's module depends
   * on its own file and on what lies beside the sections, but for the source: no page shows that.
   */
  async #readContent(files: string[]): Promise<void> {
    const { content, root } = this.#settings;
    const isStale = this.#astro.isStale(files);
    if (isStale) {
      await this.#reread();
      this.#astro.update(files);
    }
    const sections = files.filter((file) => file.startsWith('sections/')).map((file) => join(content, file));
    const areSections = files.every((file) => file.startsWith('sections/') || file === originalFile);
    if (isStale || !areSections)
      dropModules(this.#server, [...(areSections ? sections : [content]), join(root, '.astro')]);
    else dropSections(this.#server, sections);
    forgetPages(this.#server);
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

  #whenQuiet(): void {
    if (this.problems.length === 0) this.#tellDifferences();
    void this.index.folder();
  }

  #tellDifferences(): void {
    this.#differences = this.#found.truths;
    if (this.#differences.length === 0) return;
    console.error(`\n${report(this.#differences, this.#settings.root)}\n网页照常显示；改好了才能公布。`);
    this.#server?.environments.client.hot.send('content:differences', this.#shownDifferences());
  }

  #shownDifferences() {
    return this.#differences.map((problem) => shownProblem(problem, this.#settings.root));
  }
}

const fullReload = { type: 'full-reload', path: '*' } as const;

async function pageAt(url: string): Promise<string> {
  const reply = await fetch(url, { headers: { accept: 'text/html' } });
  if (!reply.ok) throw new Error(`${url}: ${reply.status}`);
  return reply.text();
}
