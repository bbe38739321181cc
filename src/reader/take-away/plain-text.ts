import { blocksOf, wordsOf, type Block } from './blocks.ts';
import { placeTitle } from '../../study/places/place-names.ts';
import type { Study, StudyPlace, StudySection } from '../../study/study.ts';

const rule = '-'.repeat(40);

/**
 * The study as plain text: head, rule, the text, rule, the editor's words. Between the rules stand the source's words
 * alone, without note numbers; paragraphs are indented by two 字 as in a book.
 */
export function plainTextOf(study: Study): string {
  const { title, siteName, edition, hash, address, source, sourceKind, statements, conventions, rights, sections } =
    study;
  const head = [title, `${siteName}，${edition}版（${hash}）\n${address}\n${sourceKind}：${source}`];
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

function paragraphs(place: StudyPlace): string[] {
  const isPicture = ({ cells }: Block) => cells.flat().some((run) => 'picture' in run);
  const text = blocksOf(place).flatMap((block) => (isPicture(block) ? [] : [indented(line(block), block.form)]));
  return [...(place.heading ? [place.heading] : []), ...(text.length > 0 ? [text.join('\n')] : [])];
}

/** A line of an official document has 28 characters (GB/T 9704—2012 §5.2.4). */
const lineLength = 28;

/** Paragraphs begin two characters in; the forms around the text stand in the middle or two characters from the end. */
function indented(words: string, form: Block['form']): string {
  const length = Math.ceil([...words].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0));
  const blanks = (count: number) => '　'.repeat(Math.max(0, Math.floor(count))) + words;
  if (form === 'addressees') return words;
  if (form === 'document-number' || form === 'enactment') return blanks((lineLength - length) / 2);
  return blanks(form === 'signer' || form === 'date' ? lineLength - 2 - length : 2);
}

/** The bullets of a list are not the writer's words; tabs separate the cells of a row. */
function line({ cells, depth }: Block): string {
  const words = cells.map((cell) => wordsOf(cell).trim()).join('\t');
  return `${'　　'.repeat(Math.max(0, depth - 1))}${words}`;
}

function notesOf({ title, places, notes }: StudySection): string {
  const placeOf = (label: string) => places.find((place) => place.notes.includes(label));
  const lines = notes.map(({ label, number, text }) => {
    const place = placeOf(label);
    return `〔${number}〕${place ? `${placeTitle(place, title)} ` : ''}${text}`;
  });
  return [title, ...lines].join('\n');
}
