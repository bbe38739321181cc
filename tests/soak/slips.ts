import { intrusions, marks, oddities } from './odd-words.ts';

/** A chance between 0 and 1, the same each time for the same seed. */
export type Chance = () => number;

/** Something that happens to an editor's file. In: its text. Out: its text afterwards. */
type Slip = (text: string, chance: Chance) => string;

export const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)] as T;
const spot = (text: string, chance: Chance): number => Math.floor(chance() * (text.length + 1));

function splice(text: string, from: number, count: number, put = ''): string {
  return text.slice(0, from) + put + text.slice(from + count);
}

function inLines(change: (lines: string[], at: number, chance: Chance) => void): Slip {
  return (text, chance) => {
    const lines = text.split('\n');
    change(lines, Math.floor(chance() * lines.length), chance);
    return lines.join('\n');
  };
}

/** The slips by name. */
export const slips: Record<string, Slip> = {
  'a letter less': (text, chance) => splice(text, spot(text, chance), 1),
  'some letters less': (text, chance) => splice(text, spot(text, chance), Math.floor(chance() * 40)),
  'a letter twice': (text, chance) => {
    const at = spot(text, chance);
    return splice(text, at, 0, text[at] ?? '');
  },
  'two letters swapped': (text, chance) => {
    const at = spot(text, chance);
    return splice(text, at, 2, [...text.slice(at, at + 2)].toReversed().join(''));
  },
  'another mark': (text, chance) => splice(text, spot(text, chance), 1, pick(marks, chance)),
  'a mark more': (text, chance) => splice(text, spot(text, chance), 0, pick(marks, chance)),
  'a mark less': (text, chance) => {
    const places = [...text.matchAll(/[#|[\]{}<>:"'`*^\-\n]/g)].map(({ index }) => index);
    return places.length === 0 ? text : splice(text, pick(places, chance), 1);
  },
  'an odd letter': (text, chance) => splice(text, spot(text, chance), 0, pick(oddities, chance)),
  'an intrusion': (text, chance) => splice(text, spot(text, chance), 0, pick(intrusions, chance)),
  'an intrusion on a line of its own': (text, chance) =>
    inLines((lines, at) => void lines.splice(at, 0, pick(intrusions, chance)))(text, chance),
  'a line less': inLines((lines, at) => void lines.splice(at, 1)),
  'a line twice': inLines((lines, at) => void lines.splice(at, 0, lines[at] ?? '')),
  'a line elsewhere': inLines((lines, at, chance) => {
    const [line = ''] = lines.splice(at, 1);
    lines.splice(Math.floor(chance() * (lines.length + 1)), 0, line);
  }),
  'a line indented': inLines((lines, at, chance) => {
    lines[at] = pick(['  ', '    ', '\t', '　'], chance) + (lines[at] ?? '');
  }),
  'a line outdented': inLines((lines, at) => {
    lines[at] = (lines[at] ?? '').trimStart();
  }),
  'half a file': (text, chance) => text.slice(0, spot(text, chance)),
  'the other half': (text, chance) => text.slice(spot(text, chance)),
  'an empty file': () => '',
  'the file twice': (text) => text + text,
  'a mark of byte order': (text) => `\ufeff${text}`,
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'no line ends': (text) => text.replaceAll('\n', ''),
  'a very long line': (text, chance) => splice(text, spot(text, chance), 0, '法'.repeat(100_000)),
  'many brackets': (text, chance) =>
    splice(text, spot(text, chance), 0, pick(['[', '(', '{', '<', '*', '> ', '- ', '#'], chance).repeat(400)),
};
