import { stringify } from 'yaml';
import type { SectionHeading } from './section-heading.ts';

/**
 * A section's file for an editor to fill in: a heading, a lead, a point; of an attachment the heading and its text.
 * In: what it is called, its slug, and the permanent id of its point.
 */
export function sectionTemplate({ heading, title, isAttachment }: SectionHeading, slug: string, point: string): string {
  const head = `---
${stringify({ title }).trimEnd()}
---

# ${heading} [#${slug}]
`;
  if (isAttachment) return `${head}\n在这里写附件的正文，一段一段，中间空一行；也可以是表格。\n`;
  return `${head}
在这里写这一节的总述，一句一行。
同一段里换行，网页上还是接着的；空一行才是另起一段。

## 一是在这里写第一点的首句。 [#${point}]

在这里写第一点的正文。还有第二点，就照这两行再写一个标题和它的正文，编号换一个新的。
`;
}
