import { mediaTypes, otherType } from '../media-types.ts';
import { addressPattern, hashedFiles, headersFor, workers } from '../rules.ts';

/**
 * What belongs into nginx's `server { … }`. Every location repeats all headers: one `add_header` of its own would hide
 * those of the level above. In: the base. Out: the text.
 */
export function nginxSnippet(base: string): string {
  const page = headersFor('404.html');
  const locations = [
    ...workers.map(({ files }) => location(`~ "${addressPattern(files, base)}"`, headersFor(files))),
    ...hashedFiles.map((files) => location(`~ "${addressPattern(files, base)}"`, headersFor(files))),
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

function location(match: string, headers: Record<string, string>): string {
  return `location ${match} {\n${headerLines(headers, '  ')}\n}`;
}

function headerLines(headers: Record<string, string>, indent = ''): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
    .join('\n');
}
