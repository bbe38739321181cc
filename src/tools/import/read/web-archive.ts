/** One part of a web archive (.mhtml): a page, a picture. */
export interface ArchivePart {
  type: string;
  encoding: string | undefined;
  /** the address that the page's pictures name */
  location: string;
  bytes: Uint8Array;
}

/** Takes a web archive apart (MIME, RFC 2557). In: the file. Out: its parts; the first page is the page itself. */
export function archiveParts(file: Uint8Array): ArchivePart[] {
  return partsIn(Buffer.from(file).toString('latin1'));
}

function partsIn(entity: string): ArchivePart[] {
  const [, head = '', body = ''] = /^\s*([^]*?)\r?\n[ \t]*\r?\n([^]*)$/.exec(entity) ?? [];
  const headers = new Map(
    head
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (boundary !== undefined)
    return body
      .split(`--${boundary}`)
      .slice(1)
      .filter((part) => !part.startsWith('--'))
      .flatMap((part) => partsIn(part.replace(/^\r?\n/, '').replace(/\r?\n$/, '')));
  return [
    {
      type: (type.split(';')[0] ?? '').trim().toLowerCase(),
      encoding: parameter(type, 'charset'),
      location: headers.get('content-location') ?? '',
      bytes: decoded(body, (headers.get('content-transfer-encoding') ?? '').toLowerCase()),
    },
  ];
}

const parameter = (header: string, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header)?.slice(1).find(Boolean);

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/[ \t]*=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}
