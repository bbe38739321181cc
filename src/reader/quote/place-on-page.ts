import { cutsFragments, placeAddress } from './place-address.ts';

/**
 * The address of a place, for passing on. On the page of the whole text it is that on the place's own section, which is
 * smaller, and the same wherever it was copied.
 */
export function ownAddress(place: HTMLElement): string {
  const path = place.closest<HTMLElement>('[data-own-page]')?.dataset['ownPage'] ?? location.pathname;
  return addressOn(path, place);
}

/** The address of a place on the page that is open. */
export function addressHere(place: HTMLElement): string {
  return isCut() ? ownAddress(place) : addressOn(location.pathname, place);
}

/** Do addresses lose their fragment here? */
export const isCut = (): boolean => cutsFragments(navigator.userAgent);

function addressOn(path: string, { id, dataset }: HTMLElement): string {
  const folder = path.replace(/index\.html$/, '');
  const page = location.origin + folder;
  // what stands on the home page has no path form
  const kind = folder === import.meta.env.BASE_URL ? undefined : dataset['place'];
  return placeAddress(page, { id, kind }, isCut());
}
