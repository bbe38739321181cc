import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { journeys, type Journey } from '../engines/journeys.ts';
import { everyBrowser, isPromised, startReader } from '../engines/readers.ts';
import { servedSite } from '../engines/served-site.ts';
import { prepareForEveryBrowser } from '../prepare-machine.ts';
import { Degraded, type Traveller } from '../engines/steps.ts';
import type { Trial } from './trial.ts';

/** What a journey came to in a browser: ● as promised, ◐ less, but of use, ○ broken. */
interface Outcome {
  sign: '●' | '◐' | '○';
  why?: string;
}

/**
 * Makes every journey in every browser and prints the matrix. Pictures lie in `.cache/browsers/NAME/`.
 * In: names (`readers.ts`), any version of Chromium that npm has among them; none means all. Out: a trial a browser;
 * a fault is what is broken inside the promise, and what is promised everywhere below it.
 */
export async function browsers(names: string[]): Promise<Trial[]> {
  prepareForEveryBrowser();
  const outcomes = new Map<string, Outcome[]>();
  for (const name of names.length > 0 ? names : everyBrowser) {
    const cannotStart = (error: unknown): Outcome[] => journeys.map(() => ({ sign: '○', why: String(error) }));
    outcomes.set(name, await inBrowser(name).catch(cannotStart));
    console.log(`${name}  ${(outcomes.get(name) ?? []).map(({ sign }) => sign).join(' ')}`);
  }
  printMatrix(outcomes);
  return [...outcomes].map(([name, all]) => ({
    what: `browser ${name}`,
    times: all.length,
    faults: journeys.flatMap((journey, at) => faultOf(name, journey, all[at])),
  }));
}

async function inBrowser(name: string): Promise<Outcome[]> {
  const pictures = join('.cache', 'browsers', name);
  mkdirSync(pictures, { recursive: true });
  const site = await servedSite();
  const reader = await startReader(name);
  // a picture is for people: where a binary cannot take any (Chromium 116), the journey goes on
  const keep: Traveller['keep'] = (page, picture) =>
    within(20_000, page.picture(join(pictures, `${picture}.png`))).catch(() => undefined);
  const ended: Outcome[] = [];
  try {
    for (const { travel } of journeys) ended.push(await outcomeOf(travel({ reader, ...site, keep })));
  } finally {
    await reader.close().catch(() => undefined);
    await site.close();
  }
  return ended;
}

async function outcomeOf(travelling: Promise<void>): Promise<Outcome> {
  try {
    await within(180_000, travelling);
    return { sign: '●' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { sign: error instanceof Degraded ? '◐' : '○', why };
  }
}

function within<Value>(time: number, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not done within ${time / 1000} s`)), time);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** WebKit's driver cannot print; below the promise only some things are promised. */
function faultOf(name: string, { name: what, always }: Journey, { sign, why }: Outcome = { sign: '○' }): string[] {
  const isFault = isPromised(name) ? sign !== '●' && !/by a driver/.test(why ?? '') : always && sign === '○';
  return isFault ? [`${what}: ${why ?? 'not tried'}`] : [];
}

function printMatrix(outcomes: Map<string, Outcome[]>): void {
  const names = [...outcomes.keys()];
  console.log(`\n| journey | ${names.join(' | ')} |\n| --- | ${names.map(() => '---').join(' | ')} |`);
  for (const [at, { name }] of journeys.entries()) {
    console.log(`| ${name} | ${names.map((one) => outcomes.get(one)?.[at]?.sign ?? '').join(' | ')} |`);
  }
  console.log('');
  for (const [name, all] of outcomes) {
    for (const [at, { sign, why }] of all.entries()) {
      if (sign !== '●') console.log(`${sign} ${name} · ${journeys[at]?.name}: ${why?.slice(0, 200)}`);
    }
  }
}
