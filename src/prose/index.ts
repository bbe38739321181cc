import NestedPointHeading from './NestedPointHeading.astro';
import PointHeading from './PointHeading.astro';

/** What Markdown's elements become on a section's page, and every component that an MDX file may name. */
export const proseComponents = { h2: PointHeading };

/** The same one level deeper, where several sections share a page under its title. */
export const nestedProseComponents = { ...proseComponents, h1: 'h2', h2: NestedPointHeading };
