import { expect, test } from 'vitest';
import { withAddressHere } from '../../../../src/reader/cite/address-here.ts';

const text = 'https://example.invalid/shufa/ rft.identifier=https%3A%2F%2Fexample.invalid%2Fshufa%2F';

test('an address that nobody has stated becomes the one that the page is read at', () => {
  expect(withAddressHere(text, 'http://localhost:4321')).toBe(
    'http://localhost:4321/shufa/ rft.identifier=http%3A%2F%2Flocalhost%3A4321%2Fshufa%2F',
  );
});

test('a page on a disk has no address to name', () => {
  expect(withAddressHere(text, 'null')).toBe(text);
});
