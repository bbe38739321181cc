/** What is read of `package-lock.json` (https://docs.npmjs.com/cli/configuring-npm/package-lock-json). */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

export interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  /** why it should not be used any more */
  deprecated?: string;
  dev?: boolean;
}

/**
 * Licences (https://spdx.org/licenses/) under which the project may use a package for its work: none of them asks
 * anything of the pages that are made. What is sent to readers is stated one by one in `third-party-notice.ts`.
 */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  'Zlib',
]);

/** The packages by licence, each once, names in order. In: the lockfile. */
export function packagesByLicence({ packages }: Lockfile): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [path, { license = '（没有写明）', version }] of Object.entries(packages)) {
    if (path === '') continue; // the project itself
    const name = `${path.replace(/^.*node_modules\//, '')}@${version}`;
    found.set(license, (found.get(license) ?? new Set()).add(name));
  }
  return new Map([...found].map(([licence, names]) => [licence, [...names].toSorted()]));
}

/** The licences of a lockfile that are missing or not accepted, each with its packages. */
export function unknownLicences(lockfile: Lockfile): [licence: string, packages: string[]][] {
  return [...packagesByLicence(lockfile)].filter(([licence]) => !isAccepted(licence));
}

/** An SPDX expression without parentheses: every part of an AND, any of an OR. */
function isAccepted(expression: string): boolean {
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => accepted.has(licence)));
}
