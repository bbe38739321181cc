import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { pathsBelow } from '../../../command/files.ts';
import type { Settings } from '../../../command/settings.ts';
import { replaceFile, takeSpare } from '../spare-site.ts';
import { codeFolder, type Bundle, type PageStyles } from './kept-bundle.ts';

/** What a bundle exports, as far as it is used here: `BuildApp` in Astro's `core/build/app.js`. */
interface App {
  setInternals: (internals: { pagesByKeys: PageStyles }) => void;
  setOptions: (options: { settings: { scripts: [] }; logger: Logger }) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

interface Logger {
  options: { destination: { write: () => void } };
}

interface Path {
  pathname: string;
  route: RouteData;
}

/** Loads a bundle. Errors: none that Node would not have with the same file. */
export async function loadBundle({ entry, pages }: Bundle): Promise<App> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  app.setInternals({ pagesByKeys: pages });
  // errors are thrown besides, and told in Chinese
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => undefined } } } });
  return app;
}

/**
 * Writes all pages and their files by a kept bundle, the same as Astro writes with it after having made it.
 * In: the bundle, the settings, a folder that is not there yet: what else is in it afterwards is the last site's. Out: the
 * paths of the files that were made. Errors: whatever a page throws, with the page.
 */
export async function renderPages(bundle: Bundle, { base, site, root }: Settings, folder: string): Promise<string[]> {
  const app = await loadBundle(bundle);
  takeSpare(root, folder);
  const write = (path: string, bytes: Buffer): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    replaceFile(join(folder, path), bytes);
    made.push(path);
  };
  const made: string[] = [];
  const besides = pathsBelow(bundle.files).filter((path) => !path.startsWith(`${codeFolder}/`));
  for (const path of besides) write(path, readFileSync(join(bundle.files, path)));
  for (const { pathname, route } of await pathsOf(app)) {
    const request = new Request(new URL(base + addressOf(pathname, route), site));
    const response = await rendered(app, request, route);
    if (!response.body) continue;
    write(fileOf(pathname, route), Buffer.from(await response.arrayBuffer()));
  }
  return made;
}

/** Each page once: the first route that has it is the one that Astro takes. */
async function pathsOf(app: App): Promise<Path[]> {
  const { StaticPaths } = (await import('astro/runtime/prerender/static-paths.js')) as unknown as {
    StaticPaths: new (app: App) => { getAll: () => Promise<Path[]> };
  };
  const paths = new Map<string, Path>();
  for (const path of await new StaticPaths(app).getAll()) {
    const { pathname } = path;
    const same = pathname.replace(/\/$/, '');
    if (!paths.has(same)) paths.set(same, path);
  }
  return [...paths.values()];
}

async function rendered(app: App, request: Request, route: RouteData): Promise<Response> {
  try {
    return await app.render(request, { routeData: route });
  } catch (error) {
    throw Object.assign(error as Error, { page: request.url });
  }
}

/** As Astro asks for it: the `/` behind a file is there where its route has parameters. */
function addressOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\//, '');
  return type === 'endpoint' ? path : path.replace(/[^/]$/, '$&/');
}

function fileOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : `${path}/index.html`.replace(/^\//, '');
}
