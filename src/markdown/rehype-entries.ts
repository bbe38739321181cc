import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { termIndex } from '../study/contract/addresses.ts';
import { formsOf, opensInText, type Entry } from '../study/contract/entry-schema.ts';

/** Where no link can stand, or none should. */
const closed = new Set(['a', 'h1', 'h2', 'h3', 'sup']);

/**
 * Makes the first mention of a document or defined term in each place a link to its entry in the 索引; a script opens
 * its places beside it. One mention a place keeps the tab order short. A form that a note or a date divides
 * stays plain: links cannot nest. `entries` is asked for each file, because editors may change them while they work.
 */
export function rehypeEntries({ entries, base }: { entries: () => readonly Entry[]; base: string }) {
  let known: readonly Entry[] | undefined;
  let targets: Targets = new Map();
  return (tree: Root): void => {
    const present = entries();
    if (present !== known) targets = targetsAmong(present);
    known = present;
    visit(tree, 'element', (place) => {
      if (!('dataPlace' in place.properties)) return undefined;
      const mentioned = new Set<string>();
      visit(place, (node, index, parent) => {
        if (node.type === 'element' && closed.has(node.tagName)) return SKIP;
        if (node.type !== 'text' || index === undefined || !parent) return undefined;
        const parts = linked(node, targets, mentioned, base);
        parent.children.splice(index, 1, ...parts);
        return [SKIP, index + parts.length];
      });
      return SKIP;
    });
  };
}

interface Target {
  form: string;
  id: string;
}

/** By their first character: a large study has thousands of entries, and few begin with the same. */
type Targets = ReadonlyMap<string, Target[]>;

/** Longer forms first: they hold shorter ones. */
function targetsAmong(entries: readonly Entry[]): Targets {
  const targets = entries
    .filter(opensInText)
    .flatMap((entry) => formsOf(entry).map((form) => ({ form, id: entry.id })))
    .toSorted((one, other) => other.form.length - one.form.length);
  return Map.groupBy(targets, ({ form }) => form[0] ?? '');
}

function linked({ value }: Text, targets: Targets, mentioned: Set<string>, base: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    const target = targets.get(value[at] ?? '')?.find(({ form }) => value.startsWith(form, at));
    if (!target) continue;
    const end = at + target.form.length;
    if (!mentioned.has(target.id)) {
      if (at > from) parts.push({ type: 'text', value: value.slice(from, at) });
      parts.push(entryLink(target, base));
      mentioned.add(target.id);
      from = end;
    }
    at = end - 1;
  }
  if (from < value.length) parts.push({ type: 'text', value: value.slice(from) });
  return parts;
}

function entryLink({ form, id }: Target, base: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['entry'], href: `${base}${termIndex}#${id}`, dataEntry: id },
    children: [{ type: 'text', value: form }],
  };
}
