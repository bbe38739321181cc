import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { test } from 'vitest';
import { foldedText } from '../../../../../src/reader/search/build/folded-text.ts';
import { fold } from '../../../../../src/reader/search/text/character-forms.ts';

const likely = constantFrom(...'述法治⻔，。、：“”《》（）—…·〔〕％％AZaz09 \u3000\u0301\u200dé①㎡ⅣΣ𠈓');

test('is what fold says, for any text', () => {
  const texts = oneof(string({ unit: likely }), string({ unit: 'binary' }));
  assert(
    property(texts, (text) => foldedText(text) === fold(text).text),
    { numRuns: 5000 },
  );
});
