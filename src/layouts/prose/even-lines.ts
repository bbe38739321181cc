import { PageElement } from '../../reader/page-element.ts';
import { whenLaidOut } from '../when-laid-out.ts';

/** The widest gap between two Han characters that a justified line may show, in em. */
const widestGap = 0.07;

/** This many characters before a line's end tell how wide the line is set. */
const sample = 8;

/**
 * `<even-lines>` wraps justified text. A date or document number that may not break can leave the line before it so
 * short that justifying would tear its characters apart. Such a line gets a forced break instead, by the stylesheet's
 * generated content, so that the text itself does not change. Without this element the line is set wide.
 */
export class EvenLines extends PageElement {
  protected connected(signal: AbortSignal): void {
    whenLaidOut(this, signal, () => this.#even());
  }

  #even(): void {
    // skip what a long text has not laid out yet: the size changes when it is
    const runs = [...this.querySelectorAll<HTMLElement>('.unbroken')].filter(
      // Safari before 17.4 cannot tell, and lays out everything
      (run) => run.checkVisibility?.({ contentVisibilityAuto: true }) ?? true,
    );
    for (const run of runs) run.classList.remove('begins-line');
    const after = runs.filter((run) => gapBefore(run) > widestGap);
    for (const run of after) run.classList.add('begins-line');
  }
}

/** How far apart the characters stand on the line before a run, in em; 0 where the run does not begin a line. */
function gapBefore(run: HTMLElement): number {
  let text = run.previousSibling;
  if (text instanceof HTMLElement) text = text.previousSibling; // 2006年 before 7月5日: the line is measured before both
  if (!(text instanceof Text)) return 0;
  const characters = lastCharacters(text);
  const [nearest] = characters.slice(-1);
  if (!nearest || run.getBoundingClientRect().top < nearest.box.bottom) return 0;
  const em = Number.parseFloat(getComputedStyle(run).fontSize);
  let gap = 0;
  characters.forEach(({ character, box }, at) => {
    const next = characters[at + 1];
    const bothHan = next && isHan(character) && isHan(next.character);
    if (bothHan && next.box.top === box.top) gap = Math.max(gap, (next.box.left - box.left) / em - 1);
  });
  return gap;
}

function lastCharacters(text: Text): { character: string; box: DOMRect }[] {
  const range = document.createRange();
  const from = Math.max(0, text.data.length - sample);
  return [...text.data.slice(from)].map((character, at) => {
    range.setStart(text, from + at);
    range.setEnd(text, from + at + character.length);
    return { character, box: range.getBoundingClientRect() };
  });
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

customElements.define('even-lines', EvenLines);
