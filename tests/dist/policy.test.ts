import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { pathsBelow } from '../../src/command/files.ts';
import { settings } from '../../src/command/this-build.ts';
import { hostingFiles, servingFolder } from '../../src/publish/headers/hosting/hosting-files.ts';
import { headersFor, notRewritten } from '../../src/publish/headers/rules.ts';
import { allHtml, builtPage } from '../support/dist/built-pages.ts';

const files = pathsBelow(settings.out);

function policyOf(html: string): Map<string, string[]> {
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  return new Map(
    policy
      .split('; ')
      .map((directive) => directive.split(' '))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}

/** Hashes of everything between the tags, computed without the code under test. */
function inlineHashes(html: string, tag: 'script' | 'style'): string[] {
  const code = [...html.matchAll(new RegExp(`<${tag}(?![^>]*(?: src=|ld\\+json))[^>]*>(.*?)</${tag}>`, 'gs'))];
  const hashes = code.map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [...new Set(hashes)].toSorted();
}

describe.each(allHtml())('$address', ({ html }) => {
  const policy = policyOf(html);

  test('states its policy before anything that the policy covers', () => {
    expect(html).toMatch(
      /^<!DOCTYPE html><html lang="zh-Hans"[^>]*><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/,
    );
    expect(html.match(/http-equiv="(?!refresh")/g)).toHaveLength(1);
  });

  test('allows its own inline code by hash and no other', () => {
    const sources = (directive: string) =>
      policy
        .get(directive)
        ?.filter((source) => source !== "'self'")
        .toSorted();
    expect(sources('script-src')).toEqual(inlineHashes(html, 'script'));
    expect(sources('style-src')).toEqual(inlineHashes(html, 'style'));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect([...policy.values()].flat().filter((source) => /unsafe|\*|:/.test(source))).toEqual([]);
  });

  test('has no code in attributes, not even in templates', () => {
    const found: string[] = [];
    const inspect = (element: Element) => {
      const { properties, tagName } = element;
      for (const name of Object.keys(properties))
        if (name === 'style' || /^on[A-Z]/.test(name)) found.push(`${tagName} ${name}`);
      if (/^javascript:/i.test(String(properties['href'] ?? ''))) found.push(`${tagName} href`);
      if (element.content) visit(element.content, 'element', inspect);
      return tagName === 'template' ? SKIP : undefined;
    };
    visit(fromHtml(html), 'element', inspect);
    expect(found).toEqual([]);
  });
});

test('pages of one kind share their policy, so that no list of hashes grows with the text', () => {
  const [shufa, ducha, zhenjie] = ['/shufa/', '/ducha/', '/zhenjie/'].map((address) =>
    policyOf(builtPage(address).html),
  );
  expect([ducha, zhenjie]).toEqual([shufa, shufa]);
});

describe('_headers', () => {
  const text = readFileSync(join(settings.out, '_headers'), 'utf8');
  const rules = text.split('\n\n').map((block) => {
    const [path = '', ...lines] = block.trimEnd().split('\n');
    return {
      path,
      headers: lines.map(
        (line) =>
          line
            .trim()
            .split(/: (.*)/s)
            .slice(0, 2) as [name: string, value: string],
      ),
    };
  });
  const matching = (file: string) => rules.filter(({ path }) => globMatches(path, settings.base + file));
  const values = (file: string, name: string) =>
    matching(file).flatMap(({ headers }) => headers.filter(([one]) => one === name).map(([, value]) => value));

  const loading = 'Cross-Origin-Resource-Policy';

  test('stays within the limits of the hosts', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(2000);
    for (const { path } of rules) expect(path.split('*').length).toBeLessThanOrEqual(2);
  });

  test('gives every file the headers of the other servers, on hosts that join values and on those that take the last', () => {
    for (const file of files) {
      const headers = headersFor(file);
      const { 'Cache-Control': cache, 'Content-Security-Policy': policy, [loading]: loadedBy, ...others } = headers;
      for (const [name, value] of Object.entries(others)) expect(values(file, name)).toEqual([value]);
      // these hosts pack themselves: they must be free to rewrite
      const own = cache?.replace(notRewritten, '');
      expect(values(file, 'Cache-Control'), file).toEqual(own === 'no-cache' ? [] : [own]);
      const policies = values(file, 'Content-Security-Policy');
      expect(policies.at(-1), file).toBe(policy);
      const loaders = values(file, loading);
      expect(loaders.at(-1), file).toBe(loadedBy);
      // joined, the two are no value that browsers know, so they do not forbid it
      expect(loaders, file).toEqual(loadedBy === 'cross-origin' ? ['same-origin', 'cross-origin'] : ['same-origin']);
      expect(values(file, 'Access-Control-Allow-Origin'), file).toEqual(loadedBy === 'cross-origin' ? ['*'] : []);
      // joined policies all apply, so the first must not forbid what the last allows
      if (policies.length > 1) expect(policies[0]).not.toMatch(/(?:default|script)-src /);
    }
  });
});

function globMatches(glob: string, path: string): boolean {
  const [start = '', end] = glob.split('*');
  return end === undefined ? path === glob : path.startsWith(start) && path.endsWith(end);
}

test.each(Object.entries(hostingFiles(settings.base, [])))('%s is beside the site, not in it', (name, text) => {
  expect(readFileSync(join(servingFolder(settings.out), name), 'utf8')).toBe(text);
  expect(files.filter((file) => file.endsWith(name))).toEqual([]);
});
