import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { publish } from './published.ts';

/** An editor's note (校记) as the layouts show it. */
export interface Note {
  /** the editor's label, unique over the study; `note-<label>` and `noteref-<label>` are its addresses */
  label: string;
  /** its number in its section, from 1, in reading order */
  number: number;
  /** inline HTML of the note */
  html: string;
  /** the same as plain text */
  text: string;
}

/**
 * Takes GFM footnotes out of the text: each reference becomes a marked aside, 〔1〕, each definition a `Note` that the
 * layout places (list, margin, popover, endnote). GFM's own footnote section would repeat ids where several sections
 * share a page. Errors: a reference without a definition, or the reverse, fails the file with its position.
 */
export function remarkNotes() {
  return (tree: Root, file: VFile): void => {
    const definitions = new Map<string, FootnoteDefinition>();
    visit(tree, 'footnoteDefinition', (definition) => void definitions.set(definition.identifier, definition));
    tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition');

    const notes: Note[] = [];
    visit(tree, 'footnoteReference', (reference: FootnoteReference) => {
      const definition = definitions.get(reference.identifier);
      if (!definition) file.fail(`校记“${reference.identifier}”没有内容`, reference);
      definitions.delete(reference.identifier);
      notes.push(noteFrom(definition, notes.length + 1));
      showReference(reference, notes.length);
    });
    for (const [label, definition] of definitions) file.fail(`校记“${label}”在正文中没有引用`, definition);
    publish(file, { notes });
  };
}

function noteFrom(definition: FootnoteDefinition, number: number): Note {
  const [only, ...more] = definition.children;
  const inline = only?.type === 'paragraph' && more.length === 0 ? only.children : definition.children;
  const hast = toHast({ type: 'root', children: inline as Root['children'] });
  return { label: definition.identifier, number, html: toHtml(hast), text: toString(definition) };
}

/** 〔1〕 as a link to the note; `data-aside` keeps it out of the indexed, copied and quoted words. */
function showReference(reference: FootnoteReference, number: number): void {
  const label = reference.identifier;
  const properties = {
    href: `#note-${label}`,
    id: `noteref-${label}`,
    role: 'doc-noteref',
    ariaLabel: `校记${number}`,
  };
  reference.data = {
    hName: 'sup',
    hProperties: { dataAside: '', className: ['noteref'] },
    hChildren: [{ type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: `〔${number}〕` }] }],
  };
}
