import type { Download } from '../downloads/downloads.ts';
import type { Study, StudyPlace, StudySection } from '../downloads/study.ts';

/** A node of JSON-LD. */
export type JsonLd = Record<string, unknown>;

const context = { '@context': 'https://schema.org' };

/** A file that holds the article, for `encoding`. */
export type Encoding = Pick<Download, 'name' | 'type'>;

/**
 * The article as schema.org's `Article`: this site's edition, based on the page it was taken from, with its sections
 * and points as parts; every `@id` is an address that answers. No author or day is named that the source does not
 * name.
 */
export function articleNode(study: Study, files: Encoding[]): JsonLd {
  const { title, description, language, address, edition, mark, source, rights, authors, published, sections } = study;
  return {
    ...context,
    '@type': 'Article',
    '@id': address,
    url: address,
    headline: title,
    description,
    inLanguage: language,
    // not `author`, which asks whether they are persons or bodies
    ...(authors.length > 0 && { creditText: authors.join('、') }),
    ...(published && { datePublished: published }),
    version: `${edition}（${mark}）`,
    copyrightNotice: rights,
    isBasedOn: source,
    hasPart: sections.filter(({ heading }) => heading).map((section, at) => sectionNode(section, language, at + 1)),
    encoding: files.map(({ name, type }) => ({
      '@type': 'MediaObject',
      contentUrl: new URL(`xiazai/${name}`, address).href,
      encodingFormat: type.split(';')[0],
    })),
  };
}

/** A section on its own page, as part of the article. */
export function sectionArticle(study: Study, section: StudySection): JsonLd {
  const whole = { '@type': 'Article', '@id': study.address, headline: study.title, isBasedOn: study.source };
  return { ...context, ...sectionNode(section, study.language), isPartOf: whole };
}

function sectionNode({ address, heading, places }: StudySection, language: string, position?: number): JsonLd {
  const points = places.filter(({ kind }) => kind === 'point');
  return {
    '@type': 'Article',
    '@id': address,
    url: address,
    headline: heading,
    inLanguage: language,
    ...(position && { position }),
    hasPart: points.map((point, at) => pointNode(point, language, at + 1)),
  };
}

function pointNode({ address, heading }: StudyPlace, language: string, position: number): JsonLd {
  return { '@type': 'CreativeWork', '@id': address, url: address, name: heading, inLanguage: language, position };
}
