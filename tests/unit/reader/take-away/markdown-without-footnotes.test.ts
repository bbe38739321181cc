import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../../../src/reader/take-away/markdown.ts';
import type { Study } from '../../../../src/study/study.ts';
import { study } from '../../../support/unit/study.ts';

/** Renderers that know no footnotes: VS Code's preview is the first. */
const renderers: Record<string, (markdown: string) => string> = {
  'markdown-it': (markdown) => new MarkdownIt().render(markdown),
  commonmark: (markdown) => new HtmlRenderer().render(new Parser().parse(markdown)),
};

const withNote = (text: string): Study => ({
  ...study,
  sections: study.sections.map((section) => ({ ...section, notes: section.notes.map((note) => ({ ...note, text })) })),
});

describe.each(Object.entries(renderers))('in %s', (_, render) => {
  test.each(['“总”：见节。', '见节。', '"as"', "'as'", '(as)', '(as) “总”', '<as>', '[总]: 节', '`总`', '# 总'])(
    'a note stands below the text with its words, and its reference is no link: %s',
    (text) => {
      const html = render(markdownOf(withNote(text)));
      const note = text.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(html).toContain(`<p>[^zhu]: 总述 ${note}</p>`);
      expect(html).toContain('<p>总[^zhu]述，');
    },
  );

  test('the YAML head is a paragraph of its own, and the title is the first heading', () => {
    const html = render(markdownOf({ ...study, authors: [] }));
    expect(html).toMatch(/^<hr ?\/?>\n<p>title: /);
    expect(html.match(/<h\d>.*?<\/h\d>/)?.[0]).toBe('<h1>题*名*</h1>');
  });
});
