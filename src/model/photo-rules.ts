/** Class of a photo's mean colour. */
export const toneClass = (color: string | undefined): string | undefined =>
  color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? `tone-${color.slice(1).toLowerCase()}` : undefined;

/** Class of what must stay visible where the browser crops a photo. */
export const focusClass = (focus: { x: number; y: number } | undefined): string | undefined =>
  focus && `focus-${percent(focus.x)}-${percent(focus.y)}`;

const percent = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 100);

/**
 * The rules of every photo in a value, each once: its tone while it loads, and what a crop must keep. They go
 * into the page's one style, since the content policy forbids style attributes (DESIGN, Who owns what).
 */
export function photoRules(value: unknown): string[] {
  const rules = new Set<string>();
  collect(value, rules);
  return [...rules];
}

function collect(value: unknown, rules: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, rules);
    return;
  }
  const { color, focus } = value as { color?: unknown; focus?: { x: number; y: number } };
  const tone = typeof color === 'string' ? toneClass(color) : undefined;
  if (tone !== undefined) rules.add(`.${tone}{--tone:#${tone.slice(5)}}`);
  if (typeof focus === 'object' && focus !== null) {
    rules.add(`.${focusClass(focus)}{object-position:${percent(focus.x)}% ${percent(focus.y)}%}`);
  }
  for (const item of Object.values(value)) collect(item, rules);
}
