import { settings } from '../../command/this-build.ts';
import { pointPage } from '../../study/contract/addresses.ts';
import { oncePerBuild } from '../../study/once-per-build.ts';
import { descriptionFrom } from '../../study/outline/description.ts';
import { pathFormsOf } from '../../study/path-forms.ts';
import { placeName } from '../../study/places/place-names.ts';
import { movedPages, type MovedPage } from '../../study/published-addresses.ts';
import { addressOfPlace, type Section } from '../../study/section.ts';
import { numberedSections } from '../../study/sections.ts';
import { shareImage } from '../../study/share-image/share-image.ts';
import { companionPages, theCase } from '../../study/site.ts';
import { leadOnHtml, type LeadOn } from './lead-on.ts';

/** The HTML of every page that leads on, by its path under the base: `shufa/jianzhang/`. */
export const leadOnPages = oncePerBuild(async (): Promise<Map<string, string>> => {
  const { siteName, description } = await theCase();
  const sections = await numberedSections();
  const around = { siteName, image: shareImage()?.name };
  const bySlug = sections.flatMap((section) => pathForms(section.page, section));
  const moved = movedPages(settings.content).flatMap((page) => {
    const section = sections.find((one) => one.page === page.to);
    const name = section?.title ?? companionPages().find(({ path }) => path === page.to)?.title ?? siteName;
    const about = section ? descriptionFrom(section.places) : description;
    return [
      { at: page.from, leadOn: pageThatMoved(page, name, about) },
      ...(section ? pathForms(page.from, section) : []),
    ];
  });
  return new Map([...bySlug, ...moved].map(({ at, leadOn }) => [at, leadOnHtml(leadOn, around)]));
});

/** The paths of the places of a section below a page, its own or one that it had before: they lead to the places. */
function pathForms(below: string, section: Section): { at: string; leadOn: LeadOn }[] {
  return pathFormsOf(section).map(({ id, place }) => ({
    at: `${below}${id}/`,
    leadOn: {
      name: `${placeName(place)} · ${section.title}`,
      description: descriptionFrom([place]),
      page: pointPage(section.slug, place.id),
      target: addressOfPlace(section, place),
      canonical: section.page,
    },
  }));
}

/**
 * The old address of a page that has moved, `/old/`. Hosts that take our rules answer with a redirect before it comes to
 * this; the others have it.
 */
function pageThatMoved({ to }: MovedPage, name: string, description: string): LeadOn {
  return { name, description, page: to, target: to, canonical: to, hasMoved: true };
}
