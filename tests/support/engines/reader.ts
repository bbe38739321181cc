/** A reader's window. */
export interface ReaderWindow {
  width: number;
  height: number;
  dark?: boolean;
  /** touch instead of a mouse */
  phone?: boolean;
  /** default true */
  scripts?: boolean;
}

export const desk: ReaderWindow = { width: 1280, height: 800 };
export const phone: ReaderWindow = { width: 390, height: 844, phone: true };

/** A point of the window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A page as its reader uses it, the same in every engine. Presses go to where things are painted. */
export interface ReaderPage {
  /** Uncaught errors since the page was opened. */
  readonly errors: string[];
  /** Goes to an address and waits until it is loaded. Does not throw if the server does not answer. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page, with one argument. It cannot use anything outside, nor syntax younger than ES2020. */
  evaluate<Argument, Answer>(
    work: (argument: Argument) => Answer | Promise<Answer>,
    argument?: Argument,
  ): Promise<Answer>;
  press(at: Point): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  /** Presses a key by its name (`Escape`, `/`), with or without Ctrl. */
  key(key: string, ctrl?: boolean): Promise<void>;
  type(text: string): Promise<void>;
  /** Writes a PNG. */
  screenshot(file: string): Promise<void>;
  /** The page printed on A4 as PDF. Missing if a driver cannot print in this engine. */
  print?(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A real browser. */
export interface Reader {
  /** as the browser states it */
  version: string;
  open(window: ReaderWindow): Promise<ReaderPage>;
  close(): Promise<void>;
}
