import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { allHtml } from './built-pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // Astro writes boolean and void elements its own, equally valid way
  rules: { 'attribute-boolean-style': 'off', 'void-style': 'off', 'doctype-style': 'off' },
});

test.each(allHtml())('$address keeps the rules of HTML', async ({ html }) => {
  const report = await validator.validateString(html);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
  expect(faults).toEqual([]);
});
