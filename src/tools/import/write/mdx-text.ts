import { noteCalls, plainWords } from '../document.ts';

/** Addresses stay as they are: a backslash in them would be part of them. */
const address = /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.(?![\w-]*https?:)[\w-]+)+/gu;

/**
 * Words as MDX that shows just these words: whatever would be read as a mark gets a backslash; notes are called.
 * In: words of one line, and where they stand. Behind `#` a bar is a break mark and stays; in a cell no line begins.
 */
export function mdxText(words: string, where: 'paragraph' | 'heading' | 'cell' = 'paragraph'): string {
  const pieces: string[] = [];
  const tildes = words.split('~').length > 2;
  let from = 0;
  for (const { 0: found, index } of words.matchAll(address)) {
    const url = found.replace(/[.,;:!?)\]'"]+$/u, '');
    pieces.push(
      // a bracket that closes behind the address may begin a link there
      escaped(words.slice(from, index), tildes).replace(/(?<!\\)\[(?=[^[\]]*$)|!$/g, String.raw`\$&`),
      addressText(url, words[index + url.length]),
    );
    from = index + url.length;
  }
  pieces.push(escaped(words.slice(from), tildes));
  const text = withCalls(pieces.join(''));
  if (where === 'heading') return text;
  return (where === 'cell' ? text : escapedStart(text)).replaceAll('|', String.raw`\|`);
}

/** A link that ends where the address does: a bare one would take in the Chinese behind it. */
function addressText(url: string, next: string | undefined): string {
  if (url.includes('@') && !/^https?:|^www\./.test(url)) return escaped(url, false);
  if ((next === undefined || /\s/.test(next)) && /^[\w:/.?=%#+-]+$/.test(url)) return url;
  const destination = url
    .replace(/[()<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(entity, String.raw`\$&`);
  const label = url.replace(/[\\*`<{}[\]~&!]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\$&`);
  return `[${label}](${url.startsWith('www.') ? 'http://' : ''}${destination})`;
}

/** &nbsp; and its like. */
const entity = /&(?=#?\w+;)/g;

/** What is a mark wherever it stands; a tilde is one only if there is another. */
function escaped(text: string, tildes: boolean): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[*`<{}]|\[(?=[\^#])|\[(?=.*\][(:[])/g, String.raw`\$&`)
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\_`)
    .replace(entity, String.raw`\$&`)
    .replace(/~/g, tildes ? String.raw`\~` : '~');
}

/** What is a mark only at the beginning of a line. */
function escapedStart(text: string): string {
  return text
    .replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`)
    .replace(/^(?:[-+](?=\s|$)|#(?=#*(?:\s|$))|>|=+$|[-=]{2,}$)/, String.raw`\$&`);
}

/** `[^①]` for every call; its mark needs no backslash. */
const withCalls = (text: string): string => text.replace(noteCalls, '[^$1]');

/** Everything that a text calls, in order. */
export const marksIn = (words: string): string[] => [...words.matchAll(noteCalls)].map(([, mark = '']) => mark);

/** How many letters a text has, marks of notes included. */
export const lengthOf = (words: string): number => [...plainWords(words)].length;
