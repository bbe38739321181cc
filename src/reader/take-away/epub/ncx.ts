import type { Study } from '../../../study/study.ts';
import { contentsOf, type ContentsLine } from './contents.ts';
import { escapeXml } from '../../escape-xml.ts';

/** The book's contents for readers of EPUB 2 (https://idpf.org/epub/20/spec/OPF_2.0_final_spec.html#Section2.4.1). */
export function ncx(study: Study): string {
  const { title, address, language } = study;
  const lines = contentsOf(study);
  let made = 0;
  const points = (some: ContentsLine[]): string => some.map(point).join('\n');
  const point = ({ href, words, below }: ContentsLine): string => {
    made += 1;
    const start = `<navPoint id="line-${made}" playOrder="${made}">`;
    const label = `<navLabel><text>${escapeXml(words)}</text></navLabel><content src="${href}"/>`;
    return `${start}${label}${below.length > 0 ? `\n${points(below)}\n` : ''}</navPoint>`;
  };
  return `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeXml(language)}">
<head>
<meta name="dtb:uid" content="${escapeXml(address)}"/>
<meta name="dtb:depth" content="${depthOf(lines)}"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${escapeXml(title)}</text></docTitle>
<navMap>
${points(lines)}
</navMap>
</ncx>
`;
}

const depthOf = (lines: ContentsLine[]): number =>
  lines.length === 0 ? 0 : 1 + Math.max(...lines.map(({ below }) => depthOf(below)));
