import { describe, expect, test } from 'vitest';
import { askedFirst, keysOfData } from './asked-first.ts';
import { branchOf, lackedBy } from './browser-compat.ts';
import { builtScripts, type Code } from './built-code.ts';
import { scriptFeatures } from './script-features.ts';
import { usesIn, type Use } from './script-uses.ts';
import { youngMeanings } from './young-scripts.ts';

/** The last year whose syntax every browser of the promise reads. */
const year = 2023;
const features = scriptFeatures();
const scripts = builtScripts().map(read);
const own = new Set([...scripts.flatMap((script) => [...script.own]), ...Object.keys(keysOfData)]);

function read(code: Code) {
  return { ...code, ...usesIn(code.text, code.classic ?? false, year) };
}

/** What a script uses before it is there, and asks nobody: the name, the code around it, what it is, who lacks it. */
function unasked({ text, uses }: ReturnType<typeof read>, ours = own): string[] {
  const isAsked = (use: Use) =>
    askedFirst.some(
      ({ names, guard, everyUse }) =>
        names.includes(use.name) && (guard?.test(text) ?? true) && (everyUse?.test(use.near) ?? true),
    );
  return uses.flatMap((use) => {
    const [meant] = youngMeanings(use, features, ours);
    return meant && !isAsked(use)
      ? `${use.name} in “${use.near}”: ${meant.path}, not in ${lackedBy(meant.compat)}`
      : [];
  });
}

test('the scripts are there: pages, workers, search, offline', () => {
  const files = scripts.map(({ file }) => file);
  expect(files).toEqual(expect.arrayContaining(['sw.js', 'pagefind/pagefind.js', '/404.html']));
  expect(files.filter((file) => /^_astro\/search-worker/.test(file))).toHaveLength(1);
});

test.each(scripts)('$file uses nothing younger than the promise without asking', (script) => {
  expect(unasked(script)).toEqual([]);
});

test('all that may be used when asked for is still used', () => {
  const used = new Set(scripts.flatMap(({ uses }) => uses.map(({ name }) => name)));
  expect(askedFirst.flatMap(({ names }) => names).filter((name) => !used.has(name))).toEqual([]);
  expect(Object.keys(keysOfData).filter((name) => !used.has(name))).toEqual([]);
});

test(`the syntax of ${year} is promised, the next is not`, () => {
  const lack = (path: string) => lackedBy(branchOf(path).__compat ?? { support: {} });
  expect(lack('javascript.classes.static.initialization_blocks')).toEqual([]); // 2022; 2023 brought `#!` alone
  expect(lack('javascript.builtins.RegExp.unicodeSets')).not.toEqual([]); // 2024: /…/v
});

describe('of these it would tell', () => {
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
    expect(unasked(read({ file: '', text }), new Set())).toEqual([expect.stringContaining(`${name} in “`)]);
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
    expect(unasked(script, script.own)).toEqual([]);
  });
});
