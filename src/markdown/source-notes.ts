import type { FootnoteDefinition, FootnoteReference, Link, Paragraph, RootContent } from 'mdast';
import { sourceNoteId, sourceReferenceId } from '../study/contract/made-ids.ts';
import { sourceMark } from '../study/contract/source-marks.ts';

/**
 * Shows a reference to a note of the source's own: its mark is a word of the text. In: the reference, the section's slug,
 * the number of the note.
 */
export function showSourceReference(reference: FootnoteReference, slug: string, number: number): void {
  const mark = sourceMark(reference.label ?? '');
  const properties = {
    href: `#${sourceNoteId(slug, number)}`,
    id: sourceReferenceId(slug, number),
    role: 'doc-noteref',
  };
  reference.data = {
    hName: 'sup',
    hProperties: { className: ['source-mark'] },
    hChildren: [{ type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: mark }] }],
  };
}

/** The source's notes as a block at the end of a section; `rehypePlaces` makes a place of it. In: at least one note. */
export function sourceNotesBlock(definitions: FootnoteDefinition[], slug: string): RootContent {
  const children = definitions.flatMap((definition, at) => noteBlocks(definition, slug, at + 1));
  return { type: 'sourceNotes', data: { hName: 'div', hProperties: { dataSourceNotes: '' } }, children } as never;
}

/** A note's blocks; the first begins with its mark, which leads back to the text. */
function noteBlocks({ children, label }: FootnoteDefinition, slug: string, number: number): RootContent[] {
  const mark: Link = {
    type: 'link',
    url: `#${sourceReferenceId(slug, number)}`,
    data: { hProperties: { role: 'doc-backlink' } },
    children: [{ type: 'text', value: sourceMark(label ?? '') }],
  };
  const [first, ...more] = children;
  const words = first?.type === 'paragraph' ? first.children : [];
  const opening: Paragraph = {
    type: 'paragraph',
    data: { hProperties: { id: sourceNoteId(slug, number), role: 'doc-footnote' } },
    children: [mark, ...words],
  };
  return first?.type === 'paragraph' ? [opening, ...more] : [opening, ...children];
}
