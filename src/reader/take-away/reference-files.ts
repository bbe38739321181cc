import { bibtex } from '../cite/bibtex.ts';
import { cslJson } from '../cite/csl-json.ts';
import type { Reference } from '../cite/reference.ts';
import { ris } from '../cite/ris.ts';
import { cslJsonFile } from '../../study/contract/addresses.ts';

/** A file of references for a reference manager. */
interface ReferenceFile {
  name: string;
  label: string;
  /** makes its text from the references of the whole, each section and each point; a published file has no day of access */
  write: (references: Reference[], accessed?: string) => string;
}

/** All citations of the study, one file for each form. */
export const referenceFiles: ReferenceFile[] = [
  {
    name: 'yinyong.bib',
    label: 'BibTeX',
    write: (references, accessed) => `${references.map((one) => bibtex(one, accessed)).join('\n\n')}\n`,
  },
  {
    name: 'yinyong.ris',
    label: 'RIS',
    write: (references, accessed) => `${references.map((one) => ris(one, accessed)).join('\n\n')}\n`,
  },
  {
    name: cslJsonFile,
    label: 'CSL-JSON',
    write: (references, accessed) => `${cslJson(references, accessed)}\n`,
  },
];
