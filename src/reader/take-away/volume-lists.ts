import { download, type Download } from './download.ts';
import { epubOf } from './epub/book.ts';
import { escapeXml } from '../escape-xml.ts';
import { yamlHead } from './yaml-head.ts';
import { downloads, volumeFile, wholeTextFile } from '../../study/contract/addresses.ts';
import type { Study, StudySection } from '../../study/study.ts';
import type { Volume } from '../../study/volumes/volume.ts';

type Volumes = readonly Volume<unknown>[];

/**
 * What stands under the permanent names of the whole text's files where the text has volumes: each leads on to the files
 * of the volumes, in its own form.
 */
export function volumeLists(study: Study, volumes: Volumes, cover?: Uint8Array): Download[] {
  return [
    download(wholeTextFile('txt'), '纯文本', plainList(study, volumes)),
    download(wholeTextFile('md'), 'Markdown', markdownList(study, volumes)),
    download(wholeTextFile('epub'), 'EPUB', epubList(study, volumes, cover)),
    download(wholeTextFile('json'), 'JSON', jsonList(study, volumes)),
  ];
}

const addressOf = (study: Study, number: number, kind: string): string =>
  new URL(downloads + volumeFile(wholeTextFile(kind), number), study.site).href;

const divided = (volumes: Volumes): string => `全文分为${volumes.length}册，每册一个文件。`;

/** Plain text, with an address a line. */
function plainList(study: Study, volumes: Volumes): string {
  const { title, siteName, edition, hash, address, source, sourceKind } = study;
  const lines = volumes.map(({ number, name, counts }) => {
    return `${name}，${counts}：\n${addressOf(study, number, 'txt')}`;
  });
  const head = [title, `${siteName}，${edition}版（${hash}）\n${address}\n${sourceKind}：${source}`];
  return `${[...head, divided(volumes), lines.join('\n')].join('\n\n')}\n`;
}

/** The same as Markdown; `/llms-full.txt` too is this. */
export function markdownList(study: Study, volumes: Volumes): string {
  const lines = volumes.map(({ number, name, counts }) => {
    return `- [${name}](${addressOf(study, number, 'md')})：${counts}`;
  });
  return `${[yamlHead(study), `# ${study.title}`, divided(volumes), lines.join('\n')].join('\n\n')}\n`;
}

/** A book of one chapter, which lists the books. */
function epubList(study: Study, volumes: Volumes, cover?: Uint8Array): Uint8Array {
  const links = volumes.map(({ number, name, counts }) => {
    return `<p><a href="${escapeXml(addressOf(study, number, 'epub'))}">${name}</a>，${counts}</p>`;
  });
  const [id, heading] = ['gece', '各册'];
  const place = { formerIds: [], phrases: [heading], text: heading, notes: [], address: study.address };
  const chapter: StudySection = {
    ...{ slug: id, page: '', title: heading, short: heading, heading, address: study.address, notes: [] },
    places: [
      { ...place, kind: 'heading', id, heading, body: '' },
      {
        ...place,
        kind: 'body',
        id: `${id}-zhengwen`,
        heading: '',
        body: `<p>${divided(volumes)}</p>${links.join('')}`,
      },
    ],
  };
  return epubOf({ ...study, sections: [chapter] }, cover);
}

/** JSON: the facts and the volumes; `places`, on which programs rely, is empty. */
function jsonList(study: Study, volumes: Volumes): string {
  const { title, siteName, language, address, edition, hash, source, rights, site } = study;
  const fields = {
    volumes: '全文分册，每册一个文件，各处在那里',
    'volumes.from': '这一册的第一节，从全文的第一节数起',
    'volumes.to': '这一册的最后一节',
    'volumes.page': '这一册的网址',
    'volumes.file': '这一册的JSON',
  };
  const about = { title, site: siteName, language, address, edition, mark: hash, source, rights };
  const listed = volumes.map(({ number, name, from, to, page }) => {
    return { number, name, from, to, page: new URL(page, site).href, file: addressOf(study, number, 'json') };
  });
  return `${JSON.stringify({ fields, ...about, volumes: listed, places: [] }, null, 2)}\n`;
}
