import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { UserError } from '../../../../command/user-error.ts';
import { refuseOtherZip } from '../file-kind.ts';
import { elementsOf, parseXml, type Element } from './xml.ts';

/** The parts of a Word file, and how they point to one another. */
export interface WordPackage {
  /** the name of the part that holds the text: `word/document.xml` */
  main: string;
  bytes: (part: string) => Uint8Array | undefined;
  /** a part as XML, by the kind of the relationship that leads to it: numbering, styles, footnotes */
  related: (kind: string) => Element | undefined;
  /** the name of the part to which a relationship of the main part leads */
  target: (id: string | undefined) => string | undefined;
}

interface Relationship {
  id: string;
  kind: string;
  target: string;
}

/** Opens a Word file. In: its bytes, and its name for messages. Errors: `UserError` for what is none, or is broken. */
export function openPackage(file: Uint8Array, name: string): WordPackage {
  const parts = unzipped(file, name);
  const bytes = (part: string) => parts.get(part.toLowerCase());
  const main = relationshipsOf('', bytes).find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  if (!bytes(main) || !/document/i.test(main)) refuseOtherZip([...parts.keys()].map(originalCase), name);
  const relationships = relationshipsOf(main, bytes);
  return {
    main,
    bytes,
    related: (kind) => {
      const target = relationships.find((one) => one.kind === kind)?.target;
      const part = target === undefined ? undefined : bytes(target);
      return part && parseXml(part);
    },
    target: (id) => relationships.find((one) => one.id === id)?.target,
  };
}

const originalCase = (name: string): string => (name === 'ofd.xml' ? 'OFD.xml' : name);

function unzipped(file: Uint8Array, name: string): Map<string, Uint8Array> {
  try {
    const entries = Object.entries(unzipSync(file));
    return new Map(entries.map(([path, bytes]) => [path.replaceAll('\\', '/').toLowerCase(), bytes]));
  } catch {
    throw new UserError(`${name} 打不开：文件不完整或已损坏。请重新拷贝，或在 Word、WPS 里打开它另存一份，再导入。`);
  }
}

function relationshipsOf(part: string, bytes: WordPackage['bytes']): Relationship[] {
  const folder = posix.dirname(part);
  const file = bytes(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (!file) return [];
  return elementsOf(parseXml(file)).map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    };
  });
}
