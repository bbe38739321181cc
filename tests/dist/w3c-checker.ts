import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../../src/build/fingerprint.ts';
import { settings } from '../../src/build/settings.ts';
import { fromNpm } from '../from-npm.ts';
import type { Code } from './built-code.ts';

/** The Nu Html Checker of the W3C (https://validator.w3.org/nu/). 31 MB, so it is no dependency; it needs Java 17. */
const checker = {
  name: 'vnu-jar',
  version: '26.9.27',
  integrity: 'sha512-TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==',
};

/** An error or a warning: of which file, what, and the markup or the rule that it is about. */
export interface Complaint {
  file: string;
  message: string;
  about: string;
}

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: 'warning' | 'fatal';
  message: string;
  url?: string;
  lastLine?: number;
  extract?: string;
}

/**
 * What the W3C's checker says of every page and picture (SVG) of the built site, and of the sheets given. Sheets in pages
 * are judged as files of their own: in a page it loses its place, and says the same of each.
 * Errors: there is no Java, or it does not run to its end.
 */
export function w3cComplaints(sheets: Code[]): Complaint[] {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  try {
    const names = new Map<string, Code>();
    for (const [order, { file, text }] of sheets.entries()) {
      const path = join(folder, `${order}.css`);
      // a rule a line, so that a line tells which
      const lines = text.replaceAll('}', '}\n');
      writeFileSync(path, lines);
      names.set(path, { file, text: lines });
    }
    const pages = filesBelow(settings.out).filter((file) => /\.(?:html|svg)$/.test(file));
    return check([...pages, ...names.keys()]).map(({ message, url = '', lastLine = 0, extract = '' }) => {
      const path = url.startsWith('file:') ? fileURLToPath(url) : url;
      const sheet = names.get(path);
      return {
        file: sheet?.file ?? relative(settings.out, path),
        message,
        about: sheet ? (sheet.text.split('\n')[lastLine - 1] ?? '') : extract,
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function check(files: string[]): Message[] {
  const jar = join(fromNpm(checker), 'build/dist/vnu.jar');
  const options = ['--stdout', '--exit-zero-always', '--format', 'json', '--also-check-css', '--also-check-svg'];
  const { stdout, stderr, error } = spawnSync('java', ['-jar', jar, ...options, ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  if (!stdout.startsWith('{')) throw new Error(`${basename(jar)}: ${error?.message ?? stderr}`);
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  const isOfASheetInAPage = ({ message, url = '' }: Message) => message.startsWith('CSS: ') && url.endsWith('.html');
  return messages.filter((one) => (one.type !== 'info' || one.subType === 'warning') && !isOfASheetInAPage(one));
}
