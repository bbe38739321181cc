import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { acceptedEncodings } from './accepted-encodings.ts';
import { isText, mediaTypeOf } from '../../study/contract/media-types.ts';
import { headersFor } from '../headers/rules.ts';

/** A request for a file of a built site. */
export interface RequestContext {
  request: IncomingMessage;
  response: ServerResponse;
  /** folder of the built site */
  root: string;
}

/**
 * Answers with a file of the site, packed if the client accepts that; a folder with its index.html, or a redirect if
 * the slash is missing; else with 404.html. In: the path below the base, with `/` in front.
 */
export function sendFile(context: RequestContext, path: string, redirect: () => void): void {
  const { response } = context;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  sendFirst(
    context,
    file,
    formsOf(context, file),
    {},
    {
      directory: redirect,
      error: (status) => {
        response.removeHeader('Content-Encoding');
        if (status === 412 || status === 416) response.writeHead(status).end();
        else sendNotFound(context);
      },
    },
  );
}

/** Answers with the 404 page. Conditions and ranges of the request are about the requested file, not this page. */
export function sendNotFound(context: RequestContext): void {
  const { request, response } = context;
  for (const name of ['range', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since']) {
    delete request.headers[name];
  }
  response.statusCode = 404;
  const plain = () => response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
  const about = { etag: false, lastModified: false, acceptRanges: false };
  sendFirst(context, '/404.html', formsOf(context, '/404.html'), about, { directory: plain, error: plain });
}

/** A form of a file that may lie beside it: its encoding and the end of its name. */
type Form = ReturnType<typeof acceptedEncodings>[number];

/** Ranges are about the file itself, never its packed form. */
function formsOf({ request: { headers } }: RequestContext, file: string): Form[] {
  return isText(file) && headers.range === undefined ? acceptedEncodings(headers['accept-encoding']) : [];
}

interface Fallbacks {
  directory: () => void;
  error: (status: number | undefined) => void;
}

/** Sends the first form that exists, or else the file as it is. */
function sendFirst(
  context: RequestContext,
  file: string,
  forms: Form[],
  about: send.SendOptions,
  fallbacks: Fallbacks,
): void {
  const { request, response, root } = context;
  const [form, ...others] = forms;
  send(request, file + (form?.end ?? ''), { root, cacheControl: false, dotfiles: 'ignore', index: false, ...about })
    .on('headers', () => {
      const path = file.slice(1);
      setHeaders(response, { ...headersFor(path), 'Content-Type': mediaTypeOf(path) });
      if (isText(file)) response.setHeader('Vary', 'Accept-Encoding');
      if (form) response.setHeader('Content-Encoding', form.name);
    })
    .on('directory', fallbacks.directory)
    .on('error', ({ status }: { status?: number }) => {
      if (response.headersSent) response.destroy();
      else if (form && status === 404) sendFirst(context, file, others, about, fallbacks);
      else fallbacks.error(status);
    })
    .pipe(response);
}

/** Sets several headers at once. */
export function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
