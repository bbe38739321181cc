import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../build/settings.ts';
import { allReferences } from '../citing/references.ts';
import { epubOf } from './epub/book.ts';
import { markdownOf } from './markdown.ts';
import { placesJson } from './places-json.ts';
import { plainTextOf } from './plain-text.ts';
import { referenceFiles } from './reference-files.ts';
import { theStudy } from './study.ts';

/** A file to take along. Its name is permanent: it stands at `xiazai/<name>`. */
export interface Download {
  name: string;
  /** what it is, for readers */
  label: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the bytes, in hex */
  hash: string;
}

let all: Promise<Download[]> | undefined;

/** All files to take along but the PDFs, which are printed from the finished pages. */
export async function downloads(): Promise<Download[]> {
  if (import.meta.env.DEV) return makeDownloads();
  all ??= makeDownloads();
  return all;
}

async function makeDownloads(): Promise<Download[]> {
  const study = await theStudy();
  const references = await allReferences();
  const source = sourceBytes();
  return [
    download('quanwen.txt', '纯文本', 'text/plain; charset=utf-8', plainTextOf(study)),
    download('quanwen.md', 'Markdown', 'text/markdown; charset=utf-8', markdownOf(study)),
    download('quanwen.epub', 'EPUB', 'application/epub+zip', epubOf(study)),
    download('quanwen.json', 'JSON', 'application/json', placesJson(study)),
    ...(source ? [download('yuanwen.txt', '原文', 'text/plain; charset=utf-8', source)] : []),
    ...referenceFiles.map(({ name, label, type, write }) =>
      download(name, `引文（${label}）`, type, write(references)),
    ),
  ];
}

/** The list of hashes as `sha256sum --check` reads it. */
export async function hashList(): Promise<string> {
  return (await downloads()).map(({ hash, name }) => `${hash}  ${name}\n`).join('');
}

/** The untouched source, where the study keeps it. */
function sourceBytes(): Buffer | undefined {
  const file = join(settings.content, 'source.txt');
  return existsSync(file) ? readFileSync(file) : undefined;
}

function download(name: string, label: string, type: string, content: string | Uint8Array): Download {
  const bytes = Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content);
  return { name, label, type, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}
