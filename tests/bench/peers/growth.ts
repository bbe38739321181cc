import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../../src/command/settings.ts';
import { writeSyntheticContent } from '../synthetic-content.ts';
import { builtTexts } from '../synthetic-study.ts';
import { articlePages } from './article.ts';
import { chosenPeers, nameOf, timedPeer } from './sites.ts';
import { timedRun, type Cost } from './timed-run.ts';

/**
 * Builds studies of several sizes with this site and with the other generators, all from the same sections, and prints
 * one table of wall seconds and, in brackets, processor seconds. Every build is a first one, of an empty folder; only faces
 * that an earlier run has cut are kept. Behind this site's stands its second build, after a changed word. In: the settings, numbers of sections, a seed for the words.
 */
export async function comparePeerBuilds(settings: Settings, sizes: number[], seed: number): Promise<void> {
  const article = await builtTexts(settings.out);
  const names = ['this site', 'again', ...chosenPeers().map(nameOf)];
  console.log(`| sections | ${names.join(' | ')} |\n|${' --: |'.repeat(names.length + 1)}`);
  for (const size of sizes) {
    const content = join(settings.root, '.cache', 'peers', `content-${size}`);
    writeSyntheticContent(settings.content, content, size, article, seed);
    const costs: (Cost | undefined)[] = await ourCosts(settings, content);
    for (const peer of chosenPeers()) costs.push(await timedPeer(settings, peer, articlePages(content)));
    console.log(`| ${size} | ${costs.map(cell).join(' | ')} |`);
  }
}

/** A first build, and one after a changed word. */
async function ourCosts({ root }: Settings, content: string): Promise<Cost[]> {
  const out = join(root, '.cache', 'peers', 'ours-synthetic');
  for (const kept of [
    out,
    ...['sections', 'pages', 'bundles', 'checked', 'spare'].map((name) => join(root, '.cache', name)),
  ])
    rmSync(kept, { recursive: true, force: true });
  const command = [process.execPath, 'src/command/run.cjs', 'src/publish/build/main.ts'];
  const build = () => timedRun(root, command, { CONTENT: content, OUT: out, BASE: '/', PDF: 'off' });
  const first = await build();
  changeAWord(content);
  return [first, await build()];
}

/** Changes a word in the last section, and in the source, which holds it. */
function changeAWord(content: string): void {
  const section = readdirSync(join(content, 'sections')).toSorted().at(-1) ?? '';
  const files = [join(content, 'sections', section), join(content, 'source.txt')];
  const [sentence = ''] = /^\p{Script=Han}{8}/mu.exec(readFileSync(files[0] ?? '', 'utf8')) ?? [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(sentence, `${sentence.slice(0, -1)}新`));
  }
}

const cell = (cost: Cost | undefined): string => (cost ? `${cost.seconds.toFixed(1)} (${cost.cpu.toFixed(1)})` : '—');
