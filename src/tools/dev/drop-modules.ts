import { relative } from 'node:path';
import type { EnvironmentModuleGraph, ViteDevServer } from 'vite';
import { isBelow } from '../../command/files.ts';

type Server = Pick<ViteDevServer, 'environments'> | undefined;

/** Drops the modules made from some files or folders, and all that import them. In: the server, absolute paths. */
export function dropModules(server: Server, paths: readonly string[]): void {
  for (const graph of graphsOf(server)) {
    for (const file of graph.fileToModulesMap.keys())
      if (paths.some((path) => relative(path, file) === '' || isBelow(path, file))) graph.onFileChange(file);
  }
}

/** Has Astro forget which pages there are, and the sections that it passes to them: it asks again for the next page. */
export function forgetPages(server: Server): void {
  for (const { name, hot } of Object.values(server?.environments ?? {}))
    if (name !== 'client') hot.send('astro:content-changed', {});
}

const graphsOf = (server: Server): EnvironmentModuleGraph[] =>
  Object.values(server?.environments ?? {}).map(({ moduleGraph }) => moduleGraph);
