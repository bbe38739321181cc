import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../command/this-build.ts';
import { picturesFolder } from '../contract/pictures.ts';
import { pictureNames } from './picture-names.ts';
import type { StudyPicture } from './study-picture.ts';
import { orderedSections } from '../sections.ts';

/** Every picture that the text shows, once. Errors: one is not there. */
export async function studyPictures(): Promise<StudyPicture[]> {
  const bodies = (await orderedSections()).flatMap(({ places }) => places.map(({ body }) => body));
  return pictureNames(bodies).map((name) => ({
    name,
    bytes: Uint8Array.from(readFileSync(join(settings.content, picturesFolder, name))),
  }));
}
