import type { Complaint } from './w3c-checker.ts';

/** A false alarm of the W3C's checker: its message, what it is about, and why the code is right. */
export interface Gap {
  message: RegExp;
  about?: RegExp;
  because: string;
}

export const w3cGaps: Gap[] = [
  {
    message: /violates Content Security Policy \(meta tag\)/,
    because:
      'it reads the site from files, where nothing is `self`, and computes hashes differently; see policy.test.ts',
  },
  {
    message: /“container-type”: Property .* doesn't exist|Unrecognized at-rule “@container”/,
    because: 'CSS Containment 3; all browsers since 2023',
  },
  {
    message: /Unrecognized at-rule “@view-transition”|“view-transition-name”: Property .* doesn't exist/,
    because: 'CSS View Transitions 1 and 2',
  },
  {
    message: /Parse Error/,
    about: /::(?:view-transition-(?:group|old|new)|highlight)\([a-z-]+\)\{/,
    because: 'it knows no pseudo-element with an argument',
  },
  {
    message:
      /“position-(?:area|try-fallbacks)”: Property .* doesn't exist|“anchor-center” is not a “justify-self” value/,
    because: 'CSS Anchor Positioning 1',
  },
  {
    message: /“under” is not a “text-emphasis-position” value/,
    because: 'CSS Text Decoration 4 takes it alone',
  },
  {
    message: /“(?:max-)?inline-size”: The types are incompatible/,
    about: /min\(100v[iw] - 2 ?\* ?var\(--gutter\),/,
    because: 'it does not know what is in a variable',
  },
];

/** The gap that explains a complaint, if any. */
export const gapOf = (complaint: Complaint): Gap | undefined =>
  w3cGaps.find(({ message, about }) => message.test(complaint.message) && (about?.test(complaint.about) ?? true));
