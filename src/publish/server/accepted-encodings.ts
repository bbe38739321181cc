import { encodings } from '../release/pack-texts.ts';

/** Which of our encodings a client accepts, the smallest first. In: its Accept-Encoding (RFC 9110 §12.5.3), if any. */
export function acceptedEncodings(header = ''): { name: string; end: string }[] {
  const weights = new Map(header.split(',').map(weighed));
  return encodings.filter(({ name }) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
}

function weighed(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, weight === undefined ? 1 : Number(weight.slice(2))];
}
