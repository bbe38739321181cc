/** The widest gap between two Han letters that a justified line may show, in em. */
const widestGap = 0.07;

/** So many letters before a line's end tell how wide the line is set. */
const sample = 8;

/**
 * `<even-lines>` wraps justified text. A date or document number that may not break can leave a line before it so
 * short that justifying would tear its letters apart. Such a line is left as it is: a forced line break before the run,
 * made by the style sheet's generated content, so that the text keeps its letters. Without it the line is set wide.
 */
export class EvenLines extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#even();
    // a frame later: it may change the size that is watched, which Chromium 133 calls an error
    const resized = new ResizeObserver(() => requestAnimationFrame(() => !signal.aborted && this.#even()));
    resized.observe(this);
    signal.addEventListener('abort', () => resized.disconnect());
    document.fonts.ready.then(() => !signal.aborted && this.#even());
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #even(): void {
    // of what a long text has not laid out yet nothing is asked: its size tells when it is
    const runs = [...this.querySelectorAll<HTMLElement>('.unbroken')].filter(
      // Safari before 17.4 cannot say, and lays out everything
      (run) => run.checkVisibility?.({ contentVisibilityAuto: true }) ?? true,
    );
    for (const run of runs) run.classList.remove('begins-line');
    const after = runs.filter((run) => gapBefore(run) > widestGap);
    for (const run of after) run.classList.add('begins-line');
  }
}

/** How far apart the letters stand on the line before a run, in em; 0 where the run does not begin a line. */
function gapBefore(run: HTMLElement): number {
  const text = run.previousSibling;
  if (!(text instanceof Text)) return 0;
  const letters = lastLetters(text);
  const [nearest] = letters.slice(-1);
  if (!nearest || run.getBoundingClientRect().top < nearest.box.bottom) return 0;
  const em = Number.parseFloat(getComputedStyle(run).fontSize);
  let gap = 0;
  letters.forEach(({ letter, box }, at) => {
    const next = letters[at + 1];
    const bothHan = next && isHan(letter) && isHan(next.letter);
    if (bothHan && next.box.top === box.top) gap = Math.max(gap, (next.box.left - box.left) / em - 1);
  });
  return gap;
}

function lastLetters(text: Text): { letter: string; box: DOMRect }[] {
  const range = document.createRange();
  const from = Math.max(0, text.data.length - sample);
  return [...text.data.slice(from)].map((letter, at) => {
    range.setStart(text, from + at);
    range.setEnd(text, from + at + letter.length);
    return { letter, box: range.getBoundingClientRect() };
  });
}

const isHan = (letter: string): boolean => /\p{Script=Han}/u.test(letter);

customElements.define('even-lines', EvenLines);
