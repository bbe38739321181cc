import { headerPolicy } from '../policy.ts';
import { everywhere, hashedFiles, keptForAYear, workers } from '../rules.ts';

/**
 * The file `_headers` of Netlify and Cloudflare. Where several rules match, Cloudflare joins their values with a comma
 * and Netlify takes the last: so no header is named twice but the policy, of which both readings are right, and
 * `no-cache` is left to the hosts, whose own `max-age=0, must-revalidate` says the same.
 * In: the base. Out: its text.
 */
export function headersFile(base: string): string {
  const all = { ...everywhere, 'Content-Security-Policy': headerPolicy };
  return [
    rule(`${base}*`, all),
    ...hashedFiles.map((files) => rule(base + files, { 'Cache-Control': keptForAYear })),
    ...workers.map(({ files, policy }) => rule(base + files, { 'Content-Security-Policy': policy })),
  ].join('\n');
}

function rule(path: string, headers: Record<string, string>): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
}
