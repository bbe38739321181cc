import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { UserError } from '../../../command/user-error.ts';
import { plainWords, type NewBlock, type ReadDocument } from '../document.ts';
import { decodeText } from './decode.ts';
import { kindOfFile } from './file-kind.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { savedPictures } from './saved-pictures.ts';
import { archiveParts } from './web-archive.ts';
import { namedEncoding, pageBlocks, readWebPage } from './web-page.ts';
import { readWord } from './word/read-word.ts';

/**
 * Reads an editor's file: Word, a saved web page, Markdown or plain text, told by its content.
 * Errors: `UserError` for what is not there, is empty, or cannot be read, with the way out.
 */
export function readFileToImport(path: string): ReadDocument {
  const name = basename(path);
  if (!existsSync(path)) throw new UserError(`没有这个文件：${path}\n文件名里有空格的，前后加上英文的双引号。`);
  if (statSync(path).isDirectory()) throw new UserError(`${path} 是文件夹：请写明里面的一个文件。`);
  const document = readBytes(readFileSync(path), path);
  const hasWords = document.blocks.some((block) => block.kind !== 'picture');
  if (!hasWords) throw new UserError(`${name} 里没有读到文字。`);
  const isChinese = document.lines.some((line) => /\p{Script=Han}/u.test(plainWords(line)));
  if (!isChinese)
    throw new UserError(
      `${name} 里没有汉字：编码认错了，或者不是中文的文章。请用编辑器“另存为”，编码选 UTF-8，再导入。`,
    );
  return document;
}

function readBytes(bytes: Uint8Array, path: string): ReadDocument {
  const name = basename(path);
  const folder = dirname(path);
  const kind = kindOfFile(bytes, name);
  if (kind === 'word') return readWord(bytes, name, chunkBlocks);
  if (kind === 'web-archive') return readArchive(bytes, name);
  const decoded = decodeText(bytes, namedEncoding(bytes));
  if (!decoded)
    throw new UserError(
      `${name} 不是文本，也不是 Word 文件，读不了。能打开它的程序里，请“另存为”.docx 或 .txt，再导入。`,
    );
  const { text, encoding } = decoded;
  return { ...readText(text, path, folder), ...(encoding === 'UTF-8' ? {} : { encoding }) };
}

const beginsPage =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|div|p|table|section|article|span|h\d|center|style)\b/i;

function readText(text: string, path: string, folder: string): ReadDocument {
  if (beginsPage.test(text)) return readWebPage(text, savedPictures(folder, new Map()));
  if (/^\.(?:md|markdown|mdx)$/i.test(extname(path))) return readMarkdown(text, savedPictures(folder, new Map()));
  return readPlainText(text);
}

function readArchive(bytes: Uint8Array, name: string): ReadDocument {
  const page = pageIn(bytes);
  if (!page) throw new UserError(`${name} 里没有网页。请在浏览器里重新保存，类型选“网页，仅 HTML”，再导入。`);
  const { html, parts, encoding, location } = page;
  const read = readWebPage(html, savedPictures(undefined, parts));
  const url = read.url ?? (/^https?:/.test(location) ? location : undefined);
  return { ...read, ...(url === undefined ? {} : { url }), ...(encoding === 'UTF-8' ? {} : { encoding }) };
}

/** A page that stands in a Word file as a whole, as some programs make them. */
function chunkBlocks(bytes: Uint8Array): NewBlock[] {
  const page = pageIn(bytes);
  if (page) return pageBlocks(page.html, savedPictures(undefined, page.parts));
  const text = decodeText(bytes, namedEncoding(bytes))?.text ?? '';
  return beginsPage.test(text) ? pageBlocks(text, savedPictures(undefined, new Map())) : readPlainText(text).blocks;
}

function pageIn(bytes: Uint8Array) {
  const parts = archiveParts(bytes);
  const page = parts.find(({ type }) => type === 'text/html');
  const decoded = page && decodeText(page.bytes, page.encoding ?? namedEncoding(page.bytes));
  if (!page || !decoded) return undefined;
  const byAddress = new Map(parts.map(({ location, bytes: its }) => [location, its]));
  return { html: decoded.text, encoding: decoded.encoding, location: page.location, parts: byAddress };
}
