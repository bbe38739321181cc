/** What an object says of itself when it is requested. */
export interface ObjectHeaders {
  /** Content-Type */
  type: string;
  /** Cache-Control */
  cache: string;
}

/** What the release needs of object storage. Keys are whole, prefix included. Errors: `UserError`, in Chinese. */
export interface ObjectStore {
  /** The keys that begin so, each with its size in bytes. */
  list(prefix: string): Promise<Map<string, number>>;
  /** An object as text; undefined where there is none. */
  read(key: string): Promise<string | undefined>;
  /** Writes an object: all of it or nothing, as all object storage does. */
  put(key: string, bytes: Buffer | string, headers: ObjectHeaders): Promise<void>;
  /** Copies within the storage, so nothing is sent. */
  copy(from: string, to: string, headers: ObjectHeaders): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Storage that takes no request longer than others: so many at a time. */
const atOnce = 16;

/** Does the work for each of the items, a few at a time. Errors: the first, when none is at work any more. */
export async function forEach<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items].toReversed();
  const inTurn = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
  };
  const ends = await Promise.allSettled(
    Array.from({ length: atOnce }, () =>
      inTurn().catch((error: unknown) => {
        left.length = 0;
        throw error;
      }),
    ),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
