/*
 * Addresses that the site itself publishes, as paths under the base. They are constants, not one object, so that the
 * reader's scripts carry only those they use. A page's file in `src/pages/` has the same name.
 */

import { aboutIds } from './part-ids.ts';

/** The home page, on which the introduction stands. */
export const home = '';
/** 全文 */
export const wholeText = 'quanwen/';
/** 索引 */
export const termIndex = 'suoyin/';
/** 图解 */
export const allDiagrams = 'tujie/';
/** 说明 */
export const about = 'shuoming/';
export const searchPage = 'search/';
export const missingPage = '404.html';
/** The folder of the downloads. */
export const downloads = 'xiazai/';
/** The folder of the text's pictures, as they were put into the content. */
export const pictures = 'tupian/';
/** The built search index. */
export const searchIndex = 'pagefind/';
export const feed = 'gengxin.xml';
export const sitemap = 'sitemap.xml';
/** Of very many pages `sitemap.xml` lists these, counted from 1. */
export const sitemapPart = (part: number): string => `sitemap-${part}.xml`;
/** What the site is to a home screen. */
export const webManifest = 'site.webmanifest';
/** What an address bar needs to search the site. */
export const searchDescription = 'opensearch.xml';
/** The icon: as it was drawn, for browsers that know no SVG, for iOS, and for home screens by their side in pixels. */
export const icon = 'favicon.svg';
export const oldIcon = 'favicon.ico';
export const touchIcon = 'apple-touch-icon.png';
export const iconOf = (side: number): string => `icon-${side}.png`;
export const iconSides = [192, 512];
export const shareImage = 'fenxiang.png';
/** The cover of the EPUB. It is published only in there. */
export const cover = 'fengmian.png';
export const licences = 'licences.txt';
export const llms = 'llms.txt';
export const llmsWholeText = 'llms-full.txt';

/** The address of a part of 说明. */
export const aboutPart = (part: keyof typeof aboutIds): string => `${about}#${aboutIds[part]}`;

/** The page of a section. */
export const sectionPage = (slug: string): string => `${slug}/`;

/** The path form of a point's address, for apps that cut off `#…`. */
export const pointPage = (slug: string, id: string): string => `${slug}/${id}/`;

/** A volume of a text that is too long for one page, by its number from 1; and the contents of it. */
export const volumePage = (volume: number): string => `${wholeText}${volume}/`;
export const volumeContents = (volume: number): string => `${volumePage(volume)}mulu/`;
/** Below the page of the whole text: which volume has which place. For scripts, so their addresses may change. */
export const placeListFolder = 'weizhi/';

/** A letter of an 索引 that is too long for one page, by its lower-case name; its parts are counted from 1. */
export const indexLetterPage = (letter: string, part: number): string =>
  `${termIndex}${letter}${part === 1 ? '' : `-${part}`}/`;

/** The slug of a page: `quanwen/` → `quanwen`. */
export const slugOfPage = (page: string): string => page.replace(/\/$/, '');

/** A download of the whole text, by the end of its name. */
export const wholeTextFile = (kind: string): string => `${slugOfPage(wholeText)}.${kind}`;

/**
 * The download of one volume, by the name of that of the whole: `quanwen.epub` → `quanwen_3.epub`. No slug has a `_`, so
 * no PDF of a section has such a name.
 */
export const volumeFile = (name: string, volume: number): string => name.replace('.', `_${volume}.`);

/** The references of all places as CSL-JSON, as a download. */
export const cslJsonFile = 'yinyong.json';
/** The untouched source, as a download. */
export const sourceFile = 'yuanwen.txt';
/** The sums of all downloads, as `sha256sum --check` reads them. */
export const hashListFile = 'SHA256SUMS';

/** The PDF of a page, by the page's slug: `shufa`; of a volume `quanwen/3`. */
export const pdfOf = (slug: string): string => `${downloads}${slug.replace('/', '_')}.pdf`;
