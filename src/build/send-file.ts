import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { acceptedEncodings } from '../serving/accepted-encodings.ts';
import { isText, mediaTypeOf } from '../serving/media-types.ts';
import { headersFor } from '../serving/rules.ts';

/** One request for a file of a built site. */
export interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  /** folder of the built site */
  root: string;
}

/**
 * Answers with a file of the site, packed where the client takes that; folders by their index.html, or by a redirect
 * where their slash is missing; 404.html for what is not there. In: the path below the base, with `/` in front.
 */
export function sendFile(asked: Asked, path: string, redirect: () => void): void {
  const { response } = asked;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  sendFirst(
    asked,
    file,
    formsOf(asked, file),
    {},
    {
      directory: redirect,
      error: (status) => {
        response.removeHeader('Content-Encoding');
        if (status === 412 || status === 416) response.writeHead(status).end();
        else sendNotFound(asked);
      },
    },
  );
}

/** Answers with the 404 page. Conditions and ranges of the request are about the file that was asked for, not this one. */
export function sendNotFound(asked: Asked): void {
  const { request, response } = asked;
  for (const name of ['range', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since']) {
    delete request.headers[name];
  }
  response.statusCode = 404;
  const plain = () => response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
  const about = { etag: false, lastModified: false, acceptRanges: false };
  sendFirst(asked, '/404.html', formsOf(asked, '/404.html'), about, { directory: plain, error: plain });
}

/** A form in which a file may lie there: its encoding and the end of its name. */
type Form = ReturnType<typeof acceptedEncodings>[number];

/** A part of a file is a part of the file itself, not of its packed form. */
function formsOf({ request: { headers } }: Asked, file: string): Form[] {
  return isText(file) && headers.range === undefined ? acceptedEncodings(headers['accept-encoding']) : [];
}

interface Otherwise {
  directory: () => void;
  error: (status: number | undefined) => void;
}

/** Sends the first form that is there; at last the file as it is. */
function sendFirst(asked: Asked, file: string, forms: Form[], about: send.SendOptions, otherwise: Otherwise): void {
  const { request, response, root } = asked;
  const [form, ...others] = forms;
  send(request, file + (form?.end ?? ''), { root, cacheControl: false, dotfiles: 'ignore', index: false, ...about })
    .on('headers', () => {
      setHeaders(response, { ...headersFor(file.slice(1)), 'Content-Type': mediaTypeOf(file) });
      if (isText(file)) response.setHeader('Vary', 'Accept-Encoding');
      if (form) response.setHeader('Content-Encoding', form.name);
    })
    .on('directory', otherwise.directory)
    .on('error', ({ status }: { status?: number }) => {
      if (response.headersSent) response.destroy();
      else if (form && status === 404) sendFirst(asked, file, others, about, otherwise);
      else otherwise.error(status);
    })
    .pipe(response);
}

/** Sets several headers at once. */
export function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
