import { blocksOf, wordsOf, type Block } from './blocks.ts';
import { nameOfPlace } from './place-name.ts';
import type { Study, StudyPlace, StudySection } from './study.ts';

const rule = '-'.repeat(40);

/**
 * The study as plain text (UTF-8): head, rule, the article, rule, what is the editor's. Between the rules stand the
 * source's words and nothing else: no marks of notes, and paragraphs indented by two 字 as in a book.
 */
export function plainTextOf(study: Study): string {
  const { title, siteName, edition, mark, address, source, sourceKind, statements, conventions, rights, sections } =
    study;
  const head = [title, `${siteName}，${edition}版（${mark}）\n${address}\n${sourceKind}：${source}`];
  const noted = sections.filter(({ notes }) => notes.length > 0);
  const editors = [
    '以下是编者所记，不属原文。',
    ...(noted.length > 0 ? ['校记', ...noted.map(notesOf)] : []),
    '来源',
    statements.join('\n'),
    '凡例',
    conventions.join('\n'),
    '文字权利',
    rights,
  ];
  return `${[...head, rule, ...sections.flatMap(({ places }) => places.flatMap(paragraphs)), rule, ...editors].join('\n\n')}\n`;
}

function paragraphs({ heading, body }: StudyPlace): string[] {
  const text = blocksOf(body).map((block) => `　　${line(block)}`);
  return [...(heading ? [heading] : []), ...(text.length > 0 ? [text.join('\n')] : [])];
}

/** The numbers of a list are its writer's; tabs part the cells of a row. */
function line({ cells, mark, depth }: Block): string {
  const words = cells.map((cell) => wordsOf(cell).trim()).join('\t');
  return `${'　　'.repeat(Math.max(0, depth - 1))}${/\d/.test(mark) ? `${mark} ` : ''}${words}`;
}

function notesOf({ title, places, notes }: StudySection): string {
  const placeOf = (label: string) => places.find((place) => place.notes.includes(label));
  const lines = notes.map(({ label, number, text }) => {
    const place = placeOf(label);
    return `〔${number}〕${place ? `${nameOfPlace(place)} ` : ''}${text}`;
  });
  return [title, ...lines].join('\n');
}
