import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../../../src/command/files.ts';
import { settings } from '../../../src/command/this-build.ts';
import { fromNpm } from '../../../src/command/from-npm.ts';
import { runJar } from './java.ts';
import type { Code } from './built-code.ts';

/** The Nu Html Checker of the W3C (https://validator.w3.org/nu/). At 31 MB it is not worth a dependency. Needs Java 17. */
const checker = {
  name: 'vnu-jar',
  version: '26.9.27',
  integrity: 'sha512-TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==',
};

/** An error or a warning. `about` is the markup or the CSS rule in question. */
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
 * What the W3C's checker says about every page and SVG image of the built site and about the given stylesheets.
 * Stylesheets in pages are checked as separate files: within a page the checker reports no usable position, and repeats
 * itself for each page. Throws if there is no Java or the checker does not finish.
 */
export function w3cComplaints(stylesheets: Code[]): Complaint[] {
  const folder = mkdtempSync(join(tmpdir(), 'stylesheets-'));
  try {
    const names = new Map<string, Code>();
    for (const [order, { file, text }] of stylesheets.entries()) {
      const path = join(folder, `${order}.css`);
      // one rule a line, so that the line number identifies the rule
      const lines = text.replaceAll('}', '}\n');
      writeFileSync(path, lines);
      names.set(path, { file, text: lines });
    }
    const pages = filesBelow(settings.out).filter((file) => /\.(?:html|svg)$/.test(file));
    return check([...pages, ...names.keys()]).map(({ message, url = '', lastLine = 0, extract = '' }) => {
      const path = url.startsWith('file:') ? fileURLToPath(url) : url;
      const stylesheet = names.get(path);
      return {
        file: stylesheet?.file ?? relative(settings.out, path),
        message,
        about: stylesheet ? (stylesheet.text.split('\n')[lastLine - 1] ?? '') : extract,
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function check(files: string[]): Message[] {
  const jar = join(fromNpm(checker), 'build/dist/vnu.jar');
  const options = ['--stdout', '--exit-zero-always', '--format', 'json', '--also-check-css', '--also-check-svg'];
  const { stdout, stderr, error } = runJar(jar, [...options, ...files]);
  if (!stdout.startsWith('{')) throw new Error(`${basename(jar)}: ${error?.message ?? stderr}`);
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  const isAboutInlineStyles = ({ message, url = '' }: Message) => message.startsWith('CSS: ') && url.endsWith('.html');
  return messages.filter((one) => (one.type !== 'info' || one.subType === 'warning') && !isAboutInlineStyles(one));
}
