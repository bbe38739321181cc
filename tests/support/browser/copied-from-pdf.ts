import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of a PDF, in the order in which a program copies it. */
type Copier = (file: string) => Promise<string[]>;

/** Programs that people copy and mine PDFs with. None of them reads tags. */
export const copiers: Record<string, Copier> = {
  'pdf.js (Firefox)': async (file) => {
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
    const pages: string[] = [];
    for (let at = 1; at <= pdf.numPages; at++) {
      const { items } = await (await pdf.getPage(at)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    await pdf.destroy();
    return pages;
  },
  'PDFium (Chromium)': async (file) => {
    const library = await PDFiumLibrary.init();
    try {
      const pdf = await library.loadDocument(readFileSync(file));
      const pages = [...pdf.pages()].map((page) => page.getText().replaceAll('\r\n', '\n'));
      pdf.destroy();
      return pages;
    } finally {
      library.destroy();
    }
  },
  MuPDF: async (file) => pagesIn(outputOf('mutool', 'draw', '-q', '-F', 'txt', file)),
  'pdftotext -raw': async (file) => pagesIn(outputOf('pdftotext', '-raw', file, '-')),
};

const outputOf = (command: string, ...rest: string[]) =>
  execFileSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Each page ends with a form feed. */
const pagesIn = (text: string): string[] => text.split('\f').slice(0, -1);
