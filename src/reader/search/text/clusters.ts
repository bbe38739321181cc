/** Characters that nobody sees and no reader means: joiners, direction controls, other controls, lone surrogates. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u{FFF9}-\u{FFFB}]/u;
/** What NFKC may join to the character before it: combining characters, and the later parts of a Hangul syllable. */
const joining = /^[\p{M}\u1160-\u11FF]/u;
export const space = /\s/;

/** A character with the combining characters after it, and its range in the text, in UTF-16 units. */
export interface Cluster {
  text: string;
  start: number;
  end: number;
}

/** Cuts a text into clusters. White space comes as one ' ' each, unseen characters are left out. */
export function* clustersOf(text: string): Generator<Cluster> {
  let cluster: Cluster | undefined;
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (space.test(character) && character !== '\uFEFF') {
      if (cluster) yield cluster;
      cluster = undefined;
      yield { text: ' ', start, end };
    } else if (!isPlain(character) && unseen.test(character)) {
      // nothing: what combines after it still belongs to the character before it
    } else if (cluster && !isPlain(character) && joining.test(character.normalize('NFKC'))) {
      cluster = { text: cluster.text + character, start: cluster.start, end };
    } else {
      if (cluster) yield cluster;
      cluster = { text: character, start, end };
    }
    start = end;
  }
  if (cluster) yield cluster;
}

// Stryker disable all: it saves time and changes nothing
/** True for nearly every character of a Chinese text, which then skips the Unicode tables. */
function isPlain(character: string): boolean {
  return (character >= '\u4e00' && character <= '\u9fff') || (character >= ' ' && character <= '~');
}
