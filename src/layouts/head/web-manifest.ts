import { iconOf, iconSides } from '../../study/contract/addresses.ts';
import { mediaTypeOf } from '../../study/contract/media-types.ts';

/** What the site says of itself to a home screen. */
export interface ManifestFacts {
  siteName: string;
  description: string;
  language: string;
  /** path of the site, with `/` at both ends */
  base: string;
}

/**
 * The web manifest (https://www.w3.org/TR/appmanifest/): the site on a home screen, under its name. `minimal-ui` keeps
 * the address within reach, which readers cite and pass on. The drawing keeps to the middle, so that no system's mask
 * cuts it. Out: JSON.
 */
export function manifestOf({ siteName, description, language, base }: ManifestFacts): string {
  const icons = iconSides.flatMap((side) =>
    ['any', 'maskable'].map((purpose) => ({
      src: base + iconOf(side),
      sizes: `${side}x${side}`,
      type: mediaTypeOf(iconOf(side)),
      purpose,
    })),
  );
  return JSON.stringify({
    name: siteName,
    short_name: siteName,
    description,
    lang: language,
    dir: 'ltr',
    id: base,
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons,
  });
}
