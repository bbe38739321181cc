import { formatted } from './number-formats.ts';
import { child, childrenOf, isOn, setting, type Element } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** `%1、`: the numbers of this level and those above it */
  text: string;
  /** which level starts this one anew; 0 for none */
  restart: number | undefined;
  /** all numbers in it are written with digits */
  isLegal: boolean;
  /** the style whose paragraphs have this level */
  style: string | undefined;
}

interface List {
  /** lists of one definition count together */
  definition: string;
  levels: Map<number, Level>;
  /** levels that begin anew at the first paragraph of this list */
  startsAt: Map<number, number>;
}

/** What stands before a paragraph: a number, or a bullet. */
export type Label = { words: string } | 'bullet' | undefined;

/** Counts the automatic numbers of a Word file: to be asked once for each numbered paragraph, in order. */
export class Numbering {
  private lists = new Map<string, List>();
  private counts = new Map<string, number[]>();
  private begun = new Set<string>();
  /** formats that are not known; their numbers are written with digits */
  readonly unknown = new Set<string>();

  /** In: `numbering.xml`, if the file has it. */
  constructor(numbering: Element | undefined) {
    const definitions = new Map(
      childrenOf(numbering, 'abstractNum').map((one) => [one.attributes.get('abstractNumId') ?? '', one]),
    );
    for (const list of childrenOf(numbering, 'num')) {
      const named = setting(list, 'abstractNumId') ?? '';
      const definition = byStyle(named, definitions, numbering);
      this.lists.set(list.attributes.get('numId') ?? '', listFrom(list, definition, definitions.get(definition)));
    }
  }

  /** The level that a style's paragraphs have in a list. */
  levelOfStyle(list: string, style: string): number | undefined {
    return [...(this.lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  /** The label of the next paragraph of a list. In: the list's number and the level, from 0. */
  next(id: string, depth: number): Label {
    const list = this.lists.get(id);
    const level = list?.levels.get(depth);
    if (!list || !level) return undefined;
    const counts = this.counted(list, id, depth);
    if (level.format === 'bullet') return 'bullet';
    const words = level.text.replace(/%(\d)/g, (_, number: string) => {
      const at = Number(number) - 1;
      const its = list.levels.get(at);
      const count = counts[at] ?? its?.start ?? 1;
      return this.written(count, level.isLegal ? 'decimal' : (its?.format ?? 'decimal'));
    });
    return { words };
  }

  private written(count: number, format: string): string {
    const words = formatted(count, format);
    if (words === undefined) this.unknown.add(format);
    return words ?? String(count);
  }

  private counted(list: List, id: string, depth: number): number[] {
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const start = list.startsAt.get(depth);
    const isFirst = !this.begun.has(`${id} ${depth}`);
    this.begun.add(`${id} ${depth}`);
    if (isFirst && start !== undefined) counts[depth] = start;
    else counts[depth] = (counts[depth] ?? (list.levels.get(depth)?.start ?? 1) - 1) + 1;
    for (const [deeper, { restart }] of list.levels)
      if (deeper > depth && restart !== 0 && (restart === undefined || depth < restart)) delete counts[deeper];
    return counts;
  }
}

/** A definition may stand for another, which a style names. */
function byStyle(id: string, definitions: Map<string, Element>, numbering: Element | undefined): string {
  const style = setting(definitions.get(id), 'numStyleLink');
  if (style === undefined) return id;
  const own = childrenOf(numbering, 'abstractNum').find((one) => setting(one, 'styleLink') === style);
  return own?.attributes.get('abstractNumId') ?? id;
}

function listFrom(list: Element, definition: string, defined: Element | undefined): List {
  const levels = new Map(childrenOf(defined, 'lvl').map(levelFrom));
  const startsAt = new Map<number, number>();
  for (const override of childrenOf(list, 'lvlOverride')) {
    const depth = Number(override.attributes.get('ilvl'));
    const own = child(override, 'lvl');
    if (own) levels.set(depth, levelFrom(own)[1]);
    const start = setting(override, 'startOverride');
    if (start !== undefined) startsAt.set(depth, Number(start));
  }
  return { definition, levels, startsAt };
}

function levelFrom(level: Element): [number, Level] {
  const restart = setting(level, 'lvlRestart');
  return [
    Number(level.attributes.get('ilvl')),
    {
      start: Number(setting(level, 'start') ?? 0),
      format: setting(level, 'numFmt') ?? 'decimal',
      text: setting(level, 'lvlText') ?? '',
      restart: restart === undefined ? undefined : Number(restart),
      isLegal: isOn(level, 'isLgl'),
      style: setting(level, 'pStyle'),
    },
  ];
}
