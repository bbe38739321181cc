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
import { dropModules, forgetPages } from './drop-modules.ts';
import { IndexThread } from './index-thread.ts';
import { RenamedSections } from './renamed-sections.ts';
import { stateOf, watchFolder, type FolderState } from './watch-folder.ts';

/** In milliseconds: by then the page has been shown. */
const quiet = 1000;
/** And by then the editor may be searching, or reading. Whoever searches earlier has the index made at once. */
const longQuiet = 5000;

/**
 * Keeps the pages of a running Astro in step with the content, while the content is good. What pages do not wait for
 * comes when it is quiet: the comparison with the source, and the search index.
 */
export class LiveContent {
  /** how often the content has changed: a page requested at a lower count is stale */
  changes = 0;
  readonly index: IndexThread;
  readonly renamed: RenamedSections;
  readonly #settings: Settings;
  /** the content before Astro reads it: whatever is saved while Astro starts is a change too */
  readonly #known: FolderState;
  readonly #comparison = new AfterQuiet(quiet, () => this.#tellDifferences());
  readonly #indexing = new AfterQuiet(longQuiet, () => void this.index.folder());
  #found: Findings = { forms: [], truths: [] };
  #ahead: Findings | undefined;
  /** in what the text is not its source's, as far as it is known: pages show it, and a bar in them says so */
  #differences: Problem[] = [];
  #server: ViteDevServer | undefined;
  /** what has changed since the pages were last made */
  readonly #unread = new Set<string>();
  #endWatch: () => void = () => {};

  constructor(settings: Settings) {
    const { content, root } = settings;
    this.#settings = settings;
    this.#known = stateOf(content);
    this.renamed = new RenamedSections(this.#slugs());
    this.index = new IndexThread(join(root, '.cache'), content);
  }

  /** What keeps pages from being made now; they show the last good content. */
  get problems(): Problem[] {
    return this.#found.forms;
  }

  /** In: the server of the pages. */
  open(server: ViteDevServer): void {
    this.#server = server;
    server.environments.client.hot.on('content:since', (since: number, page) => {
      if (since < this.changes) page.send(fullReload);
      else if (this.#differences.length > 0) page.send('content:differences', this.#shownDifferences());
    });
  }

  /** Starts watching. In: where the server listens. */
  start({ address, family, port }: AddressInfo): void {
    const host = family === 'IPv6' ? `[${address}]` : address;
    this.index.open(`http://${host}:${port}${this.#settings.base}`);
    contentIsNew();
    this.#check();
    const { content } = this.#settings;
    this.#endWatch = watchFolder(
      content,
      (files) => this.#changed(files),
      this.#known,
      () => this.#checkAhead(),
    );
    this.#waitForQuiet();
  }

  close(): void {
    this.#endWatch();
    this.#comparison.end();
    this.#indexing.end();
    void this.index.close();
  }

  #findProblems(): Findings {
    return findProblems(this.#settings.content, this.#settings.root);
  }

  #check(): void {
    this.#found = this.#ahead ?? this.#findProblems();
    this.#ahead = undefined;
    this.#differences = [];
    if (this.problems.length > 0) console.error(`\n${report(this.problems, this.#settings.root)}`);
  }

  /** Checks while a change settles: what was found stands if nothing changes any more. */
  #checkAhead(): void {
    this.#ahead = undefined;
    try {
      this.#ahead = this.#findProblems();
    } catch {
      // a file that is being replaced may be gone for a moment
    }
  }

  #changed(files: string[]): void {
    this.#check();
    this.changes += 1;
    for (const file of files) this.#unread.add(file);
    if (this.problems.length > 0) {
      this.index.suspend();
      return this.#reload();
    }
    const unread = [...this.#unread];
    this.#unread.clear();
    this.#dropStale(unread);
    this.renamed.update(this.#slugs());
    this.index.outdate(unread.filter((file) => file !== originalFile));
    this.#reload();
    this.#waitForQuiet();
    console.log(`已更新：${files.join('、')}`);
  }

  /** Drops what was made from the changed files. Sections are read again for the next page; no page shows the source. */
  #dropStale(files: readonly string[]): void {
    const areSections = files.every((file) => file.startsWith('sections/') || file === originalFile);
    if (!areSections) dropModules(this.#server, [this.#settings.content]);
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

  #waitForQuiet(): void {
    this.#comparison.stir();
    this.#indexing.stir();
  }

  #tellDifferences(): void {
    if (this.problems.length > 0) return;
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
