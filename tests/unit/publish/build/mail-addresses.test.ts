import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { withMailAddresses } from '../../../../src/publish/build/mail-addresses.ts';

/** What Cloudflare looks for in a page, as it says itself: addresses in links, and in text. */
const isHidden = (html: string) => !/[\w.+-]+@[\w-]+\.[\w.-]+/.test(html.replaceAll(/<(script|style)[^]*?<\/\1>/g, ''));

const page =
  '<style>@media print{a@b.c{}}</style><p>写信给<a href="mailto:bian.ji+1@mail.example.org?subject=@">bian.ji+1@mail.example.org</a>，' +
  '@一个人。</p><script type="application/json">{"shown":"a@b.example"}</script>';

test('a host that hides mail addresses finds none, and readers have the same page', () => {
  const hidden = withMailAddresses(page);
  expect(isHidden(page)).toBe(false);
  expect(isHidden(hidden)).toBe(true);
  expect(JSON.stringify(fromHtml(hidden).children, withoutPositions)).toBe(
    JSON.stringify(fromHtml(page).children, withoutPositions),
  );
});

test('scripts and styles, which the policy names by their hashes, are left alone', () => {
  for (const code of ['@media print{a@b.c{}}', '{"shown":"a@b.example"}'])
    expect(withMailAddresses(page)).toContain(`>${code}</`);
});

const withoutPositions = (key: string, value: unknown) => (key === 'position' ? undefined : value);
