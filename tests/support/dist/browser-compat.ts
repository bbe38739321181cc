import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promised } from '../../../src/command/browsers.ts';
import { fromNpm } from '../../../src/command/from-npm.ts';

/** MDN's browser-compat-data: which browser supports what since when. At 20 MB it is not worth a dependency. */
const data = {
  name: '@mdn/browser-compat-data',
  version: '8.1.9',
  integrity: 'sha512-7d8D9yzVS4ugLbt4clzc5DKU8dq85K0lRebjzpP43GxSr7vYKmczgfuEU+0beimjl5YmnHkcErtolg5t5ttb0A==',
};

interface Support {
  version_added: string | false;
  version_removed?: string;
  flags?: unknown[];
  prefix?: string;
  alternative_name?: string;
}

/** What the data say about one feature: for each browser one statement or several. */
export interface Compat {
  support: Partial<Record<string, Support | Support[]>>;
}

/** A node of the data. Apart from `__compat` its keys are the names of its children. */
export interface Branch {
  __compat?: Compat;
  [name: string]: Branch | Compat | undefined;
}

/** A browser feature: its path in the data, such as `api.AbortSignal.any_static`, and its support. */
export interface Feature {
  path: string;
  compat: Compat;
}

/** The promised browsers under their names in the data, each with its lowest version. */
export const promisedVersions: Record<string, number> = {
  chrome: promised.chrome,
  chrome_android: promised.chrome,
  edge: promised.chrome,
  safari: Number(promised.safari),
  safari_ios: Number(promised.safari),
  firefox: promised.firefox,
  firefox_android: promised.firefox,
};

let topBranches: Record<string, Branch> | undefined;

/** A branch of the data by its path. Throws if there is none: the structure of the data has changed. */
export function branchOf(path: string): Branch {
  topBranches ??= JSON.parse(readFileSync(join(fromNpm(data), 'data.json'), 'utf8')) as Record<string, Branch>;
  const branch = path
    .split('.')
    .reduce<Branch | undefined>((at, name) => at?.[name] as Branch | undefined, topBranches);
  if (!branch) throw new Error(`browser-compat-data has no ${path}.`);
  return branch;
}

/** The direct children of a branch. */
export function childrenOf(branch: Branch): [name: string, child: Branch][] {
  return Object.entries(branch).filter((entry): entry is [string, Branch] => entry[0] !== '__compat');
}

/**
 * The version since which a browser has the feature by default and under its own name; `Infinity` if it has not.
 * Partial support counts: the data note it for many old features that work.
 */
export function since({ support }: Compat, browser: string): number {
  const statements = [support[browser] ?? []].flat().filter(({ flags, prefix, alternative_name }) => {
    return !(flags || prefix || alternative_name);
  });
  const versions = statements
    // support that ends where no other begins is gone again
    .filter(({ version_removed: end }) => !end || statements.some(({ version_added: start }) => start === end))
    // `≤37`: present in the oldest version that was tested; `preview` and `false` are no numbers
    .map(({ version_added }) => Number(String(version_added).replace('≤', '')))
    .filter((version) => version > 0);
  return Math.min(Infinity, ...versions);
}

/** The promised browsers that lack the feature, such as `safari 16.4`. */
export function lackedBy(compat: Compat, promise = promisedVersions): string[] {
  return Object.entries(promise)
    .filter(([browser, version]) => since(compat, browser) > version)
    .map(([browser, version]) => `${browser} ${version}`);
}
