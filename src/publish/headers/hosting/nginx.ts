import { mediaTypes, mediaTypesOfFiles, otherType } from '../../../study/contract/media-types.ts';
import type { MovedPage } from '../../../study/published-addresses.ts';
import { addressPattern, filesForOthers, hashedFiles, headersFor, workers } from '../rules.ts';
import { movedPattern } from './moved-pages.ts';

/**
 * The content of nginx's `server { … }`. Every location repeats all headers: an `add_header` of its own would hide those
 * of the level above. In: the base, the pages that have moved.
 */
export function nginxSnippet(base: string, moved: readonly MovedPage[]): string {
  const page = headersFor('404.html');
  const locations = [
    ...moved.map(({ from, to }) =>
      location(`~ "${movedPattern(from, base)}"`, page, `return 301 ${base}${to}$1$is_args$args;`),
    ),
    ...Object.entries(mediaTypesOfFiles).map(([file, type]) =>
      location(`= "${base}${file}"`, headersFor(file), `types {}\n  default_type ${type};`),
    ),
    ...workers.map(({ files }) => location(`~ "${addressPattern(files, base)}"`, headersFor(files))),
    ...[...hashedFiles, ...filesForOthers].map((files) =>
      location(`~ "${addressPattern(files, base)}"`, headersFor(files)),
    ),
  ];
  return `# nginx ≥ 1.22, made by the build; do not edit. For server { … }, beside listen, server_name and
#   root DIR;${base === '/' ? '   the folder of the built site' : `   the built site stands in DIR${base.slice(0, -1)}`}
# Debian: apt-get install nginx libnginx-mod-http-brotli-static
# Under TLS add: add_header Strict-Transport-Security … in your own words; it cannot be taken back for its max-age.
index index.html;
autoindex off;
server_tokens off;
absolute_redirect off;
gzip_static on;
brotli_static on; # without the module: delete this line
gzip_vary on;
default_type ${otherType};
types {
${Object.entries(mediaTypes)
  .map(([kind, type]) => `  "${type}" ${kind};\n`)
  .join('')}}
error_page 403 404 =404 ${base}404.html;
error_page 405 @not_allowed;
${headerLines(page)}
if ($request_method !~ ^(GET|HEAD)$) {
  return 405;
}
location @not_allowed {
${headerLines({ ...page, Allow: 'GET, HEAD' }, '  ')}
  return 405;
}
location ~ /\\. {
  return 404;
}
${locations.join('\n')}
`;
}

function location(match: string, headers: Record<string, string>, answer = ''): string {
  return `location ${match} {\n${headerLines(headers, '  ')}\n${answer && `  ${answer}\n`}}`;
}

function headerLines(headers: Record<string, string>, indent = ''): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
    .join('\n');
}
