/** How wide words are, in em: a Han letter or full-width mark one, anything narrow a little over half. */
export function widthOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (/[\u0020-\u024f]/.test(letter) ? 0.6 : 1), 0);
}

/** What no line begins with. */
const closing = /^[，。、；：？！）》”’〕]/u;

/**
 * Sets a label in lines: it breaks at its marks `|`, and inside a phrase only where the phrase alone is wider than a
 * line. In: the label, the widest line in em. Out: its lines, without the marks.
 */
export function linesOf(label: string, widest: number): string[] {
  const lines: string[] = [];
  for (const phrase of label.split('|').flatMap((one) => piecesOf(one, widest))) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(line + phrase) <= widest) lines.splice(-1, 1, line + phrase);
    else lines.push(phrase);
  }
  return lines;
}

/** A phrase cut into pieces that fit: near equal ones, so that no letter stands alone. */
function piecesOf(phrase: string, widest: number): string[] {
  const count = Math.ceil(widthOf(phrase) / widest);
  if (count <= 1) return [phrase];
  const letters = [...phrase];
  const size = Math.ceil(letters.length / count);
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += size) pieces.push(letters.slice(at, at + size).join(''));
  return pieces.flatMap((piece, at) => {
    const [mark = ''] = closing.exec(pieces[at + 1] ?? '') ?? [];
    return [(at > 0 ? piece.replace(closing, '') : piece) + mark].filter((one) => one !== '');
  });
}
