import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { basename } from 'node:path';
import { visit } from 'unist-util-visit';
import { divisionOf, type Division } from './division.ts';
import { formerId } from './former-ids.ts';
import { permalink } from './permalink.ts';
import { placeFrom } from './place-from.ts';
import { publish } from './published.ts';
import { setOpening, withSetClosing } from './set-official-forms.ts';
import { withoutLineEnds } from './without-line-ends.ts';
import { isArticleNumber, isDivisionHeading } from '../study/contract/levels.ts';
import { closingId, leadId, sourceNotesId } from '../study/contract/made-ids.ts';
import { slugOf } from '../study/contract/section-names.ts';
import type { PlaceKind } from '../study/places/place.ts';
import { textWithoutAsides } from '../study/places/text-without-asides.ts';

/**
 * Divides a section into places, the unit that is addressed, indexed and quoted: the headings above its own (第一编), its
 * h1, the paragraphs before the first h2 (the lead, 总述), each h2 with what follows it (a point, or a 节 where nothing
 * does), what stands behind `***` (结语), and the source's own notes. A file without h1 is the introduction. A place is one element with
 * `data-place` and its permanent id and holds no white space between its blocks, so that its text is the source's words
 * and nothing else.
 */
export function rehypePlaces() {
  return (tree: Root, file: VFile): void => {
    const slug = slugOf(basename(file.path));
    visit(tree, 'element', withoutLineEnds);
    const blocks = tree.children.filter((node) => !(node.type === 'text' && node.value.trim() === ''));
    const asIs = blocks.filter((node) => node.type !== 'element' && node.type !== ('mdxJsxFlowElement' as string));
    const division = divisionOf(blocks.filter((node) => !asIs.includes(node)));
    setForms(division);
    const places = placesOf(division, slug);
    publish(file, { places: places.map(placeFrom) });
    tree.children = [...asIs, ...places];
  };
}

/** The forms of an official document stand before the first words and after the last. */
function setForms(division: Division): void {
  setOpening(division.lead);
  const last = division.points.at(-1);
  if (division.closing.length > 0) division.closing = withSetClosing(division.closing);
  else if (last) last.blocks = withSetClosing(last.blocks);
  else division.lead = withSetClosing(division.lead);
}

function placesOf({ parts, heading, lead, points, closing, notes }: Division, slug: string): Element[] {
  const formerSlugs = heading ? takeFormerIds(heading) : [];
  const kind = !heading ? 'introduction' : points.length > 0 ? 'lead' : 'body';
  return [
    ...parts.map((part) => asPlace(part, 'part', takeFormerIds(part))),
    ...(heading ? [asPlace(heading, 'heading', formerSlugs)] : []),
    ...blockPlace(kind, heading ? leadId(slug) : slug, lead, formerSlugs.map(leadId)),
    ...points.map(point),
    ...blockPlace('closing', closingId(slug), closing, formerSlugs.map(closingId)),
    ...blockPlace('notes', sourceNotesId(slug), withLabel(notes), formerSlugs.map(sourceNotesId)),
  ];
}

/** The source's own notes are told from the editor's by a word that is the site's. */
function withLabel(notes: ElementContent[]): ElementContent[] {
  const words = { type: 'text', value: '原注' } as const;
  const blocks = notes.filter((node) => node.type !== 'text');
  return blocks.length > 0 ? [element('p', { dataAside: '' }, [words]), ...blocks] : [];
}

/** A place without a heading; none where it has no words. */
function blockPlace(kind: PlaceKind, id: string, blocks: ElementContent[], formerIds: string[]): Element[] {
  if (blocks.length === 0) return [];
  return [element('div', { dataPlace: kind, id }, [...formerIds.map(formerId), ...blocks])];
}

function point({ heading, blocks }: Division['points'][number]): Element {
  const id = String(heading.properties['id']);
  delete heading.properties['id'];
  const former = takeFormerIds(heading).map(formerId);
  const words = textWithoutAsides(heading);
  const head = element('div', { className: ['point-head'] }, [heading, permalink(id, words), ...former]);
  const kind = blocks.length === 0 && isDivisionHeading(words) ? 'division' : 'point';
  const className = isArticleNumber(words) ? { className: ['article'] } : {};
  return element('section', { dataPlace: kind, id, ...className }, [head, ...blocks]);
}

function asPlace(node: Element, kind: PlaceKind, formerIds: string[]): Element {
  node.properties = { dataPlace: kind, ...node.properties };
  node.children.push(...formerIds.map(formerId));
  return node;
}

/** Ids that the heading's place had before, as `remarkHeadingIds` left them. */
function takeFormerIds({ properties }: Element): string[] {
  const ids = properties['dataFormerIds'];
  delete properties['dataFormerIds'];
  return typeof ids === 'string' && ids !== '' ? ids.split(' ') : [];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
