import * as fc from 'fast-check';

/** Characters that fold in odd ways: variant forms, spaces, jamo, combining and invisible ones, lone surrogates. */
const odd = [
  ...'述法治督察镇街審查，。、；：“”《》〈〉（）〔〕[]【】<>="\'—–-·…⋯～~',
  ...' \n\t\u3000\u00a0２０2019年月Ａbſßİς',
  '\u0301',
  '\u0338',
  '\u3099',
  '\uff9e',
  'か',
  'ｶ',
  'ᄀ',
  'ㄱ',
  'ㅏ',
  '\u1161',
  '\u11a8',
  'ﾡ',
  'ￂ',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\0',
  '\ud800',
  '\udc00',
  '𠮷',
  '😀',
  '´',
  '¨',
  '\ufdfa',
  '①',
  'ﬁ',
  '℃',
];

/** Any text: random Unicode or odd characters. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.constantFrom(...odd), { maxLength: 30 }).map((characters) => characters.join('')),
);

/** Text like an article's: Han and its punctuation, digits, a little Latin. */
export const articleText = fc
  .array(fc.constantFrom(...'述法法治建设督察督工作工作镇街12月5日，。、“”（）《》〔〕+Ab'), {
    minLength: 1,
    maxLength: 80,
  })
  .map((characters) => characters.join(''));
