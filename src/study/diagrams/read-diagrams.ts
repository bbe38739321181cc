import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { settings } from '../../command/this-build.ts';
import { oncePerBuild } from '../once-per-build.ts';
import { diagramFiles, diagramId } from './diagram-files.ts';
import { diagramSchema, type DiagramContent } from '../contract/diagram-schema.ts';

/** A diagram with its address on 图解: `/tujie/#id`. */
export interface Diagram extends DiagramContent {
  id: string;
}

/**
 * The study's diagrams in the order of their files, none where there is no `diagrams/`.
 * Errors: a file that is not as `diagramSchema` says; the content check has told editors before.
 */
export function readDiagrams(content = settings.content): Diagram[] {
  const folder = join(content, 'diagrams');
  return diagramFiles(folder).map((file) => ({
    id: diagramId(file),
    ...diagramSchema.parse(parse(readFileSync(join(folder, file), 'utf8'))),
  }));
}

/** The diagrams of this build's study. */
export const theDiagrams = oncePerBuild((): Diagram[] => readDiagrams());
