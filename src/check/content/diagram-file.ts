import { join } from 'node:path';
import { diagramSchema, type DiagramContent } from '../../study/contract/diagram-schema.ts';
import { diagramFiles, diagramId } from '../../study/diagrams/diagram-files.ts';
import { lazily } from './lazily.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** One file of `content/diagrams/`. */
export interface DiagramFile {
  /** without the folder */
  name: string;
  id: string;
  yaml: YamlFile<DiagramContent> | undefined;
}

/** In: the folder, and what editors call it. None where there is no such folder. */
export function readDiagramFiles(folder: string, called: string): DiagramFile[] {
  return diagramFiles(folder).map((name) =>
    lazily({
      name: () => name,
      id: () => diagramId(name),
      yaml: () => readYamlFile(join(folder, name), `${called}/${name}`, diagramSchema),
    }),
  );
}
