import { intrusions, punctuation, oddities } from './odd-words.ts';

/** Returns random numbers between 0 and 1, the same for the same seed. */
export type Chance = () => number;

/** A change that an editor makes to a file by accident. */
type Slip = (text: string, chance: Chance) => string;

export const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)] as T;
const randomPosition = (text: string, chance: Chance): number => Math.floor(chance() * (text.length + 1));

function splice(text: string, from: number, count: number, insert = ''): string {
  return text.slice(0, from) + insert + text.slice(from + count);
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
  'a character missing': (text, chance) => splice(text, randomPosition(text, chance), 1),
  'some characters missing': (text, chance) => splice(text, randomPosition(text, chance), Math.floor(chance() * 40)),
  'a character twice': (text, chance) => {
    const at = randomPosition(text, chance);
    return splice(text, at, 0, text[at] ?? '');
  },
  'two characters swapped': (text, chance) => {
    const at = randomPosition(text, chance);
    return splice(text, at, 2, [...text.slice(at, at + 2)].toReversed().join(''));
  },
  'other punctuation': (text, chance) => splice(text, randomPosition(text, chance), 1, pick(punctuation, chance)),
  'extra punctuation': (text, chance) => splice(text, randomPosition(text, chance), 0, pick(punctuation, chance)),
  'punctuation missing': (text, chance) => {
    const positions = [...text.matchAll(/[#|[\]{}<>:"'`*^\-\n]/g)].map(({ index }) => index);
    return positions.length === 0 ? text : splice(text, pick(positions, chance), 1);
  },
  'an odd character': (text, chance) => splice(text, randomPosition(text, chance), 0, pick(oddities, chance)),
  'an intrusion': (text, chance) => splice(text, randomPosition(text, chance), 0, pick(intrusions, chance)),
  'an intrusion on a line of its own': (text, chance) =>
    inLines((lines, at) => void lines.splice(at, 0, pick(intrusions, chance)))(text, chance),
  'a line missing': inLines((lines, at) => void lines.splice(at, 1)),
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
  'half a file': (text, chance) => text.slice(0, randomPosition(text, chance)),
  'the other half': (text, chance) => text.slice(randomPosition(text, chance)),
  'an empty file': () => '',
  'the file twice': (text) => text + text,
  'a byte order mark': (text) => `\ufeff${text}`,
  'Windows line endings': (text) => text.replaceAll('\n', '\r\n'),
  'line endings of old Macs': (text) => text.replaceAll('\n', '\r'),
  'no line endings': (text) => text.replaceAll('\n', ''),
  'a very long line': (text, chance) => splice(text, randomPosition(text, chance), 0, '法'.repeat(100_000)),
  'many brackets': (text, chance) =>
    splice(text, randomPosition(text, chance), 0, pick(['[', '(', '{', '<', '*', '> ', '- ', '#'], chance).repeat(400)),
};
