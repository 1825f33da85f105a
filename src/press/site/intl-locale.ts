/**
 * Turns a language tag into one that `Intl` takes. Some tags of BCP 47 it refuses (`zh-min-nan`, `en-GB-oed`): of those
 * the language alone counts.
 */
export function intlLocale(tag: string): string {
  for (const candidate of [tag, tag.split('-', 1)[0] ?? '']) {
    try {
      return new Intl.Locale(candidate).toString();
    } catch {
      // The next candidate, or English.
    }
  }
  return 'en';
}
