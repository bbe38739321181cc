import { mediaTypesOfFiles } from '../../../study/contract/media-types.ts';
import { headerPolicy } from '../policy.ts';
import { everywhere, filesForOthers, hashedFiles, keptForAYear, openToOthers, workers } from '../rules.ts';

/**
 * The file `_headers` of Netlify and Cloudflare. Where several rules match, Cloudflare joins their values with a comma
 * and Netlify takes the last. So only two are named twice, where both readings are right: the policy, and who may load a
 * file, since browsers ignore `same-origin, cross-origin`, which is no value, and so allow it
 * (https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check). `no-cache` is left to the hosts, whose
 * `max-age=0, must-revalidate` says the same. In: the base.
 */
export function headersFile(base: string): string {
  const all = { ...everywhere, 'Content-Security-Policy': headerPolicy };
  return [
    rule(`${base}*`, all),
    ...hashedFiles.map((files) => rule(base + files, { 'Cache-Control': keptForAYear })),
    ...Object.entries(mediaTypesOfFiles).map(([file, type]) => rule(base + file, { 'Content-Type': type })),
    ...filesForOthers.map((files) => rule(base + files, openToOthers)),
    ...workers.map(({ files, policy }) => rule(base + files, { 'Content-Security-Policy': policy })),
  ].join('\n');
}

function rule(path: string, headers: Record<string, string>): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}
