import { posix } from 'node:path';
import type { NewBlock } from '../../document.ts';
import type { WordPackage } from './package.ts';
import { elementsOf, find, type Element } from './xml.ts';

/** Descriptions that programs write by themselves. */
const saysNothing =
  /^(?:图片|图像|图形|picture|image|img|pic|截图|屏幕截图|wps|mm)?[\s\d_\-()（）]*$|\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?)$|^descript/i;

/** The pictures of a drawing, in order. */
export function picturesIn(drawing: Element, file: WordPackage): NewBlock[] {
  const properties = find(drawing, 'docPr');
  const written = properties?.attributes.get('descr') ?? properties?.attributes.get('title') ?? '';
  const description = saysNothing.test(written.trim()) ? '' : written.trim().replace(/\s+/g, ' ');
  return pictureIds(drawing).map((id) => {
    const target = file.target(id);
    return {
      kind: 'picture',
      name: target === undefined ? '' : posix.basename(target),
      bytes: target === undefined ? undefined : file.bytes(target),
      description,
    };
  });
}

/** Newer files name a picture in `blip`, older ones in `imagedata`. */
function pictureIds(element: Element): (string | undefined)[] {
  return elementsOf(element).flatMap((part) => {
    if (part.name === 'txbxContent') return [];
    if (part.name === 'blip') return [part.attributes.get('r:embed')];
    if (part.name === 'imagedata') return [part.attributes.get('r:id')];
    return pictureIds(part);
  });
}
