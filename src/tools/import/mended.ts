import { mendWords, type MendChange } from '../../check/mend/mend-words.ts';
import { isMerged, type Block, type ReadDocument } from './document.ts';

/** A change of a word's punctuation, and the line of `source.txt` where it was made. */
export type Change = MendChange & { line: number };

/** A document with its punctuation after the standards, and every change. The lines of the source stay as they are. */
export function mended(document: ReadDocument): { document: ReadDocument; changes: Change[] } {
  const changes: Change[] = [];
  const mend = (written: string, line: number): string => {
    const { words, changes: made } = mendWords(written);
    changes.push(...made.map((change) => ({ ...change, line })));
    return words;
  };
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, words: mend(block.words, block.line) };
    if (block.kind === 'picture') return block;
    const rows = block.rows.map((row, at) =>
      row.map((cell) => (isMerged(cell) ? cell : { words: mend(cell.words, block.line + at) })),
    );
    return { ...block, rows };
  });
  const notes = document.notes.map((note) => ({
    ...note,
    words: note.words.map((words, at) => mend(words, note.line + at)),
  }));
  return { document: { ...document, blocks, notes }, changes };
}

/** The changes by rule, those that were made most first. */
export function byRule(changes: Change[]): { rule: string; standard: string; changes: Change[] }[] {
  const rules = new Map<string, Change[]>();
  for (const change of changes) rules.set(change.rule, [...(rules.get(change.rule) ?? []), change]);
  return [...rules]
    .map(([rule, made]) => ({ rule, standard: made[0]?.standard ?? '', changes: made }))
    .toSorted((one, other) => other.changes.length - one.changes.length);
}
