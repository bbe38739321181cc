import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Settings } from '../../src/command/settings.ts';
import { bucketPlace } from '../../src/publish/release/bucket/bucket-place.ts';
import { currentIn, filesForBucket } from '../../src/publish/release/bucket/bucket-releases.ts';
import { s3Store } from '../../src/publish/release/bucket/s3-store.ts';
import { buildFolder } from '../support/build/npm-build.ts';
import { seeded } from '../support/seeded.ts';
import { editionsBytes, readOn } from './readers.ts';
import { startS3 } from './s3-server.ts';
import type { Trial } from './trial.ts';
import { editionsOf } from './variants.ts';

const [bucket, prefix] = ['soak', 'site/'];
const address = `s3://${bucket}/${prefix}`;

/**
 * Readers keep reading while releases go to object storage and back; then publishing is killed `kills` times, while it
 * sends and while it switches.
 */
export async function bucketLoad({ out, base }: Settings, releases: number, seed: number): Promise<Trial[]> {
  const temporary = buildFolder('soak-bucket');
  const server = await startS3(bucket, prefix);
  Object.assign(process.env, server.env);
  try {
    const editions = await editionsOf(out, temporary, 4, base);
    await publishOne(editions[0] ?? '');
    const read = await readers(server.url, editions, releases);
    return [read, ...(await killed(editions, releases, seeded(seed)))];
  } finally {
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function readers(url: string, editions: string[], releases: number): Promise<Trial> {
  const { child, ended } = publishing(releases, 500, editions);
  const bytes = new Map([...editionsBytes(editions)].filter(([path]) => !/\.(?:br|gz)$/.test(path)));
  const isOver = () => child.exitCode !== null;
  const { requests, failures } = await readOn(url, bytes, 8, (count) => isOver() && count >= releases * 500);
  const faults = (await ended) === 0 ? failures : [...failures, 'publishing failed'];
  return { what: `${releases} 次发布到对象存储（三次里退回一次）期间的请求`, times: requests, faults };
}

/** What lies in the bucket after a kill must be one edition, or, where it says so, whole files of two. */
async function killed(editions: string[], times: number, chance: () => number): Promise<Trial[]> {
  const broken: Trial = { what: '发布到对象存储随时被杀，每个文件仍完整', times, faults: [] };
  const switching: Trial = { what: '其中换到一半，再发布一次就换完', times: 0, faults: [] };
  const known = editions.map(filesForBucket);
  for (let time = 0; time < times; time++) {
    const { child, ended } = publishing(
      9999,
      0,
      editions.toSorted(() => chance() - 0.5),
    );
    const after = 600 + Math.floor(chance() * 1500);
    await delay(after);
    child.kill('SIGKILL');
    await ended;
    const isUnfinished = await faultsOf(editions, known, (fault) => broken.faults.push(`after ${after} ms: ${fault}`));
    if (!isUnfinished) continue;
    switching.times += 1;
    await publishOne(editions[time % editions.length] ?? '');
    if (await faultsOf(editions, known, (fault) => switching.faults.push(fault)))
      switching.faults.push('still unfinished');
  }
  return [broken, switching];
}

/** Tells what is wrong with the site in the bucket. Out: was a switch not finished? */
async function faultsOf(editions: string[], known: Record<string, string>[], tell: (fault: string) => void) {
  const store = await s3Store({ bucket, prefix });
  const isUnfinished = (await currentIn({ store, prefix }))?.from !== undefined;
  const paths = new Set(known.flatMap((files) => Object.keys(files)));
  const live = new Map<string, string | undefined>();
  for (const path of paths)
    if (/\.(?:html|js|json|css|txt|xml)$/.test(path)) live.set(path, await store.read(prefix + path));
  const isFrom = (edition: string, path: string) => {
    const its = known[editions.indexOf(edition)]?.[path];
    return its === undefined || live.get(path) === readFileSync(join(edition, path), 'utf8');
  };
  const present = [...live.keys()];
  if (!isUnfinished && !editions.some((edition) => present.every((path) => isFrom(edition, path))))
    tell('not one edition');
  for (const path of present) {
    const text = live.get(path);
    if (text === undefined) continue;
    if (!editions.some((edition) => isFrom(edition, path))) tell(`${path} is of no edition`);
    for (const [asset] of path.endsWith('.html') ? text.matchAll(/_astro\/[\w.-]+\.(?:js|css)/g) : [])
      if (live.get(asset) === undefined) tell(`${path} lacks ${asset}`);
  }
  return isUnfinished;
}

function publishing(times: number, pause: number, editions: string[]) {
  const args = ['tests/soak/publish-to-bucket.ts', address, String(times), String(pause), ...editions];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return { child, ended: new Promise<number | null>((exited) => child.once('exit', exited)) };
}

async function publishOne(site: string): Promise<void> {
  await (await bucketPlace(address, '/')).publish({ site, beside: {}, forServers: {}, refuse: () => {} });
}
