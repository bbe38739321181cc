import type { Element, ElementContent } from 'hast';
import { closingForms, openingForms } from '../study/contract/official-forms.ts';
import { textWithoutAsides } from '../study/places/text-without-asides.ts';

/** Marks the paragraphs at the beginning of a text that are forms of an official document: number, addressees … */
export function setOpening(blocks: ElementContent[]): void {
  const forms = openingForms(blocks.map(wordsOf));
  forms.forEach((form, at) => mark(blocks[at], form));
}

/**
 * Marks those at its end, signers, date, remark, and puts signers and date into one box: they are set beside the edge of
 * the page, one below the other. Out: the blocks.
 */
export function withSetClosing(blocks: ElementContent[]): ElementContent[] {
  const forms = closingForms(blocks.map(wordsOf));
  if (forms.length === 0) return blocks;
  const from = blocks.length - forms.length;
  forms.forEach((form, at) => mark(blocks[from + at], form));
  const to = from + forms.indexOf('date') + 1;
  const signature: Element = {
    type: 'element',
    tagName: 'div',
    properties: { className: ['signature'] },
    children: blocks.slice(from, to),
  };
  return [...blocks.slice(0, from), signature, ...blocks.slice(to)];
}

const wordsOf = (block: ElementContent): string | undefined =>
  block.type === 'element' && block.tagName === 'p' ? textWithoutAsides(block) : undefined;

function mark(block: ElementContent | undefined, form: string): void {
  if (block?.type === 'element') block.properties['className'] = [form];
}
