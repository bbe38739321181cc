import { copyText } from './copy-text.ts';
import { forms, isForm } from './forms.ts';
import { readersDay, type Reference } from './reference.ts';

/**
 * Copies one form of a reference with the reader's own day of access filled in. Out: that day.
 * Errors: there is no form of this name; the browser lets no page copy.
 */
export async function copyForm(form: string, reference: Reference): Promise<string> {
  if (!isForm(form)) throw new Error(`There is no form of citation “${form}”.`);
  const day = readersDay();
  await copyText(forms[form](reference, day));
  return day;
}
