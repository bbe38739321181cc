import type { Contact } from '../../command/contact.ts';
import type { Reference } from '../cite/reference.ts';
import { isSource } from './brought-words.ts';
import { reportLink } from './fault-report.ts';
import { messages } from './messages.ts';
import type { Passage } from './selected-passage.ts';
import { faultIn } from './take-passage.ts';

/** The link 纠错 in the tools; undefined where the study names nobody to tell. */
const linkIn = (tools: Element) => tools.querySelector<HTMLAnchorElement>('[data-contact]') ?? undefined;

const contactOf = ({ dataset }: HTMLElement) => JSON.parse(dataset['contact'] ?? '') as Contact;

/** Makes 纠错 report this passage. In a translation nobody but its translator made the mistake. */
export function fillReportLink(tools: Element, passage: Passage, whole: Reference): void {
  const link = linkIn(tools);
  if (!link) return;
  link.href = reportLink(contactOf(link), faultIn(passage, whole));
  link.hidden = !isSource(passage);
}

/** What is said when the report was copied, and when the browser refused it. */
export function afterReport(tools: Element): [done: string, otherwise: string] {
  const link = linkIn(tools);
  const { kind, shown } = link ? contactOf(link) : { kind: 'page', shown: '' };
  if (kind === 'page') return [messages.reportCopied + messages.paste, messages.byHand];
  return [messages.reportCopied + messages.mailTo + shown, messages.mailTo + shown];
}
