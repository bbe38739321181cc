/** How a text file is stored, as far as it can be told from its bytes. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030' | 'unknown';

/** In: the bytes of a file. GB18030 includes GBK and GB2312; Windows calls it ANSI. */
export function encodingOf(bytes: Buffer): Encoding {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return 'UTF-16';
  const zeros = bytes.filter((byte) => byte === 0).length;
  // in UTF-8 a zero byte is a stray control character, in UTF-16 each letter of the alphabet has one
  if (decodes(bytes, 'utf-8')) return zeros * 4 > bytes.length ? 'UTF-16' : 'UTF-8';
  if (zeros > 0) return 'UTF-16';
  return decodes(bytes, 'gb18030') ? 'GB18030' : 'unknown';
}

function decodes(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a file that is not UTF-8, and the cure: the words are those of Windows' Notepad. */
export function encodingAdvice(encoding: Exclude<Encoding, 'UTF-8'>): [message: string, cure: string] {
  const named = {
    'UTF-16': '文件不是 UTF-8 编码，是 UTF-16（记事本里叫“UTF-16 LE”或“Unicode”）',
    GB18030: '文件不是 UTF-8 编码，是 GB18030（记事本里叫“ANSI”）',
    unknown: '文件不是 UTF-8 编码',
  };
  return [named[encoding], '用记事本打开，看清文字没有乱，点“文件”“另存为”，下面的“编码”选“UTF-8”，保存。'];
}
