import { describe, expect, test } from 'vitest';
import { askedFirst, keysOfData } from '../support/dist/asked-first.ts';
import { branchOf, lackedBy } from '../support/dist/browser-compat.ts';
import { builtScripts, type Code } from '../support/dist/built-code.ts';
import { scriptFeatures } from '../support/dist/script-features.ts';
import { usesIn, type Use } from '../support/dist/script-uses.ts';
import { youngMeanings } from '../support/dist/young-scripts.ts';

/** The last year whose syntax every promised browser understands. */
const year = 2023;
const features = scriptFeatures();
const scripts = builtScripts().map(read);
const own = new Set([...scripts.flatMap((script) => [...script.own]), ...Object.keys(keysOfData)]);

function read(code: Code) {
  return { ...code, ...usesIn(code.text, code.classic ?? false, year) };
}

/** Young features that a script uses without checking: the name, the code around it, the feature, who lacks it. */
function unchecked({ text, uses }: ReturnType<typeof read>, ours = own): string[] {
  const isChecked = (use: Use) =>
    askedFirst.some(
      ({ names, guard, everyUse }) =>
        names.includes(use.name) && (guard?.test(text) ?? true) && (everyUse?.test(use.near) ?? true),
    );
  return uses.flatMap((use) => {
    const [feature] = youngMeanings(use, features, ours);
    return feature && !isChecked(use)
      ? `${use.name} in “${use.near}”: ${feature.path}, not in ${lackedBy(feature.compat)}`
      : [];
  });
}

test('the scripts are there: pages, workers, search, offline', () => {
  const files = scripts.map(({ file }) => file);
  expect(files).toEqual(expect.arrayContaining(['sw.js', 'pagefind/pagefind.js', '/']));
  expect(files.filter((file) => /^_astro\/search-worker/.test(file))).toHaveLength(1);
});

test.each(scripts)('$file uses nothing younger than the promise without checking', (script) => {
  expect(unchecked(script)).toEqual([]);
});

test('everything that is allowed with a check is still used', () => {
  const used = new Set(scripts.flatMap(({ uses }) => uses.map(({ name }) => name)));
  expect(askedFirst.flatMap(({ names }) => names).filter((name) => !used.has(name))).toEqual([]);
  expect(Object.keys(keysOfData).filter((name) => !used.has(name))).toEqual([]);
});

test(`the syntax of ${year} is promised, the next is not`, () => {
  const lack = (path: string) => lackedBy(branchOf(path).__compat ?? { support: {} });
  expect(lack('javascript.classes.static.initialization_blocks')).toEqual([]); // 2022; 2023 only added `#!`
  expect(lack('javascript.builtins.RegExp.unicodeSets')).not.toEqual([]); // 2024: /…/v
});

describe('it would report', () => {
  test.each([
    ['Object.groupBy(a, f)', 'groupBy'],
    ['const { groupBy } = Map', 'groupBy'],
    ['a.toSorted()', 'toSorted'],
    ['places.values().map(f)', 'map'],
    ['a["findLastIndexOf"]; s.isWellFormed()', 'isWellFormed'],
    ['Promise.withResolvers()', 'withResolvers'],
    ['AbortSignal.any([])', 'any'],
    ['new Highlight()', 'Highlight'],
    ['new Intl.Segmenter("zh")', 'Segmenter'],
    ['dialog.showPopover()', 'showPopover'],
    ['self.navigation', 'navigation'],
    ['document.startViewTransition(f)', 'startViewTransition'],
    ['addEventListener(`scrollend`, f)', 'scrollend'],
    ['box.scrollIntoView({ container: "nearest" })', 'scrollIntoView container'],
    ['box.querySelector(`p:has(a)`)', 'has'],
  ])('%s', (text, name) => {
    expect(unchecked(read({ file: '', text }), new Set())).toEqual([expect.stringContaining(`${name} in “`)]);
  });

  test.each(['/a/v', 'using x = y', 'import x from "x" with { type: "json" }', '/(?i:a)/'])('syntax: %s', (text) => {
    expect(() => read({ file: '', text })).toThrow(SyntaxError);
  });

  test.each([
    'Object.hasOwn(a, "b"); structuredClone(a); a.at(-1); a.findLast(f); Object.values(a).map(f); AbortSignal.timeout(9)',
    'class Ours { groupBy() {} } new Ours().groupBy()',
    'function f(navigation) { return navigation }',
    'link.dataset.take',
  ])('but not of %s', (text) => {
    const script = read({ file: '', text });
    expect(unchecked(script, script.own)).toEqual([]);
  });
});
