import { expect, test } from 'vitest';
import type { Entry } from '../../../../src/study/contract/entry-schema.ts';
import { mentionsOf } from '../../../../src/reader/term-index/mentions.ts';

const entries: Entry[] = [
  { id: 'shufa', name: '述法', kind: '术语', defined: false },
  { id: 'ducha', name: '督察', kind: '术语', defined: false, forms: ['督导'] },
];

const found = (all: readonly Entry[], text: string) =>
  mentionsOf(all)(text).map(({ entry, contexts }) => [entry.id, contexts.map(({ form }) => form)]);

test('what a text mentions is found again when it is asked about again, and other entries in their turn', () => {
  const text = '督导述法，再督察。';
  const both = [
    ['shufa', ['述法']],
    ['ducha', ['督导', '督察']],
  ];
  expect(found(entries, text)).toEqual(both);
  expect(found(entries, text)).toEqual(both);
  expect(found(entries.slice(0, 1), text)).toEqual(both.slice(0, 1));
  expect(found(entries, '述职。')).toEqual([]);
  expect(found(entries, text)).toEqual(both);
});
