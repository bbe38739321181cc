import { escapeXml } from '../../reader/escape-xml.ts';
import { pageTitle } from '../head/page-subject.ts';
import { addressOf, at, language } from '../../study/site.ts';

/** A page that leads on to another. */
export interface LeadOn {
  /** its address, a path under the base; like `target` and `canonical` */
  page: string;
  /** what it leads to */
  name: string;
  description: string;
  target: string;
  canonical: string;
  /** a page that has moved: what stands behind `#` and `?` goes along, which without a script it cannot */
  hasMoved?: boolean;
}

/** What all of them share. */
export interface AroundLeadOn {
  siteName: string;
  /** name of the share image */
  image: string | undefined;
}

/**
 * A small page, finished without scripts, that leads on at once and gives share cards a name. Search engines, the
 * sitemap and the copy for reading offline leave it out: another page is the canonical one. Not an Astro page, because a
 * study has five times as many as sections, and Astro takes a millisecond for each.
 */
export function leadOnHtml(page: LeadOn, { siteName, image }: AroundLeadOn): string {
  const { name, description, canonical } = page;
  const openGraph = [
    ['type', 'article'],
    ['title', name],
    ['description', description],
    ['url', addressOf(page.page)],
    ['site_name', siteName],
    ['locale', 'zh_CN'],
    ...(image ? [['image', addressOf(image)]] : []),
  ].map(([property = '', content = '']) => `<meta property="og:${property}" content="${escapeXml(content)}">`);
  const head = [
    '<meta charset="utf-8">',
    refresh(page),
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeXml(pageTitle(name, siteName, false))}</title>`,
    `<meta name="description" content="${escapeXml(description)}">`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${escapeXml(addressOf(canonical))}">`,
    ...openGraph,
    `<link rel="icon" href="${at('favicon.svg')}" type="image/svg+xml">`,
  ];
  const link = `<a href="${escapeXml(at(page.target))}">${escapeXml(name)}</a>`;
  return `<!DOCTYPE html><html lang="${language}"><head>${head.join('')}</head><body><main><p>${link}</p></main></body></html>`;
}

function refresh({ target, hasMoved }: LeadOn): string {
  const meta = `<meta http-equiv="refresh" content="0; url=${escapeXml(at(target))}">`;
  if (!hasMoved) return meta;
  const script = `location.replace(${JSON.stringify(at(target))}+location.search+location.hash)`;
  return `<script>${script}</script><noscript>${meta}</noscript>`;
}
