import NestedPointHeading from './NestedPointHeading.astro';
import Picture from './Picture.astro';
import PointHeading from './PointHeading.astro';
import SectionHeading from './SectionHeading.astro';
import Table from './Table.astro';

/** What Markdown's elements become on a section's page, and every component that an MDX file may name. */
export const proseComponents = { h1: SectionHeading, h2: PointHeading, img: Picture, table: Table };

/** The same one level deeper, where several sections share a page under its title. */
export const nestedProseComponents = { ...proseComponents, h1: 'h2', h2: NestedPointHeading };
