import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inputsWith } from '../../../command/fingerprint.ts';
import { forgetAllBut } from '../../../command/kept.ts';
import { removePatiently, renamePatiently } from '../../../command/patient-rename.ts';
import type { Settings } from '../../../command/settings.ts';
import { picturesFolder } from '../../../study/contract/pictures.ts';

/** What Astro knows of a page and does not write into the bundle: its stylesheets. */
export type PageStyles = Map<string, { styles: unknown[] }>;

/** The pages' code as Vite bundled it, and the scripts and stylesheets that go with it. */
export interface Bundle {
  /** the folder of what readers get, and of the code, in `codeFolder` */
  files: string;
  /** the module that renders pages */
  entry: string;
  /** by a page's key */
  pages: PageStyles;
}

/** Where Astro puts the pages' code, in the folder of the site, until all pages are made. */
export const codeFolder = '.prerender';

const stylesFile = 'pages.json';

/**
 * The bundle of an earlier build, where it would be the same again: to make it takes longer than to render the pages of a
 * changed word. It holds nothing of the content but the title (for paper), and the pictures: who has any has none kept.
 * In: the settings.
 */
export function keptBundle(settings: Settings): Bundle | undefined {
  if (hasPictures(settings.content)) return undefined;
  const folder = join(folderOf(settings), keyOf(settings));
  const styles = join(folder, stylesFile);
  if (!existsSync(styles)) return undefined;
  const files = join(folder, 'site');
  const code = join(files, codeFolder);
  const entry = readdirSync(code).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) return undefined;
  return { files, entry: join(code, entry), pages: new Map(JSON.parse(readFileSync(styles, 'utf8'))) };
}

/**
 * Keeps a bundle for the next build, and none before it. In: the settings, the folder of the site before any page is in
 * it, what Astro knows of the pages.
 */
export function keepBundle(settings: Settings, site: string, pages: PageStyles): void {
  const folder = folderOf(settings);
  removePatiently(folder);
  forgetAllBut(mostKept - 1, dirname(folder));
  if (hasPictures(settings.content)) return;
  // by a rename: of a build that is killed here no half bundle is left for the next one
  const coming = join(folder, 'coming');
  mkdirSync(coming, { recursive: true });
  cpSync(site, join(coming, 'site'), { recursive: true });
  const styles = [...pages].map(([key, page]) => [key, { styles: page.styles }]);
  writeFileSync(join(coming, stylesFile), JSON.stringify(styles));
  renamePatiently(coming, join(folder, keyOf(settings)));
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Six megabytes each: so many studies have one, those whose code was bundled last. */
const mostKept = 8;

/** One for each study. */
const folderOf = ({ root, content }: Settings): string => join(root, '.cache', 'bundles', hash(content));

const keyOf = (settings: Settings): string => hash(inputsWith(settings, (file) => file === 'case.yaml'));

function hasPictures(content: string): boolean {
  const folder = join(content, picturesFolder);
  return existsSync(folder) && readdirSync(folder).length > 0;
}
