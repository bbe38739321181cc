import { theStudy, type Study } from '../downloads/study.ts';
import { addressOf, at } from '../site.ts';

/** What a page shows of the study. */
export interface PageSubject {
  study: Study;
  /** the page's address on the site's own host */
  address: string;
  /** the section whose own page it is */
  section: Study['sections'][number] | undefined;
  /** the home page and the one of the whole text stand for the study */
  showsWhole: boolean;
}

/** In: the address that the page is built for. Out: what of the study it shows. */
export async function pageSubject({ pathname }: URL): Promise<PageSubject> {
  const study = await theStudy();
  const address = addressOf(pathname.slice(at().length));
  const section = study.sections.find(({ heading, address: own }) => heading && own === address);
  return { study, address, section, showsWhole: address === study.address || address === addressOf('quanwen/') };
}
