/** Text, and the name of its encoding for editors. */
export interface Decoded {
  text: string;
  encoding: string;
}

/** The commonest characters of Chinese texts: a wrong decoding has few of them. */
const common = new Set(
  '的一是在不了有和人这中大为上个国以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家力里如水化高自二理起小实现加都两体制机当使点从业本去性好应开合还因由其些然前外政四日社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质第向道条变没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图统接知组见计区市县镇街案务审核督察规监执行政办局厅院委令号章则条款项'.concat(
    '，。、；：（）《》“”',
  ),
);

/**
 * Decodes a text file by its content: a mark at its beginning, else UTF-8 where it is valid, else the likeliest of
 * UTF-16 (both orders), GB18030 and Big5. Out: undefined where it is no text at all.
 * In: the bytes, and the encoding that the file itself names, if it does; GB18030 holds what GB2312 and GBK hold.
 */
export function decodeText(bytes: Uint8Array, named = 'utf-8'): Decoded | undefined {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (!isPlain(bytes)) return likeliest(bytes, ['utf-16le', 'utf-16be']);
  return (
    decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, /^gb/i.test(named) ? 'gb18030' : named) ?? likeliest(bytes, others)
  );
}

const others = ['gb18030', 'utf-16le', 'utf-16be', 'big5'];

function byMark(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  return undefined;
}

/** No zero byte: UTF-16 has one at every line end. */
const isPlain = (bytes: Uint8Array): boolean => !bytes.includes(0);

function likeliest(bytes: Uint8Array, encodings: string[]): Decoded | undefined {
  const decoded = encodings.flatMap((encoding) => decodeAs(bytes, encoding) ?? []);
  const [best] = decoded.toSorted((one, other) => share(other.text) - share(one.text));
  return best && share(best.text) > 0.2 ? best : undefined;
}

/** Which part of a text is common? */
function share(text: string): number {
  const characters = [...text.slice(0, 20_000)].filter((one) => !/\s/u.test(one));
  return characters.filter((one) => common.has(one)).length / Math.max(1, characters.length);
}

/** Undefined where the bytes are not of the encoding, or where no such encoding is known. */
function decodeAs(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding.toUpperCase() };
  } catch {
    return undefined;
  }
}
