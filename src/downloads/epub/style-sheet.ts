/** The book's style: little, so that the reader's own settings hold. */
export const styleSheet = `body { line-height: 1.8; }
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
.title-page { text-align: center; margin-top: 20%; }
.title-page p { text-indent: 0; text-align: center; }
.notes, .about, .title-page p { font-family: sans-serif; font-size: 0.9em; }
.notes { margin-top: 2.5em; padding-top: 0.75em; border-top: 1px solid; }
.notes p, .about p, li { text-indent: 0; text-align: start; }
`;
