import { child, childrenOf, setting, type Element } from './xml.ts';

/** What a paragraph's properties, or its style's, say. */
export interface ParagraphStyle {
  /** its list and its level there, from 0; a list 0 is none */
  list: string | undefined;
  depth: number | undefined;
  /** the level of a heading, 1 the highest */
  level: number | undefined;
  centred: boolean | undefined;
  isContents: boolean;
  /** the names of its styles, the nearest first */
  styles: string[];
}

/** Reads what paragraphs have from their styles. In: `styles.xml`, if the file has it. */
export function paragraphStyles(styles: Element | undefined): (properties: Element | undefined) => ParagraphStyle {
  const all = childrenOf(styles, 'style');
  const byId = new Map(all.map((style) => [style.attributes.get('styleId') ?? '', style]));
  const normal = all.find((one) => one.attributes.get('default') === '1' && one.attributes.get('type') === 'paragraph');
  return (properties) => {
    const chain: Element[] = [];
    let next = byId.get(setting(properties, 'pStyle') ?? '') ?? normal;
    while (next && !chain.includes(next)) {
      chain.push(next);
      next = byId.get(setting(next, 'basedOn') ?? '');
    }
    const sources = [properties, ...chain.map((style) => child(style, 'pPr'))];
    const first = <T>(read: (source: Element | undefined) => T | undefined) =>
      sources.map(read).find((value) => value !== undefined);
    const names = chain.map((style) => setting(style, 'name') ?? '');
    const outline = first((source) => setting(source, 'outlineLvl'));
    return {
      list: first((source) => setting(child(source, 'numPr'), 'numId')),
      depth: numberOr(first((source) => setting(child(source, 'numPr'), 'ilvl'))),
      level: headingLevel(names) ?? (outline === undefined || outline === '9' ? undefined : Number(outline) + 1),
      centred: first((source) => setting(source, 'jc')) === 'center',
      isContents: names.some((name) => /^(?:toc|目录) ?\d/i.test(name)),
      styles: chain.map((style) => style.attributes.get('styleId') ?? ''),
    };
  };
}

const numberOr = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : Number(written);

function headingLevel(names: string[]): number | undefined {
  const level = names.map((name) => /^(?:heading|标题) ?(\d)$/i.exec(name)?.[1]).find(Boolean);
  if (level !== undefined) return Number(level);
  return names.some((name) => /^(?:title|标题)$/i.test(name)) ? 1 : undefined;
}
