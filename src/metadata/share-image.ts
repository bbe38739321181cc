import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../build/settings.ts';
import { sizeOf, titleIn } from './png-text.ts';

/** The picture that share cards show. */
export interface ShareImage {
  /** its path under the base */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  /** the title that it shows */
  title: string;
}

/** Where `npm run og` puts the picture: beside the title that it shows, since another study has another. */
export const shareImageFile = (content: string): string => join(content, 'fenxiang.png');

/** The study's picture, or undefined where none was made. */
export function shareImage(): ShareImage | undefined {
  const file = shareImageFile(settings.content);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return { name: 'fenxiang.png', bytes: Uint8Array.from(bytes), ...sizeOf(bytes), title: titleIn(bytes) };
}
