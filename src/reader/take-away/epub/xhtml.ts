import { escapeXml } from '../../escape-xml.ts';

/** A whole XHTML document of the book. In: its title, its language, the XHTML of its body. */
export function xhtmlDocument(title: string, language: string, body: string): string {
  const lang = escapeXml(language);
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head>
<meta charset="utf-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}
