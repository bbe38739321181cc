import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../../src/command/this-build.ts';

/** A page of the built site: its address under the base, and its HTML. */
export interface BuiltPage {
  address: string;
  html: string;
}

/** Every page of `dist/`, in the order of their addresses. */
export const builtPages = (): BuiltPage[] => allHtml().filter((page) => !isPathForm(page));

/** The small pages at the path forms of places, such as `/shufa/jianzhang/`, which only redirect to them. */
export const pathForms = (): BuiltPage[] => allHtml().filter(isPathForm);

const isPathForm = ({ html }: BuiltPage): boolean => html.includes('<meta http-equiv="refresh"');

/** All HTML of `dist/`. */
export function allHtml(): BuiltPage[] {
  return readdirSync(settings.out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ address: addressOf(file), html: readFileSync(join(settings.out, file), 'utf8') }))
    .sort((one, other) => (one.address < other.address ? -1 : 1));
}

/** One page by its address, such as `/shufa/`. Throws if it was not built. */
export function builtPage(address: string): BuiltPage {
  const page = builtPages().find((candidate) => candidate.address === address);
  if (!page)
    throw new Error(
      `${address} was not built. There are: ${builtPages()
        .map((one) => one.address)
        .join(' ')}`,
    );
  return page;
}

const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
