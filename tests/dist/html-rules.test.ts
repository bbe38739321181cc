import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { allHtml } from '../support/dist/built-pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // Astro writes boolean attributes and void elements in its own, equally valid way
  rules: { 'attribute-boolean-style': 'off', 'void-style': 'off', 'doctype-style': 'off' },
});

test.each(allHtml())('$address follows the rules of HTML', async ({ html }) => {
  const report = await validator.validateString(html);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
  expect(faults).toEqual([]);
});
