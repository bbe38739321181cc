import type { CopyProblem } from './copy-problems.ts';
import { nestingProblems } from './nesting.ts';
import { reversedQuotes } from './reversed-quotes.ts';

const closingOf = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['(', '）'],
  ['〔', '〕'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
]);
const closings = new Set(closingOf.values());
/** Half-width punctuation has a rule of its own; where it closes a pair it counts here, so that it is reported once. */
const halfClosings = new Map([
  [')', '）'],
  ['"', '”'],
  ["'", '’'],
]);

/** A pair in a text: its opening mark, and where its two marks stand. */
export interface Pair {
  mark: string;
  at: number;
  end: number;
}

type Open = Omit<Pair, 'end'>;

/**
 * Punctuation that comes in pairs: what stands alone, quotation marks the wrong way round, pairs in pairs. In: a
 * paragraph, heading or value; `goesOn` when the next paragraph begins with “ too: then a quotation of several
 * paragraphs is closed only in its last (GB/T 15834—2011 §4.8.3.4).
 */
export function pairProblems(text: string, goesOn = false): CopyProblem[] {
  const reversed = reversedQuotes(text, goesOn);
  const turned = text.split('');
  for (const { start, mark } of reversed) turned[start] = mark;
  const { pairs, problems } = pairsIn(reversed.length > 0 ? turned.join('') : text, goesOn);
  return [...reversed, ...problems, ...nestingProblems(text, pairs)];
}

function pairsIn(text: string, goesOn: boolean): { pairs: Pair[]; problems: CopyProblem[] } {
  const open: Open[] = [];
  const pairs: Pair[] = [];
  const problems: CopyProblem[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const written = text[at] ?? '';
    const full = halfClosings.get(written);
    const mark = full && open.some(({ mark: other }) => closingOf.get(other) === full) ? full : written;
    if (closingOf.has(mark)) open.push({ mark, at });
    else if (closings.has(mark) && !isApostrophe(text, at)) {
      const partner = open.findLastIndex(({ mark: other }) => closingOf.get(other) === mark);
      const inside = partner < 0 ? [] : open.slice(partner + 1);
      const isCrossed = inside.length === 1 && closingOf.get(inside[0]?.mark ?? '') === text[at + 1];
      if (partner < 0) problems.push(alone(mark, at));
      else {
        const [first = { mark, at }] = open.splice(partner);
        pairs.push({ ...first, end: at });
        if (isCrossed) problems.push(crossed(text, at));
        else problems.push(...inside.map(({ mark: other, at: offset }) => unclosed(text, other, offset, mark)));
        if (isCrossed) at += 1;
      }
    }
  }
  const isFirst = ({ mark, at }: Open) => mark === '“' && at === 0;
  const rest = open.filter((one) => !(goesOn && isFirst(one))).map(({ mark, at }) => unclosed(text, mark, at));
  // what is not closed stands around all that follows it
  pairs.push(...open.map((one) => ({ ...one, end: text.length })));
  return { pairs: pairs.toSorted((one, other) => one.at - other.at), problems: [...problems, ...rest] };
}

/** ’ in a Latin word: don’t. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');
}

/** Quotation marks cannot be read between quotation marks: they are called by name. */
const names = new Map([
  ['“', '前引号'],
  ['”', '后引号'],
  ['‘', '前单引号'],
  ['’', '后单引号'],
]);

const called = (mark: string): string => (names.has(mark) ? `${names.get(mark)} ${mark} ` : `“${mark}”`);

/** `before`: the mark that stands behind it and closes what is around it. */
function unclosed(text: string, mark: string, at: number, before?: string): CopyProblem {
  const full = mark === '(' ? '这个改成“（”，' : '';
  const where = before === undefined ? '在后面' : `在后面的${called(before)}前面`;
  const cure = `${full}${where}补上${called(closingOf.get(mark) ?? '')}，或删去这一个。`;
  return { start: at, end: at + 1, message: `${called(mark)}没有配对`, cure, evidence: [at, text.length] };
}

function crossed(text: string, at: number): CopyProblem {
  const [one = '', other = ''] = text.slice(at, at + 2);
  const message = `“${one}${other}”两个的次序反了`;
  return { start: at, end: at + 2, message, cure: `改成“${other}${one}”。`, evidence: [0, at + 2] };
}

function alone(mark: string, at: number): CopyProblem {
  const opening = [...closingOf].find(([, closing]) => closing === mark)?.[0] ?? '';
  const cure = `在前面补上${called(opening)}，或删去这一个。`;
  return { start: at, end: at + 1, message: `${called(mark)}没有配对`, cure, evidence: [0, at + 1] };
}
