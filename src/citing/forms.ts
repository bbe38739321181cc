import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { gbt7714 } from './gbt7714.ts';
import { inASentence } from './in-a-sentence.ts';
import type { Reference } from './reference.ts';
import { ris } from './ris.ts';

/**
 * The forms in which the study can be cited, by their names in the page. Each takes a reference and the day of
 * access; without one a form for readers shows a blank, and one for programs leaves the day out.
 */
export const forms = {
  gbt2025: (reference: Reference, accessed?: string) => gbt7714(reference, 2025, accessed),
  gbt2015: (reference: Reference, accessed?: string) => gbt7714(reference, 2015, accessed),
  sentence: inASentence,
  bibtex,
  ris,
  csl: (reference: Reference, accessed?: string) => cslJson([reference], accessed),
} as const;

/** The name of a form. */
export type Form = keyof typeof forms;

/** Is it the name of a form? */
export const isForm = (name: string | undefined): name is Form =>
  name !== undefined && Object.keys(forms).includes(name);

/** A form as the page lists it. */
export interface ListedForm {
  form: Form;
  label: string;
}

/**
 * The forms that are sentences, as they are listed for a reference. Where both editions of the standard ask for the
 * same letters (no author, no date) they are one.
 */
export function readableForms(reference: Reference): ListedForm[] {
  const same = forms.gbt2025(reference) === forms.gbt2015(reference);
  return [
    { form: 'gbt2025', label: same ? 'GB/T 7714—2025、2015' : 'GB/T 7714—2025' },
    ...(same ? [] : [{ form: 'gbt2015', label: 'GB/T 7714—2015' } as const]),
    { form: 'sentence', label: '行文' },
  ];
}

/** The forms for reference managers and typesetting. */
export const programForms: ListedForm[] = [
  { form: 'bibtex', label: 'BibTeX' },
  { form: 'ris', label: 'RIS' },
  { form: 'csl', label: 'CSL-JSON' },
];
