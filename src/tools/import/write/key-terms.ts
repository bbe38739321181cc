const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that stand in every official text say nothing of this one. */
const common =
  /有关|工作|规定|应当|进行|加强|按照|根据|进一步|主要|情况|要求|单位|部门|人员|其他|可以|不得|以及|或者|依法|通过|组织|负责|各级|相关|具体|及时/u;

const most = 4;
const leastOften = 3;

/**
 * Terms to try the search with: two words that stand beside one another most often, four to eight letters, none inside
 * another. In: the text. Out: the most frequent first; none where nothing is repeated.
 */
export function keyTerms(text: string): string[] {
  const counts = new Map<string, number>();
  const parts = [...words.segment(text)].map(({ segment }) => segment);
  for (const [at, part] of parts.entries()) {
    const term = part + (parts[at + 1] ?? '');
    if (/^\p{Script=Han}{4,8}$/u.test(term) && [...part].length > 1 && !common.test(term))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const found: string[] = [];
  for (const [term, count] of [...counts].toSorted((one, other) => other[1] - one[1])) {
    if (count < leastOften || found.length === most) break;
    const isNew = found.every((one) => !one.includes(term.slice(0, 2)) && !one.includes(term.slice(-2)));
    if (isNew) found.push(term);
  }
  return found;
}
