import type { SourceText } from '../content/source-text.ts';
import type { Problem } from '../problem.ts';
import type { Difference } from './difference.ts';
import type { Sentence } from './sentences.ts';
import type { LocatedLine } from './study-lines.ts';
import { shortened, wordings } from './wordings.ts';

/** Source and study as they are written. */
export interface BothTexts {
  source: SourceText;
  sourceLines: readonly string[];
  study: readonly LocatedLine[];
  /** `case.yaml` as editors call it */
  caseFile: string;
}

/** What is said of a difference; `at` is where in the study's words it begins. */
interface Saying {
  message: string;
  cure: string;
  at?: number;
}

/** Tells a difference: where it is, what it is, in the words of both sides; and the cure. */
export function differenceProblem(difference: Difference, texts: BothTexts): Problem {
  const { message, cure, at = 0 } = sayingOf(difference, texts);
  const [ours] = difference.study;
  if (ours) {
    const { section, offsets } = texts.study[ours.line] as LocatedLine;
    return section.source.at(offsets[ours.from + at] ?? offsets[ours.from] ?? 0, message, cure);
  }
  const [{ line, from } = { line: 0, from: 0 }] = difference.source;
  return { ...texts.source.atLine(line + 1, message, cure), column: from + 1 };
}

function sayingOf({ kind, source, study, near }: Difference, texts: BothTexts): Saying {
  const theirs = wordsOf(source, texts.sourceLines);
  const ours = wordsOf(
    study,
    texts.study.map(({ words }) => words),
  );
  const lines = linesNamed(source);
  const these = study.length > 1 ? `这${study.length}句` : '这一句';
  const place = near && placeOf(near, texts);
  switch (kind) {
    case 'missing': {
      const them = source.length > 1 ? `有${source.length}句` : '的这一句';
      const cure = `${place ? `补在${place}之后` : '补在最前面'}；${leaveOut(theirs, source.length, texts)}`;
      return { message: `source.txt ${lines}${them}，各节里没有：“${shortened(theirs)}”`, cure };
    }
    case 'doubled': {
      const message = `${these}出现了两次${place ? `，另一处在${place}` : ''}，比 source.txt 多一次：“${shortened(ours)}”`;
      return { message, cure: '两处里留下位置对的，删去另一处。' };
    }
    case 'moved': {
      const message = `${these}的次序与 source.txt 不同，那里在${lines}：“${shortened(ours)}”`;
      return { message, cure: place ? `移到${place}之后。` : '移到最前面。' };
    }
    case 'changed': {
      const { theirs: there, ours: here, at } = wordings(theirs, ours);
      const message = `${these} source.txt 里没有，最近的是${lines}：那里是“${there}”，这里是“${here}”`;
      return { message, cure: `照 source.txt ${lines}改正。`, at };
    }
    case 'unknown': {
      const nearest = source.length > 0 ? `；最近的是${lines}：“${shortened(theirs)}”` : '';
      const cure = '原文没有的，删去；原文有的，照原文补进 source.txt。';
      return { message: `${these} source.txt 里没有：“${shortened(ours)}”${nearest}`, cure };
    }
  }
}

function leaveOut(words: string, sentences: number, { caseFile }: BothTexts): string {
  const line = words.trim();
  if (sentences > 1 || line.length > 40) return `有意略去的，照抄在 ${caseFile} 的 leftOut 下，一行一条。`;
  return `有意略去的，在 ${caseFile} 里写 leftOut: ['${line.replaceAll("'", "''")}']，已有 leftOut 就加在里面。`;
}

function wordsOf(sentences: Sentence[], lines: readonly string[]): string {
  return sentences.map(({ line, from, to }) => lines[line]?.slice(from, to) ?? '').join('');
}

function linesNamed(sentences: Sentence[]): string {
  const [first, last] = [sentences[0]?.line ?? 0, sentences.at(-1)?.line ?? 0];
  return first === last ? `第${first + 1}行` : `第${first + 1}行至第${last + 1}行`;
}

/** A sentence of the study, as one finds it: its file, line and last words. */
function placeOf({ line, from, to }: Sentence, { study }: BothTexts): string {
  const { section, offsets, words } = study[line] as LocatedLine;
  const found = section.source.at(offsets[Math.max(from, to - 1)] ?? 0, '', '');
  const last = words.slice(from, to).trim();
  return ` ${found.file} 第${found.line}行“${last.length > 16 ? '…' : ''}${last.slice(-16)}”`;
}
