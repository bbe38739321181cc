import { wholeText } from '../../study/contract/addresses.ts';
import { oncePerBuild } from '../../study/once-per-build.ts';
import { theStudy, type Study } from '../../study/study.ts';
import { volumeAt, type ShownVolume } from '../../study/volumes/the-volumes.ts';
import { addressOf, at } from '../../study/site.ts';

/** What a page shows of the study. */
export interface PageSubject {
  study: Study;
  /** the page's address on the site's own host */
  address: string;
  /** the section whose own page it is */
  section: Study['sections'][number] | undefined;
  /** the volume whose text or contents it is */
  volume: ShownVolume | undefined;
  /** it is the home page or the page of the whole text, which stand for the study */
  showsWhole: boolean;
}

/** What the page at an address shows of the study. */
export async function pageSubject({ pathname }: URL): Promise<PageSubject> {
  const study = await theStudy();
  const volume = await volumeAt(pathname);
  const address = addressOf(pathname.slice(at().length));
  const section = (await sectionsByAddress()).get(address);
  return { study, address, section, volume, showsWhole: address === study.address || address === addressOf(wholeText) };
}

/** Looked for among all, a page's section would take longer the more pages there are. */
const sectionsByAddress = oncePerBuild(async () => {
  const sections = (await theStudy()).sections.filter(({ heading }) => heading);
  return new Map(sections.map((section) => [section.address, section]));
});

/**
 * A page's title. Browser tabs and WeChat show its beginning, so the page's own name comes first, then the site's; on
 * the home page the site's name comes first, because the text's title begins like many others.
 */
export function pageTitle(title: string, siteName: string, isHome: boolean): string {
  return isHome ? `${siteName}：${title}` : `${title} · ${siteName}`;
}
