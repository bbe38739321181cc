import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promised } from '../../src/build/browsers.ts';
import { fromNpm } from '../from-npm.ts';

/** MDN's browser-compat-data: what each browser has had since when. 20 MB, so it is no dependency. */
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

/** What the data say of one thing: for each browser one statement or several. */
export interface Compat {
  support: Partial<Record<string, Support | Support[]>>;
}

/** A node of the data. Beside `__compat` its keys are names of what lies below. */
export interface Branch {
  __compat?: Compat;
  [name: string]: Branch | Compat | undefined;
}

/** A thing that a browser has or has not: its path in the data, `api.AbortSignal.any_static`, and since when. */
export interface Feature {
  path: string;
  compat: Compat;
}

/** The browsers of the data that the promise speaks of, each with its version. */
export const promisedVersions: Record<string, number> = {
  chrome: promised.chrome,
  chrome_android: promised.chrome,
  edge: promised.chrome,
  safari: Number(promised.safari),
  safari_ios: Number(promised.safari),
  firefox: promised.firefox,
  firefox_android: promised.firefox,
};

let read: Record<string, Branch> | undefined;

/** A branch of the data by its path. Errors: there is none, so the data are built otherwise than these tests think. */
export function branchOf(path: string): Branch {
  read ??= JSON.parse(readFileSync(join(fromNpm(data), 'data.json'), 'utf8')) as Record<string, Branch>;
  const branch = path.split('.').reduce<Branch | undefined>((at, name) => at?.[name] as Branch | undefined, read);
  if (!branch) throw new Error(`browser-compat-data has no ${path}.`);
  return branch;
}

/** What lies right below a branch. */
export function childrenOf(branch: Branch): [name: string, child: Branch][] {
  return Object.entries(branch).filter((entry): entry is [string, Branch] => entry[0] !== '__compat');
}

/**
 * Since which version a browser has the thing, by default and under its own name; `Infinity`: not at all.
 * A browser that has it in part has it: the data say so of many an old thing that works.
 */
export function since({ support }: Compat, browser: string): number {
  const all = [support[browser] ?? []].flat().filter(({ flags, prefix, alternative_name }) => {
    return !(flags || prefix || alternative_name);
  });
  const versions = all
    // what ends where nothing else begins is gone again
    .filter(({ version_removed: end }) => !end || all.some(({ version_added: start }) => start === end))
    // `≤37`: there when one first looked; `preview` and `false` are no numbers
    .map(({ version_added }) => Number(String(version_added).replace('≤', '')))
    .filter((version) => version > 0);
  return Math.min(Infinity, ...versions);
}

/** The browsers of the promise that do not have it yet, `safari 16.4`. */
export function lackedBy(compat: Compat, promise = promisedVersions): string[] {
  return Object.entries(promise)
    .filter(([browser, version]) => since(compat, browser) > version)
    .map(([browser, version]) => `${browser} ${version}`);
}
