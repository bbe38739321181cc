import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/command/settings.ts';
import { journeys, type Journey } from '../support/engines/journeys.ts';
import { everyBrowser, isPromised, startReader } from '../support/engines/readers.ts';
import { servedSite } from '../support/engines/served-site.ts';
import { prepareForEveryBrowser } from '../runner/prepare-machine.ts';
import { Degraded, type Traveller } from '../support/engines/steps.ts';
import type { Trial } from './trial.ts';

/** The outcome of a journey in a browser: ● as promised, ◐ less but usable, ○ broken. */
interface Outcome {
  sign: '●' | '◐' | '○';
  why?: string;
}

/**
 * Makes every journey in every browser and prints the matrix. Screenshots go to `.cache/browsers/NAME/`. `names` are
 * those of `readers.ts` or any version of Chromium that npm has; none means all. Returns one trial for each browser. Its
 * faults are journeys that are broken in a promised browser, or broken in an older one although promised everywhere.
 */
export async function browsers(names: string[], settings: Settings): Promise<Trial[]> {
  prepareForEveryBrowser();
  const outcomes = new Map<string, Outcome[]>();
  for (const name of names.length > 0 ? names : everyBrowser) {
    const cannotStart = (error: unknown): Outcome[] => journeys.map(() => ({ sign: '○', why: String(error) }));
    outcomes.set(name, await inBrowser(name, settings).catch(cannotStart));
    console.log(`${name}  ${(outcomes.get(name) ?? []).map(({ sign }) => sign).join(' ')}`);
  }
  printMatrix(outcomes);
  return [...outcomes].map(([name, all]) => ({
    what: `browser ${name}`,
    times: all.length,
    faults: journeys.flatMap((journey, at) => faultOf(name, journey, all[at])),
  }));
}

async function inBrowser(name: string, settings: Settings): Promise<Outcome[]> {
  const folder = join('.cache', 'browsers', name);
  mkdirSync(folder, { recursive: true });
  const site = await servedSite(settings);
  const reader = await startReader(name);
  // screenshots are only for people: if a binary cannot take any (Chromium 116), the journey continues
  const keep: Traveller['keep'] = (page, screenshot) =>
    within(20_000, page.screenshot(join(folder, `${screenshot}.png`))).catch(() => undefined);
  const outcomes: Outcome[] = [];
  try {
    for (const { travel } of journeys) outcomes.push(await outcomeOf(travel({ reader, ...site, keep })));
  } finally {
    await reader.close().catch(() => undefined);
    await site.close();
  }
  return outcomes;
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

/** WebKit's driver cannot print. In browsers older than the promise only some journeys are promised. */
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
