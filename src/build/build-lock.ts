import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Stop } from './stop.ts';

const heartbeat = 5_000;
const longSilence = 10 * 60_000;

/**
 * Lets one build work at a time: Astro keeps notes in `.astro/` that two builds would overwrite for each other.
 * In: the lock file's path. Out: a function that gives the lock back. A lock whose process is gone, or has not been
 * heard of for ten minutes, is taken over. Errors: `Stop` when the other build does not end in ten minutes.
 */
export async function takeBuildLock(file: string): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    await untilTaken(mine, file);
  } finally {
    rmSync(mine, { force: true });
  }
  clearDead(file);
  const beat = setInterval(() => touch(file), heartbeat);
  beat.unref();
  return () => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
}

async function untilTaken(mine: string, file: string): Promise<void> {
  const patience = Date.now() + longSilence;
  for (let told = false; !linked(mine, file); told = true) {
    if (isStale(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) console.log('另一次构建正在进行，等它结束……');
    if (Date.now() > patience) throw new Stop(`另一次构建十分钟未结束。若它已不在，请删除 ${file} 再试。`);
    await delay(200);
  }
}

/** A hard link appears whole or not at all, so nobody reads a lock without its process number. */
function linked(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(file: string): boolean {
  try {
    const silent = Date.now() - statSync(file).mtimeMs > longSilence;
    return silent || !isRunning(Number(readFileSync(file, 'utf8')));
  } catch {
    return false; // given back in the meantime
  }
}

/** What processes left that were killed while they waited. */
function clearDead(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    const pid = name.startsWith(`${basename(file)}.`) ? Number(name.slice(basename(file).length + 1)) : NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(dirname(file), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // the folder was cleaned under a running build: nothing is lost but the lock
  }
}
