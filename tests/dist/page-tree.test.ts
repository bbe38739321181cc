import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { pointsIn } from '../../src/publish/build/built-html.ts';
import { shownCharacters } from '../../src/publish/faces/characters.ts';
import { inlineCodeIn } from '../../src/publish/headers/inline-code.ts';
import { pageTree } from '../../src/study/places/page-tree.ts';
import { placesInPage } from '../../src/study/places/places-in-html.ts';
import { allHtml } from '../support/dist/built-pages.ts';

test.each(allHtml())("what the build reads in $address is what a browser's parser reads", ({ html }) => {
  const [ours, theirs] = [pageTree(html), fromHtml(html)];
  expect(pointsIn(ours)).toEqual(pointsIn(theirs));
  expect(placesInPage(ours)).toEqual(placesInPage(theirs));
  expect(inlineCodeIn(ours)).toEqual(inlineCodeIn(theirs));
  expect(shownCharacters([ours])).toEqual(shownCharacters([theirs]));
});
