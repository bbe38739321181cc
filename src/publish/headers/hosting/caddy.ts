import { mediaTypes, mediaTypesOfFiles, otherType, textKinds } from '../../../study/contract/media-types.ts';
import type { MovedPage } from '../../../study/published-addresses.ts';
import {
  addressPattern,
  filesForOthers,
  hashedFiles,
  headersFor,
  keptForAYear,
  notRewritten,
  openToOthers,
  workers,
} from '../rules.ts';
import { movedPattern } from './moved-pages.ts';

/**
 * The content of a site block of Caddy. `route` keeps the written order: later headers replace earlier ones. An error
 * starts again with the headers of the 404 page and without those that this lacks, so a missing file is not cached for
 * a year. In: the base, the pages that have moved.
 */
export function caddySnippet(base: string, moved: readonly MovedPage[]): string {
  const page = headersFor('404.html');
  const own = [
    ...workers.map(({ files, policy }) => ({ files, name: 'Content-Security-Policy', value: policy })),
    ...hashedFiles.map((files) => ({ files, name: 'Cache-Control', value: keptForAYear + notRewritten })),
    ...filesForOthers.flatMap((files) => Object.entries(openToOthers).map(([name, value]) => ({ files, name, value }))),
  ];
  const namesOnlyOfFiles = Object.keys(openToOthers).filter((name) => !(name in page));
  return `# Caddy ≥ 2.6, made by the build; do not edit. For a site block, beside
#   root * DIR${base === '/' ? '   the folder of the built site' : `   the built site stands in DIR${base.slice(0, -1)}`}
route {
${headerLines(page)}
	@method not method GET HEAD
	error @method 405
	# hidden files, and bytes that no name has
	@hidden path_regexp (/\\.|[\\x00-\\x1f])
	error @hidden 404
${moved.map((page, at) => redirectLines(page, at, base)).join('')}	# Caddy's own redirect to the slash loses the query
	@folder {
		path_regexp folder ^/+(.*[^/])$
		file {path}/index.html
		expression {http.request.uri.query} != ""
	}
	redir @folder /{re.folder.1}/?{query} 308
${own.map(({ files, name, value }, at) => `	@own${at} path_regexp ${addressPattern(files, base)}\n	header @own${at} ${name} "${value}"`).join('\n')}
	@other file
	header @other Content-Type "${otherType}"
${Object.entries(mediaTypes)
  .map(
    ([kind, type]) => `	@${kind} path *.${kind}${kind === 'html' ? ' */' : ''}\n	header @${kind} Content-Type "${type}"`,
  )
  .join('\n')}
${Object.entries(mediaTypesOfFiles)
  .map(([file, type]) => `	header ${base}${file} Content-Type "${type}"`)
  .join('\n')}
	@text path ${textKinds.map((kind) => `*.${kind}`).join(' ')} */
	header @text {
		Vary Accept-Encoding
		defer
	}
	file_server {
		index index.html
		precompressed br gzip
	}
}
handle_errors {
	route {
${headerLines(page, '\t\t')}
${namesOnlyOfFiles.map((name) => `\t\theader -${name}`).join('\n')}
		@not_allowed expression {http.error.status_code} == 405
		header @not_allowed Allow "GET, HEAD"
		respond @not_allowed 405
		header Content-Type "${mediaTypes['html']}"
		header {
			Vary Accept-Encoding
			defer
		}
		# conditions and ranges of the request are about the file that was asked for, not about this page
		request_header -Range
		request_header -If-*
		rewrite * ${base}404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

/** A matcher on the whole address, so that the query goes along. */
function redirectLines({ from, to }: MovedPage, at: number, base: string): string {
  const pattern = `${movedPattern(from, base).slice(0, -1)}(\\?.*)?$`;
  return `	@moved${at} vars_regexp moved${at} {uri} ${pattern}
	redir @moved${at} ${base}${to}{re.moved${at}.1}{re.moved${at}.2} 301
`;
}

function headerLines(headers: Record<string, string>, indent = '\t'): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}header ${name} "${value}"`)
    .join('\n');
}
