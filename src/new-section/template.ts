import { stringify } from 'yaml';

/**
 * A section's file for an editor to fill in: a heading, a lead, a point.
 * In: the section's name, its place in the article (`四`), its slug, and the permanent id of its point.
 */
export function sectionTemplate(title: string, ordinal: string, slug: string, point: string): string {
  return `---
${stringify({ title }).trimEnd()}
---

# ${ordinal}、${title} [#${slug}]

在这里写这一节的总述，一句一行。
同一段里换行，网页上还是接着的；空一行才是另起一段。

## 一是在这里写第一点的首句。 [#${point}]

在这里写第一点的正文。还有第二点，就照这两行再写一个标题和它的正文，编号换一个新的。
`;
}
