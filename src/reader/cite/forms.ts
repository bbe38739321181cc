import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { gbt7714, gbt7714ByYear } from './gbt7714.ts';
import { inASentence } from './in-a-sentence.ts';
import { legalCitation } from './legal-citation.ts';
import type { Reference } from './reference.ts';
import { ris } from './ris.ts';

/**
 * The forms of citation, by their names in the page. Each takes a reference and the day of access; without a day, forms
 * for readers leave a blank, and forms for programs leave the day out.
 */
export const forms = {
  law: legalCitation,
  gbt2025: (reference: Reference, accessed?: string) => gbt7714(reference, 2025, accessed),
  gbt2015: (reference: Reference, accessed?: string) => gbt7714(reference, 2015, accessed),
  year2025: (reference: Reference, accessed?: string) => gbt7714ByYear(reference, 2025, accessed),
  year2015: (reference: Reference, accessed?: string) => gbt7714ByYear(reference, 2015, accessed),
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

/** The forms that are sentences, as they are listed for a reference; first what law reviews ask for. */
export function readableForms(reference: Reference): ListedForm[] {
  return [
    { form: 'law', label: '法学引注手册' },
    ...bothYears(reference, 'gbt', '顺序编码制'),
    ...bothYears(reference, 'year', '著者-出版年制'),
    { form: 'sentence', label: '行文' },
  ];
}

/** Where both years of the standard ask for the same string they are listed once. */
function bothYears(reference: Reference, kind: 'gbt' | 'year', system: string): ListedForm[] {
  const [form, older] = [`${kind}2025`, `${kind}2015`] as const;
  if (forms[form](reference) === forms[older](reference)) {
    return [{ form, label: `GB/T 7714—2025、2015（${system}）` }];
  }
  return [
    { form, label: `GB/T 7714—2025（${system}）` },
    { form: older, label: `GB/T 7714—2015（${system}）` },
  ];
}

/** The forms for reference managers and typesetting. */
export const programForms: ListedForm[] = [
  { form: 'bibtex', label: 'BibTeX' },
  { form: 'ris', label: 'RIS' },
  { form: 'csl', label: 'CSL-JSON' },
];
