/** How readers reach whoever publishes the site. */
export interface Contact {
  kind: 'mail' | 'page';
  /** the address or the page, as it was written */
  shown: string;
  href: string;
}

/** What HTML calls a valid e-mail address (https://html.spec.whatwg.org/#valid-e-mail-address), with a dot in its host. */
const mail = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;

/** Reads an e-mail address or the address of a page (http, https). Out: undefined for anything else. */
export function contactFrom(written: string): Contact | undefined {
  if (mail.test(written)) return { kind: 'mail', shown: written, href: mailto(written) };
  if (!/^https?:\/\/\S+$/i.test(written) || !URL.canParse(written)) return undefined;
  return { kind: 'page', shown: written, href: new URL(written).href };
}

/** An address as a link; all but the sign between its halves is encoded where a link needs it (RFC 6068 §2). */
const mailto = (address: string): string => `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`;
