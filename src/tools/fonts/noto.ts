import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromNpm } from '../../command/from-npm.ts';
import type { Face } from '../../publish/faces/faces.ts';

const version = '0.4.3';
const packages = {
  'Site Song': { name: '@expo-google-fonts/noto-serif-sc', file: 'NotoSerifSC' },
  'Site Hei': { name: '@expo-google-fonts/noto-sans-sc', file: 'NotoSansSC' },
};

/** The whole font of a face, Noto Serif SC or Noto Sans SC. It is fetched once, into `.cache/npm/`. */
export function noto({ family, weight }: Face): Buffer {
  const { name, file } = packages[family];
  const style = `${weight}${weight === 400 ? 'Regular' : 'Bold'}`;
  return readFileSync(join(fromNpm({ name, version }), style, `${file}_${style}.ttf`));
}
