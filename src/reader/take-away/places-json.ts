import { explanationsFor } from './json-fields.ts';
import { notesIn } from './notes-in-place.ts';
import type { Study } from '../../study/study.ts';

/**
 * The study as JSON: what its fields mean, its facts, and its places in reading order, each with its permanent address.
 * Programs rely on the names of the fields: new ones may come, none goes.
 */
export function placesJson(study: Study): string {
  const { title, siteName, language, address, edition, hash, authors, published, source, rights, sections } = study;
  const places = sections.flatMap((section) =>
    section.places.map((place) => ({
      id: place.id,
      address: place.address,
      section: section.title,
      kind: place.kind,
      heading: place.heading,
      text: place.text,
      notes: section.notes.filter(({ label }) => place.notes.includes(label)).map(({ text }) => text),
      notesAt: notesIn(place, section.notes),
    })),
  );
  const about = { title, site: siteName, language, address, edition, mark: hash, authors, published, source, rights };
  const fields = explanationsFor(new Set(places.map(({ kind }) => kind)));
  if (address !== study.site) fields['address'] = '这一册的网址';
  return `${JSON.stringify({ fields, ...about, places }, null, 2)}\n`;
}
