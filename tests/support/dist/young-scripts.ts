import { lackedBy, type Feature } from './browser-compat.ts';
import type { ScriptFeatures } from './script-features.ts';
import type { Use } from './script-uses.ts';

/**
 * The features that a name may mean, if all of them are younger than the promise; otherwise none, because a name alone
 * does not tell which one is meant. `own` are names that the site's own objects use.
 */
export function youngMeanings(use: Use, features: ScriptFeatures, own: Set<string>): Feature[] {
  const possible = meanings(use, features, own);
  return possible.every(({ compat }) => lackedBy(compat).length > 0) ? possible : [];
}

function meanings({ kind, name, of }: Use, features: ScriptFeatures, own: Set<string>): Feature[] {
  if (kind !== 'member') return features[`${kind}s`].get(name) ?? [];
  if (of !== undefined) {
    if (/^(?:self|window|globalThis)$/.test(of)) return features.globals.get(name) ?? [];
    // `document` is a Document, `navigator` a Navigator
    for (const owner of [of, of.replace(/^[a-z]/, (letter) => letter.toUpperCase())]) {
      const members = features.membersOf.get(`${owner} ${name}`);
      if (members) return members;
    }
  }
  return own.has(name) ? [] : (features.members.get(name) ?? []);
}
