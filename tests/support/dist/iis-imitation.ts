import { SaxesParser } from 'saxes';

/*
 * What IIS does with a `web.config`, as Microsoft's documentation of `system.webServer` says it
 * (https://learn.microsoft.com/iis/configuration/system.webserver/): sections that a plain server has, collections that
 * refuse a second entry of one key, types by the end of the name, and no file whose end is not stated.
 */

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
}

/** The settings of one address. */
export interface IisSettings {
  types: Map<string, string>;
  headers: Map<string, string>;
  errorPages: Map<string, string>;
  clientCache: Record<string, string>;
}

/** The sections of `system.webServer` that a plain IIS 10 has and leaves open for `web.config`, of those that we might use. */
const open = new Set([
  ...['defaultDocument', 'directoryBrowse', 'httpErrors', 'httpProtocol', 'staticContent', 'urlCompression'],
]);

/** A server with types and headers of its own, some of which are ours too. Out: the settings of a path under the site. */
export function iisWith(webConfig: string): (path: string) => IisSettings {
  const root = parsed(webConfig);
  const locations = root.children.filter(({ name }) => name === 'location');
  const paths = locations.map(({ attributes }) => attributes['path'] ?? '');
  if (new Set(paths).size < paths.length) throw new Error('500.19: one location twice');
  return (path) => {
    const settings: IisSettings = {
      types: new Map([...['.html', '.js', '.woff2', '.svg', '.json'].map((end) => [end, 'of the server'] as const)]),
      headers: new Map([['X-Powered-By', 'ASP.NET']]),
      errorPages: new Map(['403', '404'].map((status) => [status, 'of the server'])),
      clientCache: {},
    };
    const holding = locations
      .filter((_, at) => path === paths[at] || path.startsWith(`${paths[at]}/`))
      .toSorted((one, other) => (one.attributes['path'] ?? '').length - (other.attributes['path'] ?? '').length);
    for (const { children } of [root, ...holding])
      for (const section of children.filter(({ name }) => name === 'system.webServer').flatMap((one) => one.children))
        apply(section, settings);
    return settings;
  };
}

function apply({ name, children }: XmlElement, { types, headers, errorPages, ...settings }: IisSettings): void {
  if (!open.has(name)) throw new Error(`500.19: ${name} is not there, or locked`);
  if (name === 'httpErrors') collect(children, 'error', 'statusCode', 'path', errorPages);
  if (name === 'httpProtocol') collect(children[0]?.children ?? [], 'add', 'name', 'value', headers);
  if (name !== 'staticContent') return;
  collect(children, 'mimeMap', 'fileExtension', 'mimeType', types);
  for (const child of children.filter((one) => one.name === 'clientCache'))
    Object.assign(settings.clientCache, child.attributes);
}

/** A collection: a key is removed, or added where it is not. */
function collect(children: XmlElement[], added: string, key: string, value: string, into: Map<string, string>): void {
  for (const { name, attributes } of children) {
    const its = attributes[key] ?? '';
    if (name === 'remove') into.delete(its);
    if (name !== added) continue;
    if (into.has(its)) throw new Error(`500.19: ${its} twice`);
    into.set(its, attributes[value] ?? '');
  }
}

function parsed(xml: string): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [{ name: '', attributes: {}, children: [] }];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const root = open[0]?.children[0];
  if (root?.name !== 'configuration') throw new Error('500.19: no configuration');
  return root;
}
