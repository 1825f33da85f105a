import { photoRules } from '../../model/photo-rules.ts';

const known = new Set<string>();
let sheet: CSSStyleSheet | undefined;

/**
 * Puts the tones and focus points of a page's photos into one constructed sheet: the content policy forbids
 * style attributes and elements (DESIGN, Who owns what).
 */
export function adoptPhotoRules(value: unknown): void {
  // While pages are printed there is no document yet.
  if (typeof document === 'undefined') return;
  const fresh = photoRules(value).filter((rule) => !known.has(rule));
  if (fresh.length === 0) return;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  for (const rule of fresh) {
    known.add(rule);
    sheet.insertRule(rule, sheet.cssRules.length);
  }
}
