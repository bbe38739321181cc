/** Letters that nobody sees and no reader means: joiners, direction marks, controls, halves of a letter. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u{FFF9}-\u{FFFB}]/u;
/** What NFKC may join to the letter before it: marks, and the later parts of a Hangul syllable. */
const joining = /^[\p{M}\u1160-\u11FF]/u;
export const space = /\s/;

/** A letter with its marks, and where it begins and ends in the text, in UTF-16 units. */
export interface Cluster {
  letters: string;
  start: number;
  end: number;
}

/** Cuts text into a letter with the marks that belong to it; spaces come as one ' ', unseen letters not at all. */
export function* clustersOf(text: string): Generator<Cluster> {
  let cluster: Cluster | undefined;
  let start = 0;
  for (const letter of text) {
    const end = start + letter.length;
    if (space.test(letter) && letter !== '\uFEFF') {
      if (cluster) yield cluster;
      cluster = undefined;
      yield { letters: ' ', start, end };
    } else if (!isPlain(letter) && unseen.test(letter)) {
      // nothing: the next mark still belongs to the letter before
    } else if (cluster && !isPlain(letter) && joining.test(letter.normalize('NFKC'))) {
      cluster = { letters: cluster.letters + letter, start: cluster.start, end };
    } else {
      if (cluster) yield cluster;
      cluster = { letters: letter, start, end };
    }
    start = end;
  }
  if (cluster) yield cluster;
}

// Stryker disable all: it spares time and changes nothing
/** Nearly every letter of a Chinese text; spares it the tables of Unicode. */
function isPlain(letter: string): boolean {
  return (letter >= '\u4e00' && letter <= '\u9fff') || (letter >= ' ' && letter <= '~');
}
