import type { Study } from '../../../study/study.ts';

/** The book's style: little, so that the reader's own settings hold; of levels and forms what the text has. */
export function stylesheetFor({ sections }: Study): string {
  const places = sections.flatMap((section) => section.places);
  const hasRare = places.some(
    ({ kind, body }) =>
      ['part', 'division', 'closing'].includes(kind) ||
      body.includes(' class="addressees"') ||
      body.includes(' class="signature"') ||
      body.includes(' class="document-number"') ||
      body.includes(' class="enactment"'),
  );
  const isShown = places.some(({ body }) => /<(?:table|figure)/.test(body));
  return common + (hasRare ? rare : '') + (isShown ? shown : '');
}

const common = `body { line-height: 1.8; }
p { margin: 0; text-indent: 2em; text-align: justify; }
h1 { font-size: 1.4em; line-height: 1.5; text-align: center; margin: 2em 0 1.5em; text-indent: 0; }
h2 { font-size: 1.05em; line-height: 1.6; margin: 1.5em 0 0.4em; text-indent: 0; break-after: avoid; }
li p { text-indent: 0; }
blockquote { margin: 0.5em 2em; }
table { border-collapse: collapse; width: 100%; margin: 0.5em 0; border-top: 1px solid; border-bottom: 1px solid; }
th, td { padding: 0.2em 0.5em; text-align: start; vertical-align: top; }
thead { border-bottom: 1px solid; }
sup { font-size: 0.65em; line-height: 1; }
a { color: inherit; }
sup a, .notes a { text-decoration: none; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100vh; }
.title-page { text-align: center; margin-top: 20%; }
.title-page p { text-indent: 0; text-align: center; }
.notes, .about, .title-page p { font-family: sans-serif; font-size: 0.9em; }
.notes { margin-top: 2.5em; padding-top: 0.75em; border-top: 1px solid; }
.notes p, .about p, li { text-indent: 0; text-align: start; }
`;

const rare = `.document-number, .enactment, .part { text-align: center; text-indent: 0; margin-bottom: 1em; }
.addressees, .signature p { text-indent: 0; }
.signature { margin: 1.8em 2em 0 auto; width: max-content; max-width: 100%; break-inside: avoid; }
.signature .signer + .date { padding-left: 2em; }
[data-place="division"] h2 { text-align: center; }
[data-place="closing"] { margin-top: 1em; }
`;

/** Of tables and pictures. */
const shown = `th, td { border-top: 1px solid; }
th[colspan], .centred { text-align: center; }
.number { text-align: end; }
.number[data-rest]::after { content: attr(data-rest); visibility: hidden; }
.table-title { text-indent: 0; text-align: center; break-after: avoid; }
figure { margin: 1em 0; text-align: center; break-inside: avoid; }
figure img { max-width: 100%; }
figcaption { font-size: 0.9em; }
`;
