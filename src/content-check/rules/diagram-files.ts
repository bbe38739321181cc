import { join } from 'node:path';
import { diagramSchema, labelsOf, wordsOf, type DiagramContent } from '../../diagrams/diagram-schema.ts';
import { diagramFiles, diagramId } from '../../diagrams/diagram-files.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { readSource, type SourceText } from '../source-text.ts';
import { permanentName } from '../vocabulary.ts';
import { checkYaml } from '../yaml-file.ts';

/** What a picture may speak of; places are undefined while a section cannot be read. */
export interface Drawable {
  slugs: string[];
  places: Map<string, string> | undefined;
}

/** The pictures in `diagrams/`, when there are any: every label stands literally in the place that it names. */
export function diagramProblems(folder: string, named: (path: string) => string, drawable: Drawable): Problem[] {
  const ids = new Map<string, string>();
  return diagramFiles(folder).flatMap((file) => {
    const path = join(folder, file);
    const id = diagramId(file);
    if (!/^\d+-.*\.yaml$/.test(file) || !permanentName.test(id)) return [badName(named(path))];
    const twin = ids.get(id);
    ids.set(id, file);
    if (twin) return [{ ...badName(named(path)), message: `编号“${id}”已用于 ${twin}`, cure: '换一个文件名。' }];
    const source = readSource(path, named(path));
    if (!('text' in source)) return [source];
    const { value, problems } = checkYaml({ source, yaml: source.text, offset: 0 }, diagramSchema);
    return value ? problemsIn(value, source, drawable) : problems;
  });
}

function badName(file: string): Problem {
  return { file, line: 0, column: 0, message: '文件名的写法不对', cure: '写成 01-bianhao.yaml：数字、连字符、拼音。' };
}

function problemsIn(diagram: DiagramContent, source: SourceText, { slugs, places }: Drawable): Problem[] {
  const problems: Problem[] = [];
  const say = (word: string, message: string, cure: string) =>
    problems.push(source.at(Math.max(0, source.text.indexOf(word)), message, cure));
  if (!slugs.includes(diagram.section))
    say(diagram.section, `没有“${diagram.section}”这一节`, meant(diagram.section, slugs));
  for (const label of places ? labelsOf(diagram) : []) {
    const text = places?.get(label.place);
    if (text === undefined) {
      say(label.place, `没有“${label.place}”这一处`, meant(label.place, [...(places?.keys() ?? [])]));
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

function meant(written: string, known: string[]): string {
  const near = nearest(written, known);
  return near ? `是不是“${near}”？` : `可以写：${known.join('、')}。`;
}
