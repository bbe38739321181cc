/** Scripts and styles, which are left alone; or the `@` of a mail address. */
const found = /<(script|style)\b[^]*?<\/\1>|(?<=[\w.+-])@(?=[\w-]+\.\w)/g;

/**
 * A page in which the `@` of mail addresses is written `&#64;`: to readers and programs the same. Cloudflare, which by
 * default hides mail addresses from robots, would else rewrite every page that offers one, and put in a script that our
 * policy forbids: the address could not be read, and no offline copy kept
 * (seen with the same cure in https://github.com/TechForPalestine/website/pull/445). In: its HTML.
 */
export function withMailAddresses(page: string): string {
  if (!page.includes('mailto:')) return page;
  return page.replace(found, (all, tag: string | undefined) => (tag ? all : '&#64;'));
}
