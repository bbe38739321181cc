import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../command/this-build.ts';
import { cover as coverName, shareImage as shareImageName } from '../contract/addresses.ts';
import { sizeOf, titleIn } from './png-text.ts';

/** A drawing of the study's title. It lies in the content, since it shows the title. */
export interface TitleImage {
  /** its file in the content; of the share image also its path under the base */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  /** the title that it shows */
  title: string;
}

/** The image that share cards show, or undefined where none was made. */
export const shareImage = (): TitleImage | undefined => titleImage(shareImageName);

/** The cover of the EPUB, or undefined where none was made. */
export const cover = (): TitleImage | undefined => titleImage(coverName);

function titleImage(name: string): TitleImage | undefined {
  const file = join(settings.content, name);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return { name, bytes: Uint8Array.from(bytes), ...sizeOf(bytes), title: titleIn(bytes) };
}
