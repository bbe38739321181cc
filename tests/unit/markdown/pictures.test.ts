import { expect, test } from 'vitest';
import { placesInHtml } from '../../../src/study/places/places-in-html.ts';
import { render } from '../../support/unit/render.ts';

const figure = async (markdown: string) => /<figure>.*<\/figure>/s.exec(await render(markdown))?.[0];

test('a picture and the caption below it are one figure', async () => {
  expect(await figure('![流程](pictures/liu.png)\n\n图1　流程\n\n后文。')).toMatch(
    /^<figure><img [^>]*><figcaption>图1　流程<\/figcaption><\/figure>$/,
  );
});

test.each(['图1是流程。', '图书馆的流程', '见图1'])('%s below a picture is no caption', async (words) => {
  const html = await render(`![流程](pictures/liu.png)\n\n${words}`);
  expect(html).not.toContain('figcaption');
  expect(html).toContain('</figure><p>');
});

test('what a picture shows is told in words that are none of the text', async () => {
  const html = await render('![流程](pictures/liu.png)\n\n图1　流程');
  expect(placesInHtml(html)[0]?.text).toBe('图1　流程');
});

test('a picture among words is no figure', async () => {
  expect(await figure('见![流程](pictures/liu.png)。')).toBeUndefined();
});
