import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Note, Place } from './places/place.ts';

/** A section's file as the Markdown plugins leave it: data, from which every page that shows it is made. */
export interface CompiledSection {
  title: string;
  /** for the header, where room is scarce */
  short?: string | undefined;
  places: Place[];
  notes: Note[];
  body: BodyPart[];
}

/** The same as pages load it. */
export interface LoadedSection extends CompiledSection {
  /** changes when and only when the section's file, or how it is compiled, does */
  key: string;
}

/**
 * A piece of a section's text: finished HTML, in which tags may be open, or an element that the page sets in its own way
 * (`replacedElements`).
 */
export type BodyPart = string | ReplacedElement;

/** An element that a component shows. */
export interface ReplacedElement {
  element: string;
  /** as HTML names them */
  attributes: Record<string, string>;
  children: BodyPart[];
}

/** Where a compiled section is kept. In: the project's folder, and the section's key. */
export const compiledFile = (root: string, key: string): string => join(root, '.cache', 'sections', `${key}.json`);

/** A section that was compiled. In: as above. Errors: the file system's. */
export const readCompiled = (root: string, key: string): CompiledSection =>
  JSON.parse(readFileSync(compiledFile(root, key), 'utf8')) as CompiledSection;
