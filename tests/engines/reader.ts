/** What kind of window a reader has. */
export interface ReaderWindow {
  width: number;
  height: number;
  dark?: boolean;
  /** with a finger instead of a mouse */
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

/** A page as its reader has it, the same in every engine. What is pressed is pressed where it is painted. */
export interface ReaderPage {
  /** Errors that nobody caught, since the page was opened. */
  readonly errors: string[];
  /** Goes to an address and waits until it is loaded; where there is no answer, the browser says so and that is all. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs code in the page. In: a function of the page's own world, what it is given. No younger syntax than ES2020. */
  evaluate<Given, Answer>(work: (given: Given) => Answer | Promise<Answer>, given?: Given): Promise<Answer>;
  press(at: Point): Promise<void>;
  drag(from: Point, to: Point): Promise<void>;
  /** A key by its name (`Escape`, `/`), with Ctrl or without. */
  key(key: string, ctrl?: boolean): Promise<void>;
  type(text: string): Promise<void>;
  /** In: a PNG to write. */
  picture(file: string): Promise<void>;
  /** A4 sheets as PDF. Left out where the engine has no printing for drivers. */
  print?(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A real browser. */
export interface Reader {
  /** as it calls itself */
  version: string;
  open(window: ReaderWindow): Promise<ReaderPage>;
  close(): Promise<void>;
}
