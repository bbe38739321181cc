import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../../src/command/settings.ts';
import { writeSyntheticContent } from '../synthetic-content.ts';
import { builtTexts } from '../synthetic-study.ts';
import { articlePages } from './article.ts';
import { chosenPeers, nameOf, timedPeer } from './sites.ts';
import { timedRun, type Cost } from './timed-run.ts';

/**
 * Builds studies of several sizes with this site and with the other generators, all from the same sections, and prints
 * one table of wall seconds and, in brackets, processor seconds. Every build is a first one, of an empty folder; faces
 * that an earlier run has cut are kept. In: the settings, numbers of sections, a seed for the words.
 */
export async function comparePeerBuilds(settings: Settings, sizes: number[], seed: number): Promise<void> {
  const article = await builtTexts(settings.out);
  const names = ['this site', ...chosenPeers().map(nameOf)];
  console.log(`| sections | ${names.join(' | ')} |\n|${' --: |'.repeat(names.length + 1)}`);
  for (const size of sizes) {
    const content = join(settings.root, '.cache', 'peers', `content-${size}`);
    writeSyntheticContent(settings.content, content, size, article, seed);
    const costs: (Cost | undefined)[] = [await ourCost(settings, content)];
    for (const peer of chosenPeers()) costs.push(await timedPeer(settings, peer, articlePages(content)));
    console.log(`| ${size} | ${costs.map(cell).join(' | ')} |`);
  }
}

function ourCost({ root }: Settings, content: string): Promise<Cost> {
  const out = join(root, '.cache', 'peers', 'ours-synthetic');
  rmSync(out, { recursive: true, force: true });
  const command = [process.execPath, 'src/command/run.cjs', 'src/publish/build/main.ts'];
  return timedRun(root, command, { CONTENT: content, OUT: out, BASE: '/', PDF: 'off' });
}

const cell = (cost: Cost | undefined): string => (cost ? `${cost.seconds.toFixed(1)} (${cost.cpu.toFixed(1)})` : '—');
