/** A stretch of the text to replace, and what to put there. */
export interface Replacement {
  start: number;
  end: number;
  to: string;
}

/** A piece of the text, as it was and as it is; `rule` is undefined while nothing has changed it. */
interface Piece<Rule> {
  at: number;
  from: string;
  to: string;
  rule: Rule | undefined;
}

/** A text that rules change one after the other, which knows what each change was in the beginning. */
export class MendedText<Rule> {
  private pieces: Piece<Rule>[];
  private current: string;

  constructor(words: string) {
    let at = 0;
    this.current = words;
    this.pieces = [...words].map((character) => {
      const piece = { at, from: character, to: character, rule: undefined };
      at += character.length;
      return piece;
    });
  }

  /** the text as it is now */
  get words(): string {
    return this.current;
  }

  /** every change, in order; positions and `from` are those of the text as it was */
  get changes(): { rule: Rule; at: number; from: string; to: string }[] {
    return this.pieces.flatMap(({ rule, at, from, to }) =>
      rule === undefined || from === to ? [] : [{ rule, at, from, to }],
    );
  }

  /** In: what to replace in the text as it is now. What cuts an earlier change in two, or another of these, is left. */
  replace(replacements: Replacement[], rule: Rule): void {
    let end = Infinity;
    for (const one of replacements.toSorted((one, other) => other.start - one.start)) {
      if (one.end > end || !this.replaceOne(one, rule)) continue;
      end = one.start;
    }
    if (end < Infinity) this.current = this.pieces.map((piece) => piece.to).join('');
  }

  private replaceOne({ start, end, to }: Replacement, rule: Rule): boolean {
    const first = this.pieceAt(start);
    const last = this.pieceAt(end);
    if (first === undefined || last === undefined || last <= first) return false;
    const replaced = this.pieces.slice(first, last);
    const from = replaced.map((piece) => piece.from).join('');
    this.pieces.splice(first, last - first, { at: replaced[0]?.at ?? 0, from, to, rule });
    return true;
  }

  /** The number of the first piece that begins at a position and has words; undefined inside of one. */
  private pieceAt(position: number): number | undefined {
    let at = 0;
    for (const [number, { to }] of this.pieces.entries()) {
      if (at === position && to !== '') return number;
      if (at > position) return undefined;
      at += to.length;
    }
    return at === position ? this.pieces.length : undefined;
  }
}
