import { labelsOf, wordsOf, type DiagramContent } from '../../study/contract/diagram-schema.ts';
import { permanentName } from '../../study/contract/permanent-names.ts';
import { isDiagramFile } from '../../study/diagrams/diagram-files.ts';
import type { SourceText } from '../content/source-text.ts';
import { nearest } from '../nearest.ts';
import { problemOfFile, type Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** What a diagram may speak of; places are undefined while a section cannot be read. */
interface Drawable {
  slugs: string[];
  places: ReadonlyMap<string, string> | undefined;
}

/** The diagrams in `diagrams/`, when there are any: every label stands literally in the place that it names. */
export const diagramFiles: Rule = ({ diagrams, sections, isDivided, words, name: content }) => {
  const drawable = { slugs: sections.map(({ slug }) => slug), places: isDivided ? words.places : undefined };
  const ids = new Map<string, string>();
  return diagrams.flatMap(({ name, id, yaml }) => {
    const say = (message: string, cure: string) => [problemOfFile(`${content}/diagrams/${name}`, message, cure)];
    if (!isDiagramFile(name) || !permanentName.test(id))
      return say('文件名的写法不对', '写成 01-bianhao.yaml：数字、连字符、拼音。');
    const twin = ids.get(id);
    ids.set(id, name);
    if (twin) return say(`编号“${id}”已用于 ${twin}`, '换一个文件名。');
    return yaml?.value ? problemsIn(yaml.value, yaml.source, drawable) : (yaml?.problems ?? []);
  });
};

function problemsIn(diagram: DiagramContent, source: SourceText, { slugs, places }: Drawable): Problem[] {
  const problems: Problem[] = [];
  const say = (word: string, message: string, cure: string) =>
    problems.push(source.at(Math.max(0, source.text.indexOf(word)), message, cure));
  if (!slugs.includes(diagram.section))
    say(diagram.section, `没有“${diagram.section}”这一节`, suggestionFor(diagram.section, slugs));
  for (const label of places ? labelsOf(diagram) : []) {
    const text = places?.get(label.place);
    if (text === undefined) {
      say(label.place, `没有“${label.place}”这一处`, suggestionFor(label.place, [...(places?.keys() ?? [])]));
      continue;
    }
    for (const words of [wordsOf(label), label.when ?? '']) {
      if (text.includes(words)) continue;
      const written = words === label.when ? words : label.label;
      say(
        written,
        `“${words}”在“${label.place}”一处没有`,
        '图中只用原文连续的字句，一字不差；“|”是换行处，可以随意加。',
      );
    }
  }
  return problems;
}

function suggestionFor(written: string, allowed: string[]): string {
  const near = nearest(written, allowed);
  return near ? `是不是“${near}”？` : `可以写：${allowed.join('、')}。`;
}
