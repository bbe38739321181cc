import type { NotesCalled, Reading } from './reading.ts';
import { noteWords } from './body.ts';
import { formatted } from './number-formats.ts';
import { child, childrenOf, setting, type Element } from './xml.ts';

type Kind = 'footnote' | 'endnote';

/**
 * The notes of a Word file. A mark is what Word prints; plain numbers become 〔1〕, and 注1 for endnotes, because a number
 * in the text could be anything. In: the parts that hold them, the settings, and the reading, which the notes' words need.
 */
export function notesCalled(reading: () => Reading): NotesCalled {
  const called: NotesCalled['called'] = [];
  const counts = { footnote: 0, endnote: 0 };
  return {
    called,
    call(kind, id) {
      const { file } = reading();
      const note = childrenOf(file.related(`${kind}s`), kind).find((one) => one.attributes.get('id') === id);
      if (!note || note.attributes.get('type') !== undefined) return undefined;
      counts[kind] += 1;
      const mark = markOf(counts[kind], kind, file.related('settings'));
      const words = noteWords(note, reading());
      if (words.length === 0) return undefined;
      called.push({ mark, words });
      return mark;
    },
  };
}

function markOf(count: number, kind: Kind, settings: Element | undefined): string {
  const format = setting(child(settings, `${kind}Pr`), 'numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
  const written = formatted(count, format) ?? String(count);
  if (!/^\w+$/.test(written)) return written;
  return kind === 'footnote' ? `〔${count}〕` : `注${count}`;
}
