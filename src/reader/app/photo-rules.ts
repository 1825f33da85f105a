const known = new Set<string>();
let sheet: CSSStyleSheet | undefined;

/** The rules of every photo in a value: its tone while it loads, and what a crop must keep. */
function rulesOf(value: unknown, rules: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) rulesOf(item, rules);
    return;
  }
  const { color, focus } = value as { color?: unknown; focus?: { x: number; y: number } };
  if (typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color)) {
    const hex = color.slice(1).toLowerCase();
    rules.push(`.tone-${hex}{--tone:#${hex}}`);
  }
  if (typeof focus === 'object' && focus !== null) {
    const [x, y] = [focus.x, focus.y].map((part) => Math.round(Math.min(1, Math.max(0, part)) * 100));
    rules.push(`.focus-${x}-${y}{object-position:${x}% ${y}%}`);
  }
  for (const item of Object.values(value)) rulesOf(item, rules);
}

/**
 * Puts the tones and focus points of a page's photos into one constructed sheet: the content policy forbids
 * style attributes and elements (DESIGN, Who owns what).
 */
export function adoptPhotoRules(value: unknown): void {
  // While pages are printed there is no document yet.
  if (typeof document === 'undefined') return;
  const rules: string[] = [];
  rulesOf(value, rules);
  const fresh = rules.filter((rule) => !known.has(rule));
  if (fresh.length === 0) return;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  for (const rule of fresh) {
    if (known.has(rule)) continue;
    known.add(rule);
    sheet.insertRule(rule, sheet.cssRules.length);
  }
}
