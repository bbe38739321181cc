import type { Element, ElementContent, Root } from 'hast';
import type { NewBlock } from '../document.ts';
import { tableFrom } from './grid.ts';
import { attribute, isUnseen } from './web-elements.ts';
import { innerPlace, type Place } from './web-place.ts';
import { cellsOf, pictureFrom, type FindPicture } from './web-parts.ts';

const blockTags = new Set(['p', 'div', 'section', 'article', 'main', 'center', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dd', 'dt', 'dl', 'ul', 'ol', 'pre', 'figure', 'figcaption', 'header', 'footer', 'form', 'hr', 'address', 'body', 'html', 'td', 'th', 'tr', 'tbody', 'caption']); // prettier-ignore

/** Reads what a part of a page shows: paragraphs, tables, pictures. */
export function webBlocks(tree: Element | Root, findPicture: FindPicture): NewBlock[] {
  const reader = new WebReader(findPicture);
  tree.children.forEach((node) => reader.read(node));
  return reader.end();
}

class WebReader {
  private blocks: NewBlock[] = [];
  private words = '';
  private place: Place = { isPre: false, centred: false };
  private findPicture: FindPicture;

  constructor(findPicture: FindPicture) {
    this.findPicture = findPicture;
  }

  read(node: ElementContent | Root['children'][number]): void {
    if (node.type === 'text') this.words += this.place.isPre ? node.value : collapsed(node.value, this.words);
    if (node.type !== 'element' || isUnseen(node)) return;
    if (node.tagName === 'br') this.words += '\n';
    else if (node.tagName === 'img') this.readPicture(node);
    else if (node.tagName === 'table') {
      this.end();
      const read = (cell: Element) => webBlocks(cell, this.findPicture);
      this.blocks.push(...tableFrom(cellsOf(node, read)));
    } else if (blockTags.has(node.tagName)) this.readBlock(node);
    else node.children.forEach((child) => this.read(child));
  }

  /** Ends the paragraph that is open. Out: all blocks so far. */
  end(): NewBlock[] {
    for (const line of this.words.split('\n').map(trimmed).filter(Boolean)) {
      const { label, level, centred } = this.place;
      delete this.place.label;
      this.blocks.push({
        kind: 'paragraph',
        words: (label === 'bullet' ? '' : (label ?? '')) + line,
        ...(centred ? { centred } : {}),
        ...(level === undefined ? {} : { level }),
        ...(label === 'bullet' ? { bullet: true } : {}),
      });
    }
    this.words = '';
    return this.blocks;
  }

  private readBlock(element: Element): void {
    this.end();
    const outer = this.place;
    this.place = innerPlace(element, outer);
    element.children.forEach((child) => this.read(child));
    this.end();
    this.place = outer;
  }

  private readPicture(image: Element): void {
    const picture = pictureFrom(image, this.findPicture);
    if (!picture || attribute(image, 'width') === '1') return;
    this.end();
    this.blocks.push(picture);
  }
}

const trimmed = (line: string): string => line.replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '');

/** White space as browsers show it. In: the text, and what stands before it. */
function collapsed(text: string, before: string): string {
  const one = text.replace(/[ \t\r\n\f]+/g, ' ').replaceAll('\u200b', '');
  return /(?:^|[ \n])$/.test(before) ? one.replace(/^ /, '') : one;
}
