import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withBucketLock } from '../../../../src/publish/release/bucket/bucket-lock.ts';
import type { ObjectHeaders, ObjectStore } from '../../../../src/publish/release/bucket/object-store.ts';
import { publishToBucket, refuseForeignBucket } from '../../../../src/publish/release/bucket/publish-to-bucket.ts';
import { rollBackBucket } from '../../../../src/publish/release/bucket/roll-back-bucket.ts';

/* Storage in memory. `npm run soak -- bucket` publishes to a real server, under readers. */

const prefix = 'repo/';
let objects: Map<string, ObjectHeaders & { text: string }>;
/** The keys that were written or removed, in order. */
let written: string[];
/** So many more writes succeed. */
let writesLeft: number;
let folder: string;
let day: number;

beforeEach(() => {
  objects = new Map();
  written = [];
  writesLeft = Infinity;
  folder = mkdtempSync(join(tmpdir(), 'bucket-'));
  day = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

async function write(key: string, work: () => void): Promise<void> {
  if ((writesLeft -= 1) < 0) throw new Error('the network is gone');
  written.push(key);
  work();
}
const store: ObjectStore = {
  list: async (start) => new Map([...objects.keys()].filter((key) => key.startsWith(start)).map((key) => [key, 1])),
  read: async (key) => objects.get(key)?.text,
  put: (key, bytes, headers) => write(key, () => objects.set(key, { text: String(bytes), ...headers })),
  copy: (from, to, headers) => write(to, () => objects.set(to, { text: objects.get(from)?.text ?? '', ...headers })),
  remove: (key) => write(key, () => objects.delete(key)),
};
const bucket = { store, prefix };

/** The site of an edition: a page that names its script, a feed, a worker, packed forms and what other hosts read. */
function siteOf(words: string, more: Record<string, string> = {}): string {
  const site = join(folder, words);
  const files = {
    'index.html': `<script src="_astro/${words}.js">`,
    'shufa/index.html': `述法 _astro/${words}.js`,
    'gengxin.xml': words,
    'same.txt': 'same',
    'sw.js': words,
    [`_astro/${words}.js`]: words,
    _headers: 'of other hosts',
    'web.config': 'of other hosts',
    'index.html.br': 'packed',
    ...more,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return site;
}
const at = (later: number) => new Date(Date.UTC(2026, 0, 1) + (day += later) * 86_400_000 + written.length);
const release = (words: string, later = 0, more = {}) => publishToBucket(bucket, siteOf(words, more), {}, at(later));
const live = () => [...objects.keys()].filter((key) => !key.includes('.releases/')).toSorted();
const page = () => objects.get('repo/index.html')?.text;
const scripts = () => live().filter((key) => key.includes('_astro/'));

test('each file lies where readers request it, with its type and its time in caches, and nothing else does', async () => {
  await release('one');
  const names = ['_astro/one.js', 'gengxin.xml', 'index.html', 'same.txt', 'shufa/index.html', 'sw.js'];
  expect(live()).toEqual(names.map((name) => prefix + name));
  expect(objects.get('repo/shufa/index.html')).toMatchObject({ type: 'text/html; charset=utf-8', cache: 'no-cache' });
  expect(objects.get('repo/gengxin.xml')).toMatchObject({ type: 'application/atom+xml', cache: 'no-cache' });
  expect(objects.get('repo/_astro/one.js')?.cache).toBe('public, max-age=31536000, immutable');
});

test('scripts come first, then pages, what announces them, and the worker; what has not changed is left alone', async () => {
  await release('one');
  written = [];
  await release('two');
  const order = ['_astro/two.js', 'index.html', 'shufa/index.html', 'gengxin.xml', 'sw.js'];
  expect(written.filter((key) => !key.includes('.releases/'))).toEqual(order.map((name) => prefix + name));
  expect(await release('two')).toMatchObject({ isNew: false });
});

test('wherever publishing breaks off, no page is half new, and the next release or going back makes it whole', async () => {
  for (let broken = 0, isBroken = true; isBroken; broken += 1) {
    objects.clear();
    writesLeft = Infinity;
    await release('one', 0, { 'gone/index.html': 'gone' });
    writesLeft = broken;
    isBroken = await release('two', 1).then(
      () => false,
      () => true,
    );
    writesLeft = Infinity;
    const isSwitching = objects.get('repo/.releases/current.json')?.text.includes('from');
    for (const name of ['index.html', 'shufa/index.html']) {
      const text = objects.get(prefix + name)?.text ?? '';
      const [script = ''] = /_astro\/\w+\.js/.exec(text) ?? [];
      expect(objects.has(prefix + script), `${broken}: ${name} has its script`).toBe(true);
      if (isBroken && !isSwitching) expect(script).toBe('_astro/one.js');
    }
    const next = ['three', 'two', 'one'][broken % 3] ?? '';
    if (next !== 'one') await release(next, 1);
    else if (isSwitching || !isBroken) await rollBackBucket(bucket, undefined, at(1));
    for (const name of ['index.html', 'shufa/index.html', 'gengxin.xml', 'sw.js'])
      expect(objects.get(prefix + name)?.text, `${broken}: ${name}`).toContain(next);
    expect(objects.has('repo/gone/index.html')).toBe(next === 'one');
  }
});

test('one command goes back, and further when repeated; open pages keep their scripts', async () => {
  await release('one');
  const { name } = await release('two');
  await release('three');
  expect(await rollBackBucket(bucket, undefined, at(0))).toBe(name);
  expect(page()).toContain('two.js');
  expect(scripts()).toEqual(['repo/_astro/one.js', 'repo/_astro/three.js', 'repo/_astro/two.js']);
  await rollBackBucket(bucket, undefined, at(0));
  expect(page()).toContain('one.js');
  await expect(rollBackBucket(bucket)).rejects.toThrow('没有更早的发布');
  await expect(rollBackBucket(bucket, 'nowhere')).rejects.toThrow(/没有“nowhere”[^]+（现行）/);
});

test('scripts stay for seven days after they were replaced, and as long as a release can be gone back to', async () => {
  for (const words of ['r0', 'r1', 'r2', 'r3', 'r4', 'r5']) await release(words, 1);
  // r0 is no longer a release, but was one four days ago
  expect(scripts()).toContain('repo/_astro/r0.js');
  expect([...objects.keys()].filter((key) => /\.releases\/\d/.test(key))).toHaveLength(5);
  await release('r6', 7);
  expect(scripts()).not.toContain('repo/_astro/r0.js');
  expect(scripts()).toContain('repo/_astro/r2.js');
  const bytes = [...objects].filter(([key]) => key.includes('.releases/files/')).map(([, { text }]) => text);
  expect(bytes.filter((text) => text === 'r0')).toEqual([]);
});

test('a bucket that holds something else is refused', async () => {
  objects.set('repo/letter.txt', { text: 'Dear Sir', type: '', cache: '' });
  await expect(refuseForeignBucket(bucket)).rejects.toThrow(/letter\.txt.+不是发布的网站/);
  await refuseForeignBucket({ store, prefix: 'other/' });
  await release('one');
  await refuseForeignBucket(bucket);
});

test('two computers do not publish at once; one that broke off is waited for no longer than a quarter of an hour', async () => {
  const lock = (owner: string, minutes: number) =>
    objects.set('repo/.releases/lock', {
      ...{ type: '', cache: '' },
      text: `${owner} ${new Date(Date.now() + minutes * 60_000).toISOString()}`,
    });
  lock('another 1', 5);
  await expect(withBucketLock(bucket, async () => 1)).rejects.toThrow(
    /another 上正在发布.+UTC.+repo\/\.releases\/lock/,
  );
  lock('another 1', -1);
  expect(await withBucketLock(bucket, async () => 1)).toBe(1);
  lock(`${hostname()} 4194305`, 5); // more than any system counts processes
  expect(await withBucketLock(bucket, async () => 2)).toBe(2);
  expect(objects.has('repo/.releases/lock')).toBe(false);
});
