import { relative } from 'node:path';
import type { EnvironmentModuleGraph, EnvironmentModuleNode, ViteDevServer } from 'vite';
import { isBelow } from '../../command/files.ts';

type Server = Pick<ViteDevServer, 'environments'> | undefined;

/** Drops the modules made from some files or folders, and all that import them. In: the server, absolute paths. */
export function dropModules(server: Server, paths: readonly string[]): void {
  for (const graph of graphsOf(server)) {
    for (const file of graph.fileToModulesMap.keys())
      if (paths.some((path) => relative(path, file) === '' || isBelow(path, file))) graph.onFileChange(file);
  }
}

/**
 * Drops the modules of sections whose words have changed, and nothing else: Astro imports a section anew whenever it
 * renders one, so those that import it stay right, and they are all modules of all pages. In: the server, absolute paths.
 */
export function dropSections(server: Server, files: readonly string[]): void {
  for (const graph of graphsOf(server)) {
    for (const [file, modules] of graph.fileToModulesMap)
      if (files.some((one) => relative(one, file) === '')) for (const one of modules) dropAlone(graph, one);
  }
}

function dropAlone(graph: EnvironmentModuleGraph, module: EnvironmentModuleNode): void {
  const importers = [...module.importers];
  module.importers.clear();
  graph.invalidateModule(module);
  for (const one of importers) module.importers.add(one);
}

/** Has Astro forget which pages there are, and the sections that it passes to them: it asks again for the next page. */
export function forgetPages(server: Server): void {
  for (const { name, hot } of Object.values(server?.environments ?? {}))
    if (name !== 'client') hot.send('astro:content-changed', {});
}

const graphsOf = (server: Server): EnvironmentModuleGraph[] =>
  Object.values(server?.environments ?? {}).map(({ moduleGraph }) => moduleGraph);
