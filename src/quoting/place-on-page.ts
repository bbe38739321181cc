import { cutsFragments, placeAddress } from './place-address.ts';

/**
 * The address of a place of the open page, to be passed on. On the page of the whole text it is the one of the
 * place's own section, which is smaller and the same from wherever it was copied. In: the place's element.
 */
export function ownAddress(place: HTMLElement): string {
  const path = place.closest<HTMLElement>('[data-own-page]')?.dataset['ownPage'] ?? location.pathname;
  return addressOn(path, place);
}

/** The same on the page that is open: for what was read off it. */
export function addressHere(place: HTMLElement): string {
  return isCut() ? ownAddress(place) : addressOn(location.pathname, place);
}

/** Do addresses lose their fragment here? */
export const isCut = (): boolean => cutsFragments(navigator.userAgent);

function addressOn(path: string, { id, dataset }: HTMLElement): string {
  const page = location.origin + path.replace(/index\.html$/, '');
  return placeAddress(page, { id, kind: dataset['place'] }, isCut());
}
