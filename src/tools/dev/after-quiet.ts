/** Does something once nothing has stirred for a while: what takes time, and nobody waits for. */
export class AfterQuiet {
  readonly #pause: number;
  readonly #task: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** In: for how long it must be quiet, in milliseconds, and what to do then. */
  constructor(pause: number, task: () => void) {
    this.#pause = pause;
    this.#task = task;
  }

  /** Begins to wait, anew if it waits already. */
  stir(): void {
    this.end();
    this.#timer = setTimeout(this.#task, this.#pause);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
