import type { CopyFault } from './copy-fault.ts';

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
/** A half-width mark is told as such; where it closes a pair it counts here, so that it is told once. */
const halfClosings = new Map([
  [')', '）'],
  ['"', '”'],
  ["'", '’'],
]);

interface Open {
  mark: string;
  at: number;
}

/**
 * Marks that come in pairs and stand alone. In: a paragraph, heading or value; `goesOn` when the next paragraph begins
 * with “ too: then a quotation of several paragraphs is closed only in its last (GB/T 15834—2011 §4.8.3.4).
 */
export function pairFaults(text: string, goesOn = false): CopyFault[] {
  const open: Open[] = [];
  const faults: CopyFault[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const written = text[at] ?? '';
    const full = halfClosings.get(written);
    const mark = full && open.some(({ mark: other }) => closingOf.get(other) === full) ? full : written;
    if (closingOf.has(mark)) open.push({ mark, at });
    else if (closings.has(mark) && !isApostrophe(text, at)) {
      const partner = open.findLastIndex(({ mark: other }) => closingOf.get(other) === mark);
      if (partner < 0) faults.push(alone(mark, at));
      else
        for (const { mark: other, at: place } of open.splice(partner).slice(1))
          faults.push(unclosed(text, other, place));
    }
  }
  const isFirst = ({ mark, at }: Open) => mark === '“' && at === 0;
  return [
    ...faults,
    ...open.filter((one) => !(goesOn && isFirst(one))).map(({ mark, at }) => unclosed(text, mark, at)),
  ];
}

/** ’ in a Latin word: don’t. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');
}

function unclosed(text: string, mark: string, at: number): CopyFault {
  const message = `“${mark}”没有配对`;
  const cure = `在后面补上“${closingOf.get(mark)}”，或删去这一个。`;
  return { start: at, end: at + 1, message, cure, evidence: [at, text.length] };
}

function alone(mark: string, at: number): CopyFault {
  const opening = [...closingOf].find(([, closing]) => closing === mark)?.[0] ?? '';
  const cure = `在前面补上“${opening}”，或删去这一个。`;
  return { start: at, end: at + 1, message: `“${mark}”没有配对`, cure, evidence: [0, at + 1] };
}
