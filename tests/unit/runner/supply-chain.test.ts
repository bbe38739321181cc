import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { packagesByLicence, unknownLicences, type Lockfile } from '../../../src/tools/licences/package-licences.ts';
import { thirdPartyNotice } from '../../../src/layouts/about/third-party-notice.ts';
import { billOfMaterials } from '../../../src/publish/release/bill-of-materials.ts';

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
const locked = Object.entries(lockfile.packages).filter(([path]) => path !== '');
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

test('every package is required in one exact version, and that version is locked', () => {
  const required = Object.entries({ ...dependencies, ...devDependencies });
  expect(required.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const others = required.filter(([name, version]) => lockfile.packages[`node_modules/${name}`]?.version !== version);
  expect(others).toEqual([]);
});

test('every locked package has a hash', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { integrity }]) => !/^sha512-.{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual(
    [],
  );
});

/** `node` fetches the Node 24 that scripts run with if the system has an older one. esbuild only checks itself. */
test('no package except these two wants to run a script when it is installed', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  expect(scripted).toEqual(['node_modules/esbuild', 'node_modules/node']);
});

/** `.npmrc` hides npm's warnings from newcomers who start it with an older Node. Here it runs with the scripts' own Node. */
test('under the Node of the scripts npm has no warnings: no package requires another Node', () => {
  const args = ['ci', '--dry-run', '--loglevel=warn', '--ignore-scripts', '--offline', '--no-audit'];
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8', env: { ...process.env, PATH: path } });
  expect(stderr.split('\n').filter((line) => line.startsWith('npm '))).toEqual([]);
  expect(status).toBe(0);
}, 60_000); // npm is slow to start

test('no locked package is deprecated', () => {
  expect(locked.filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
});

test('every package has an accepted licence', () => {
  expect(unknownLicences(lockfile)).toEqual([]);
  expect([...packagesByLicence(lockfile).values()].flat()).toContain(`pagefind@${dependencies['pagefind']}`);
});

test.each([
  ['MIT', true],
  ['MIT AND Apache-2.0', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND GPL-3.0', false],
  ['UNLICENSED', false],
  [undefined, false],
])('the licence %s is accepted: %s', (license, isAccepted) => {
  const packages = { '': {}, 'node_modules/a': { version: '1.0.0', ...(license === undefined ? {} : { license }) } };
  expect(unknownLicences({ packages })).toHaveLength(isAccepted ? 0 : 1);
});

test('the notice names every package that readers are sent, each with its full licence', () => {
  const notice = thirdPartyNotice('.');
  for (const words of [
    'Noto Serif SC（OFL-1.1）',
    'Noto Sans SC（OFL-1.1）',
    'Copyright 2014-2021 Adobe',
    'SIL OPEN FONT LICENSE Version 1.1',
    'Pagefind（MIT）',
    'Copyright (c) Pagefind',
    'pinyin-pro（MIT）',
    'The nk2028 Project',
    'Apache License',
  ])
    expect(notice).toContain(words);
  expect(notice).not.toContain('Bundled dependencies');
});

test('the bill of materials lists what is locked, and is the same every time', () => {
  const bill = billOfMaterials('.');
  const { bomFormat, components } = JSON.parse(bill) as { bomFormat: string; components: { purl: string }[] };
  expect(bomFormat).toBe('CycloneDX');
  expect(components.map(({ purl }) => purl)).toContain(`pkg:npm/pagefind@${dependencies['pagefind']}`);
  expect(bill).not.toMatch(/serialNumber|timestamp/);
  expect(billOfMaterials('.')).toBe(bill);
}, 60_000); // npm is slow to start
