import { bibtex } from '../citing/bibtex.ts';
import { cslJson } from '../citing/csl-json.ts';
import type { Reference } from '../citing/reference.ts';
import { ris } from '../citing/ris.ts';

/** A file of references for a reference manager. */
interface ReferenceFile {
  name: string;
  label: string;
  type: string;
  /** its text, from the references of the whole, each section and each point */
  write: (references: Reference[]) => string;
}

/** All citations of the study, a file a form. */
export const referenceFiles: ReferenceFile[] = [
  {
    name: 'yinyong.bib',
    label: 'BibTeX',
    type: 'application/x-bibtex',
    write: (references) => `${references.map((one) => bibtex(one)).join('\n\n')}\n`,
  },
  {
    name: 'yinyong.ris',
    label: 'RIS',
    type: 'application/x-research-info-systems',
    write: (references) => `${references.map((one) => ris(one)).join('\n\n')}\n`,
  },
  {
    name: 'yinyong.json',
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: (references) => `${cslJson(references)}\n`,
  },
];
