/** Characters that XML cannot carry in any form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Removes what XML cannot carry, and the white space that pretty printing puts around texts. */
export const cleanXml = (text: string): string =>
  `${text
    .replace(FORBIDDEN, '')
    .replace(/>\s+<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\s+</g, ']]><')
    .trimEnd()}\n`;
