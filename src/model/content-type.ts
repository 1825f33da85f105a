/** Returns the `content-type` header for a MIME type; text is in UTF-8. */
export const contentType = (mime: string): string =>
  /^text\/|^application\/(?:json|javascript|xml|manifest\+json)$/.test(mime)
    ? `${mime}; charset=utf-8`
    : mime;
