import { basename } from 'node:path';
import type { Element } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { noteId, noteReferenceId } from '../study/contract/made-ids.ts';
import { slugOf } from '../study/contract/section-names.ts';
import { isSourceMark } from '../study/contract/source-marks.ts';
import type { Note } from '../study/places/place.ts';
import { publish } from './published.ts';
import { showSourceReference, sourceNotesBlock } from './source-notes.ts';

/**
 * Takes GFM footnotes out of the text: each reference to an editor's note becomes a marked aside, 〔1〕, each definition a
 * `Note` that the layout places (list, margin, popover, endnote). Notes of the source's own stay words of the text, at
 * its end. GFM's own footnote section would repeat ids where several sections share a page. Errors: a reference without
 * a definition, or the reverse, fails the file with its position.
 */
export function remarkNotes() {
  return (tree: Root, file: VFile): void => {
    const definitions = new Map<string, FootnoteDefinition>();
    visit(tree, 'footnoteDefinition', (definition) => void definitions.set(definition.identifier, definition));
    tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition');

    const notes: Note[] = [];
    const ofSource = [...definitions.values()].filter(({ label }) => isSourceMark(label ?? ''));
    const slug = slugOf(basename(file.path));
    visit(tree, 'footnoteReference', (reference: FootnoteReference) => {
      const definition = definitions.get(reference.identifier);
      if (!definition) file.fail(`校记“${reference.identifier}”没有内容`, reference);
      definitions.delete(reference.identifier);
      if (ofSource.includes(definition)) return showSourceReference(reference, slug, ofSource.indexOf(definition) + 1);
      notes.push(noteFrom(definition, notes.length + 1));
      showReference(reference, notes.length);
    });
    for (const [label, definition] of definitions) file.fail(`校记“${label}”在正文中没有引用`, definition);
    if (ofSource.length > 0) tree.children.push(sourceNotesBlock(ofSource, slug));
    publish(file, { notes });
  };
}

function noteFrom(definition: FootnoteDefinition, number: number): Note {
  const [only, ...more] = definition.children;
  const inline = only?.type === 'paragraph' && more.length === 0 ? only.children : definition.children;
  const hast = toHast({ type: 'root', children: inline as Root['children'] });
  return { label: definition.identifier, number, html: toHtml(hast), text: toString(definition) };
}

/**
 * 〔1〕 as a link to the note; `data-aside` keeps it out of the indexed, copied and quoted words. Styles hide its words and
 * draw them from `data-number`, because a browser's own search does not look past words that stand in a phrase; without
 * styles, and to programs that read the page, the words are there.
 */
function showReference(reference: FootnoteReference, number: number): void {
  const label = reference.identifier;
  const properties = {
    href: `#${noteId(label)}`,
    id: noteReferenceId(label),
    role: 'doc-noteref',
    ariaLabel: `校记${number}`,
    dataNumber: number,
  };
  const shown: Element = {
    type: 'element',
    tagName: 'span',
    properties: {},
    children: [{ type: 'text', value: `〔${number}〕` }],
  };
  reference.data = {
    hName: 'sup',
    hProperties: { dataAside: '', className: ['noteref'] },
    hChildren: [{ type: 'element', tagName: 'a', properties, children: [shown] }],
  };
}
