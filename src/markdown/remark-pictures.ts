import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { fromSections, isCaption, picturesFolder } from '../study/contract/pictures.ts';

/**
 * Makes a figure of a paragraph that is a picture, together with the caption below it (图1 and its name). Editors name
 * pictures from the content folder; Astro looks for them from the section's file.
 */
export function remarkPictures() {
  return (tree: Root): void => {
    visit(tree, 'image', (image) => {
      if (!image.url.startsWith(picturesFolder)) return;
      const name = image.url.slice(picturesFolder.length);
      image.url = fromSections + name;
      image.data = { hProperties: { dataPicture: name } };
    });
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      if (index === undefined || !parent || !isPicture(paragraph)) return;
      paragraph.data = { hName: 'figure' };
      const next = parent.children[index + 1];
      if (next?.type !== 'paragraph' || !isCaption(toString(next))) return;
      next.data = { hName: 'figcaption' };
      paragraph.children.push(next as unknown as PhrasingContent);
      parent.children.splice(index + 1, 1);
    });
  };
}

/** Does a paragraph show pictures and nothing else? */
export function isPicture({ children }: Paragraph): boolean {
  return (
    children.some(({ type }) => type === 'image') &&
    children.every((child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''))
  );
}
