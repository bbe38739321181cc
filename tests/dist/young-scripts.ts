import { lackedBy, type Feature } from './browser-compat.ts';
import type { ScriptFeatures } from './script-features.ts';
import type { Use } from './script-uses.ts';

/**
 * What a name may mean in a browser, if every thing of that name is younger than the promise; else nothing, since a
 * name alone does not tell whose it is.
 * In: the use; what the data know; names that the site's own things have.
 */
export function youngMeanings(use: Use, features: ScriptFeatures, own: Set<string>): Feature[] {
  const meant = meanings(use, features, own);
  return meant.every(({ compat }) => lackedBy(compat).length > 0) ? meant : [];
}

function meanings({ kind, name, of }: Use, features: ScriptFeatures, own: Set<string>): Feature[] {
  if (kind !== 'member') return features[`${kind}s`].get(name) ?? [];
  if (of !== undefined) {
    if (/^(?:self|window|globalThis)$/.test(of)) return features.globals.get(name) ?? [];
    // `document` is a Document, `navigator` a Navigator
    for (const owner of [of, of.replace(/^[a-z]/, (letter) => letter.toUpperCase())]) {
      const known = features.membersOf.get(`${owner} ${name}`);
      if (known) return known;
    }
  }
  return own.has(name) ? [] : (features.members.get(name) ?? []);
}
