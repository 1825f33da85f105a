/** Escapes text for HTML and XML: between tags, and in attributes with double quotes. */
export const escapeMarkup = (text: string): string =>
  !/[&<>"]/.test(text)
    ? text
    : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
