import { missingPage } from '../../../study/contract/addresses.ts';
import { mediaTypes, mediaTypesOfFiles, otherType } from '../../../study/contract/media-types.ts';
import { filesForOthers, hashedFiles, headersFor, isHashed } from '../rules.ts';
import { element, type Element } from './xml-element.ts';

/** The file's name. IIS reads it in the folder of the site, and shows it to nobody. */
export const webConfigFile = 'web.config';

/**
 * `web.config` for IIS 8.5 and newer as Windows Server installs it. It names no section that a default installation
 * lacks or locks, because each would be error 500.19:
 *
 * - no URL Rewrite, which is a download of its own, and no `<httpRedirect>`, a role service that is not installed by
 *   default (https://learn.microsoft.com/iis/configuration/system.webserver/httpredirect/#setup): a page that has moved
 *   is a page that leads on, and IIS itself leads to the slash;
 * - no packed files, because IIS sends none that lie beside others; it packs texts itself, by `<urlCompression>`
 *   (https://learn.microsoft.com/iis/configuration/system.webserver/urlcompression#setup). A CDN in front of it must be
 *   free to pack the rest, so `no-transform` is left out;
 * - every type is removed before it is stated: it must be unique, also beside those of the server
 *   (https://learn.microsoft.com/iis/configuration/system.webserver/staticcontent/mimemap);
 * - the year of hashed files stands in `<clientCache>`, which speaks of files that are there; a header of their folder
 *   would be on the 404 of a missing one too.
 *
 * It is the same for every base: IIS reads it where it lies. In: the paths of all files of the built site.
 */
export function webConfig(paths: readonly string[]): string {
  const apart = paths.filter((path) => differences(path).length > 0);
  const places = [...folders.map((folder) => `${folder}/`), ...apart].map((path) =>
    element('location', { path: path.replace(/\/$/, '') }, [element('system.webServer', {}, differences(path))]),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 8.5 or newer, made by the build; do not edit. It lies in the folder of the site. -->
${element('configuration', {}, [element('system.webServer', {}, wholeSite(paths)), ...places])('')}
`;
}

function wholeSite(paths: readonly string[]): Element[] {
  const types = Object.entries(typesOf(paths)).flatMap(([end, type]) => typed(end, type));
  return [
    element('defaultDocument', { enabled: 'true' }, [
      element('files', {}, [element('clear'), element('add', { value: 'index.html' })]),
    ]),
    element('directoryBrowse', { enabled: 'false' }),
    element('staticContent', {}, [...types, element('clientCache', { cacheControlMode: 'NoControl' })]),
    element('urlCompression', { doStaticCompression: 'true', doDynamicCompression: 'true' }),
    element('httpErrors', { errorMode: 'Custom' }, [...errorPage('403'), ...errorPage('404')]),
    withHeaders([
      element('remove', { name: 'X-Powered-By' }),
      ...Object.entries(headersOf(missingPage)).flatMap(header),
    ]),
  ];
}

/** Types by the ends of names, of old files too; `.` is the end of a name that has none. */
function typesOf(paths: readonly string[]): Record<string, string> {
  const known = Object.fromEntries(Object.entries(mediaTypes).map(([kind, type]) => [`.${kind}`, type]));
  const others = paths.map(endOf).filter((end) => !(end in known));
  return { ...known, ...Object.fromEntries(others.toSorted().map((end) => [end, otherType])) };
}

const endOf = (path: string): string => /\.[^./]*$/.exec(path)?.[0] ?? '.';

/** Folders whose files have headers of their own. */
const folders = [...hashedFiles, ...filesForOthers].flatMap((files) => /^([^*]+)\/\*$/.exec(files)?.[1] ?? []);

/** What a file, or a folder (with a slash at the end), has besides the place that holds it. */
function differences(path: string): Element[] {
  const holding = folders.find((folder) => path.startsWith(`${folder}/`) && path !== `${folder}/`);
  const place = holding === undefined ? missingPage : `${holding}/`;
  const before = headersOf(place);
  const isKept = isHashed(path) && !isHashed(place);
  const type = mediaTypesOfFiles[path];
  const content = [
    ...(type === undefined ? [] : typed(endOf(path), type)),
    ...(isKept ? [element('clientCache', keptForAYear)] : []),
  ];
  const headers = [
    ...(isKept ? [element('remove', { name: 'Cache-Control' })] : []),
    ...Object.entries(headersOf(path))
      .filter(([name, value]) => before[name] !== value)
      .flatMap(header),
  ];
  return [
    ...(content.length > 0 ? [element('staticContent', {}, content)] : []),
    ...(headers.length > 0 ? [withHeaders(headers)] : []),
  ];
}

const keptForAYear = {
  cacheControlMode: 'UseMaxAge',
  cacheControlMaxAge: '365.00:00:00',
  cacheControlCustom: 'public, immutable',
};

/** The headers that are stated as such. */
function headersOf(path: string): Record<string, string> {
  const { 'Cache-Control': _, ...others } = headersFor(path);
  return { ...others, ...(!isHashed(path) && { 'Cache-Control': 'no-cache' }) };
}

const withHeaders = (headers: Element[]): Element =>
  element('httpProtocol', {}, [element('customHeaders', {}, headers)]);

const header = ([name, value]: [name: string, value: string]): Element[] => [
  element('remove', { name }),
  element('add', { name, value }),
];

const typed = (fileExtension: string, mimeType: string): Element[] => [
  element('remove', { fileExtension }),
  element('mimeMap', { fileExtension, mimeType }),
];

/**
 * As a file, because a page that IIS “executes” answers with 200. Its path begins in the folder of `web.config`: so it was
 * observed on IIS 10, though the documentation says in the root of the site.
 */
const errorPage = (statusCode: string): Element[] => [
  element('remove', { statusCode, subStatusCode: '-1' }),
  element('error', { statusCode, path: missingPage, responseMode: 'File' }),
];
