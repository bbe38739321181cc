import { fromNumeral, toNumeral } from './numerals.ts';

/** The number of an item as it is written: （三）, 二是, 4., 第五条. */
export interface ItemNumber {
  /** its form, with N for the number: （N） */
  form: string;
  number: number;
  /** where it begins in the text */
  at: number;
}

const chinese = '[一二三四五六七八九十百千零]+';

/** At the beginning of a heading or paragraph. Articles between two others (第十七条之一) are not counted. */
const forms: [form: string, pattern: RegExp][] = [
  ['N、', new RegExp(`^(${chinese})、`, 'u')],
  ['（N）', new RegExp(`^[（(](${chinese})[）)]`, 'u')],
  ['第N，', new RegExp(`^第(${chinese})[，,]`, 'u')],
  ['第N编', new RegExp(`^第(${chinese})编`, 'u')],
  ['第N章', new RegExp(`^第(${chinese})章`, 'u')],
  ['第N节', new RegExp(`^第(${chinese})节`, 'u')],
  ['第N条', new RegExp(String.raw`^第(${chinese})条(?=[\s\u3000]|$)`, 'u')],
  ['N.', /^(\d{1,2})[.．](?!\d)/u],
  ['N、 ', /^(\d{1,2})、(?!\d)/u],
  ['（N） ', /^[（(](\d{1,2})[）)]/u],
];

/** 一是…；二是… in a paragraph, or at its beginning. */
const running = new RegExp(`(?<=^|[。；，：、])(${chinese})是`, 'gu');

/** The number at the beginning of a text, and those in it that stand in a row. In: a heading or paragraph. */
export function itemNumbers(text: string): ItemNumber[] {
  const first = forms.flatMap(([form, pattern]) => {
    const found = pattern.exec(text)?.[1];
    return found === undefined ? [] : [{ form, number: fromNumeral(found), at: 0 }];
  });
  const inside = [...text.matchAll(running)].map(({ 1: found = '', index }) => {
    return { form: 'N是', number: fromNumeral(found), at: index };
  });
  return [...first, ...inside];
}

/** A number in its form: （三）. */
export function writtenNumber(form: string, number: number): string {
  const isDigits = form === 'N.' || form.endsWith(' ');
  return form.trim().replace('N', isDigits ? String(number) : toNumeral(number));
}
