import type { Study } from './study.ts';

/** The study as JSON: what it is, and its places in reading order, each with its permanent address. */
export function placesJson(study: Study): string {
  const { title, siteName, language, address, edition, mark, authors, published, source, rights, sections } = study;
  const places = sections.flatMap((section) =>
    section.places.map((place) => ({
      id: place.id,
      address: place.address,
      section: section.title,
      kind: place.kind,
      heading: place.heading,
      text: place.text,
      notes: section.notes.filter(({ label }) => place.notes.includes(label)).map(({ text }) => text),
    })),
  );
  const about = { title, site: siteName, language, address, edition, mark, authors, published, source, rights };
  return `${JSON.stringify({ ...about, places }, null, 2)}\n`;
}
