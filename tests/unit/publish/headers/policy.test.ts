import { createHash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { withPolicy } from '../../../../src/publish/headers/with-policy.ts';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const finished = (html: string, hasStylesheets: boolean) => withPolicy(html, fromHtml(html), hasStylesheets);
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (html: string, name: string) => new RegExp(`${name} ([^;"]*)`).exec(html)?.[1]?.split(' ');

test('the policy comes after the charset, and nothing else in the page changes', () => {
  const html = finished(page('<title>甲</title>', '<p>乙</p>'), false);
  expect(html.replace(/<meta http-equiv[^>]*>/, '')).toBe(page('<title>甲</title>', '<p>乙</p>'));
  expect(html.indexOf('<meta http-equiv="Content-Security-Policy"')).toBe(page('').indexOf('</head>'));
});

test('inline code is allowed once, by its hash; data blocks and files have no hash', () => {
  const body = [
    '<script>let a = "甲 < 乙 &amp;"</script>',
    '<script type="module">\n  b()\n</script><script type="module">\n  b()\n</script>',
    '<script type="application/ld+json">{}</script><script src="/c.js"></script>',
    '<template><style>p{}</style></template>',
  ];
  const html = finished(page('<style>a > b{}</style>', body.join('')), false);
  expect(directive(html, 'script-src')).toEqual(["'self'", sha256('let a = "甲 < 乙 &amp;"'), sha256('\n  b()\n')]);
  expect(directive(html, 'style-src')).toEqual([sha256('a > b{}'), sha256('p{}')]);
});

test('stylesheet files are allowed if the site has any', () => {
  expect(directive(finished(page(''), false), 'style-src')).toEqual(["'none'"]);
  expect(directive(finished(page(''), true), 'style-src')).toEqual(["'self'"]);
});

test('a web manifest is allowed where a page names one', () => {
  const named = page('<link rel="manifest" href="/site.webmanifest">');
  expect(directive(finished(named, true), 'manifest-src')).toEqual(["'self'"]);
  expect(directive(finished(page(''), true), 'manifest-src')).toBeUndefined();
});

test.each([
  ['<p style="color: red">', '<p style=…>'],
  ['<button onclick="a()">', '<button onclick=…>'],
  ['<template><p style="color: red"></p></template>', '<p style=…>'],
])('%s, which no hash can allow, stops the build', (body, says) => {
  expect(() => finished(page('', body), false)).toThrow(says);
});

test('a page without a charset stops the build', () => {
  expect(() => finished('<!DOCTYPE html><html><head></head></html>', false)).toThrow('<meta charset>');
});
