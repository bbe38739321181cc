import { stringify } from 'yaml';
import type { Study } from '../../study/study.ts';

/**
 * The study's facts as the YAML head of a Markdown file, under the names that pandoc knows
 * (https://pandoc.org/MANUAL.html#metadata-blocks). It names no author or day that is not known. The blank line before
 * its end keeps it from becoming a heading in a renderer that knows no YAML.
 */
export function yamlHead(study: Study): string {
  const { title, authors, published, language, description, siteName, address, source, rights, edition, hash } = study;
  const facts = {
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(published && { date: published }),
    lang: language,
    description,
    site: siteName,
    identifier: address,
    source,
    rights,
    edition,
    hash,
  };
  return `---\n${stringify(facts, { lineWidth: 0 })}\n---`;
}
