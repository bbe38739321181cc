import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../../src/command/settings.ts';
import { startPackedServer, type PackedServer } from '../packed-server.ts';
import { timedBuild } from '../timed-build.ts';
import type { ArticlePage } from './article.ts';
import { docusaurus } from './docusaurus.ts';
import { ours } from './ours.ts';
import type { Peer } from './peer.ts';
import { buildPeer, installPeer } from './project.ts';
import type { Cost } from './timed-run.ts';
import { rspress } from './rspress.ts';
import { starlight } from './starlight.ts';
import versions from './versions.json' with { type: 'json' };
import { vitepress } from './vitepress.ts';

const peers: Record<PeerName, Peer> = { starlight, vitepress, rspress, docusaurus };

/** A peer, as `versions.json` names it. */
export type PeerName = keyof typeof versions;

/** A built site, ready to be measured. */
export interface Site extends Pick<Peer, 'sectionPath' | 'search'> {
  name: string;
  seconds: number;
  server: PackedServer;
}

/** This site, built without PDFs, because the others make none. */
export async function ourSite(settings: Settings): Promise<Site> {
  const out = join(settings.root, '.cache', 'peers', 'ours');
  const env = { CONTENT: settings.content, OUT: out, BASE: '/', PDF: 'off' };
  const { seconds = NaN } = await timedBuild(settings.root, env);
  return { name: 'this site', seconds, server: await serverOf(out), ...ours };
}

/** The peers that can be installed and built; prints why the others cannot. PEERS chooses some of them. */
export async function peerSites({ root }: Settings, pages: ArticlePage[]): Promise<Site[]> {
  const sites: Site[] = [];
  for (const name of chosenPeers()) {
    const folder = join(root, '.cache', 'peers', name);
    try {
      await installPeer(folder, versions[name]);
      const { seconds } = await buildPeer(folder, peers[name], pages);
      sites.push({
        name: nameOf(name),
        seconds,
        server: await serverOf(join(folder, peers[name].out)),
        ...peers[name],
      });
    } catch (error) {
      console.error(`${name} is left out: ${(error as Error).message}`);
    }
  }
  return sites;
}

/** What a first build of these pages costs with a peer; undefined, and the reason printed, where it fails. */
export async function timedPeer({ root }: Settings, name: PeerName, pages: ArticlePage[]): Promise<Cost | undefined> {
  const folder = join(root, '.cache', 'peers', name);
  try {
    await installPeer(folder, versions[name]);
    return await buildPeer(folder, peers[name], pages);
  } catch (error) {
    console.error(`${name} is left out: ${(error as Error).message}`);
    return undefined;
  }
}

/** The peers to compare with: all, or those that PEERS names. */
export function chosenPeers(): PeerName[] {
  const chosen = process.env['PEERS']?.split(',');
  return (Object.keys(peers) as PeerName[]).filter((name) => !chosen || chosen.includes(name));
}

const names: Record<PeerName, string> = {
  starlight: 'Starlight',
  vitepress: 'VitePress',
  rspress: 'Rspress',
  docusaurus: 'Docusaurus',
};

/** A peer's name and version. */
export const nameOf = (name: PeerName): string => `${names[name]} ${Object.values(versions[name])[0]}`;

function serverOf(folder: string): Promise<PackedServer> {
  return startPackedServer((path) => readFileSync(join(folder, path)));
}
