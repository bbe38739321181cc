import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packagesByLicence, unknownLicences, type Lockfile } from '../../src/licences/package-licences.ts';
import { thirdPartyNotice } from '../../src/licences/shipped.ts';
import { billOfMaterials } from '../../src/release/bill-of-materials.ts';

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
const locked = Object.entries(lockfile.packages).filter(([path]) => path !== '');
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

test('every package is asked for in one version, and that one is locked', () => {
  const asked = Object.entries({ ...dependencies, ...devDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const others = asked.filter(([name, version]) => lockfile.packages[`node_modules/${name}`]?.version !== version);
  expect(others).toEqual([]);
});

test('every locked package has a sum', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { integrity }]) => !/^sha512-.{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual(
    [],
  );
});

/** `node` fetches the Node 24 that scripts run with, where the system has an older one; esbuild only checks itself. */
test('no other package than these two wants to run a script when it is installed', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  expect(scripted).toEqual(['node_modules/esbuild', 'node_modules/node']);
});

test('every package has a licence that is accepted', () => {
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

test('the notice names what readers are sent, each with its licence in full', () => {
  const notice = thirdPartyNotice('.');
  for (const words of [
    'Noto Serif SC（OFL-1.1）',
    'SIL OPEN FONT LICENSE Version 1.1',
    'Pagefind（MIT）',
    'Copyright (c) Pagefind',
    'pinyin-pro（MIT）',
    'The nk2028 Project',
    'Apache License',
    'Vite（MIT）',
  ])
    expect(notice).toContain(words);
  expect(notice).not.toContain('Bundled dependencies');
});

test('the bill of materials lists what is locked, and is the same each time', () => {
  const bill = billOfMaterials('.');
  const { bomFormat, components } = JSON.parse(bill) as { bomFormat: string; components: { purl: string }[] };
  expect(bomFormat).toBe('CycloneDX');
  expect(components.map(({ purl }) => purl)).toContain(`pkg:npm/pagefind@${dependencies['pagefind']}`);
  expect(bill).not.toMatch(/serialNumber|timestamp/);
  expect(billOfMaterials('.')).toBe(bill);
}, 60_000); // npm is slow to start
