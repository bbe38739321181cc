import { downloads } from '../../study/contract/addresses.ts';
import { mediaTypeOf } from '../../study/contract/media-types.ts';
import { outlineOf, type OutlineNode } from '../../study/outline/levels.ts';
import { volumesOf } from '../../study/volumes/volume.ts';
import type { Study, StudyPlace, StudySection } from '../../study/study.ts';

/** A node of JSON-LD. */
export type JsonLd = Record<string, unknown>;

const context = { '@context': 'https://schema.org' };

/**
 * The text as schema.org's `Article`: this site's edition, based on the page it was taken from, with its sections and
 * points as parts, and the files that hold it; every `@id` is an address that answers. It names no author or day that the
 * source does not name. It is cited under the home page's address on every page that shows it.
 * In: the study, the names of its files, the address of the page.
 */
export function articleNode(study: Study, files: { name: string }[], page: string): JsonLd {
  const { title, description, language, address, edition, hash, source, rights, authors, published } = study;
  return {
    ...context,
    '@type': 'Article',
    '@id': address,
    url: address,
    ...(page !== address && { mainEntityOfPage: page }),
    headline: title,
    description,
    inLanguage: language,
    // not `author`, which asks whether they are persons or bodies
    ...(authors.length > 0 && { creditText: authors.join('、') }),
    ...(published && { datePublished: published }),
    version: `${edition}（${hash}）`,
    copyrightNotice: rights,
    isBasedOn: source,
    hasPart: partsOf(study),
    encoding: files.map(({ name }) => ({
      '@type': 'MediaObject',
      contentUrl: new URL(downloads + name, study.site).href,
      encodingFormat: mediaTypeOf(name).split(';')[0],
    })),
  };
}

/** The sections with their points; where the text has volumes those alone. */
function partsOf({ sections, language, site }: Study): JsonLd[] {
  const volumes = volumesOf(sections);
  if (volumes.length === 0)
    return sections.filter(({ heading }) => heading).map((section, at) => sectionNode(section, language, at + 1));
  return volumes.map(({ number, name, page }) => ({
    '@type': 'CreativeWork',
    '@id': new URL(page, site).href,
    url: new URL(page, site).href,
    name,
    inLanguage: language,
    position: number,
  }));
}

/** A section on its own page, as part of the text. */
export function sectionArticle(study: Study, section: StudySection): JsonLd {
  const whole = { '@type': 'Article', '@id': study.address, headline: study.title, isBasedOn: study.source };
  return { ...context, ...sectionNode(section, study.language), isPartOf: whole };
}

function sectionNode({ address, heading, places }: StudySection, language: string, position?: number): JsonLd {
  return {
    '@type': 'Article',
    '@id': address,
    url: address,
    headline: heading,
    inLanguage: language,
    ...(position && { position }),
    hasPart: outlineOf({ places }).map((node, at) => pointNode(node, language, at + 1)),
  };
}

function pointNode({ place, below }: OutlineNode<StudyPlace>, language: string, position: number): JsonLd {
  const { address, heading } = place;
  return {
    '@type': 'CreativeWork',
    '@id': address,
    url: address,
    name: heading,
    inLanguage: language,
    position,
    ...(below.length > 0 && {
      hasPart: below.map((point, at) => pointNode({ place: point, below: [] }, language, at + 1)),
    }),
  };
}
