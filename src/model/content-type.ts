/** Types that libraries lack, or have otherwise: `text/xml` is read as ASCII where its charset is lost (RFC 7303). */
const OWN_TYPES: Readonly<Record<string, string>> = { '.flac': 'audio/flac', '.xml': 'application/xml' };

/**
 * MIME type of a file by its ending; undefined where it is unknown.
 *
 * @param lookup the table of a library
 */
export function mimeTypeOf(path: string, lookup: (path: string) => string | undefined): string | undefined {
  const ending = /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '';
  return Object.hasOwn(OWN_TYPES, ending) ? OWN_TYPES[ending] : lookup(path);
}

/** Returns the `content-type` header for a MIME type; text is in UTF-8. */
export const contentType = (mime: string): string =>
  /^text\/|^application\/(?:json|javascript|xml|manifest\+json)$/.test(mime)
    ? `${mime}; charset=utf-8`
    : mime;
