import { join } from 'node:path';
import type { Settings } from '../../src/command/settings.ts';
import { unknownSite } from '../../src/command/unknown-site.ts';
import { timedBuild } from './timed-build.ts';

/**
 * Builds the site as readers get it, with an address of its own: without one, pages load a script that fills in the
 * address that they are read at. By a process of its own, because one process builds for one address.
 * Out: the settings of that build.
 */
export async function publishedForm(settings: Settings): Promise<Settings> {
  if (settings.site !== unknownSite) return settings;
  const { root, content, base } = settings;
  const site = 'https://example.org';
  const out = join(root, '.cache', 'published-form');
  await timedBuild(root, { CONTENT: content, BASE: base, SITE: site, OUT: out });
  return { ...settings, site, out };
}
