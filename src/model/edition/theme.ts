import { type Issue, warningAt } from '../issues.ts';
import type { Theme } from './edition.ts';

/** Default colours of the light scheme; the values of `page/style/tokens.css`. */
export const DEFAULT_THEME: Required<Theme> = { paper: '#fbfaf6', ink: '#17140f', accent: '#8f1d1d' };

/** Background of the dark scheme, which editions cannot change. */
export const DARK_PAPER = '#15140f';

/** Least contrast of text (WCAG 2.2, 1.4.3). */
const MIN_CONTRAST = 4.5;

/** Returns the relative luminance of a colour, 0 to 1 (WCAG 2.2). @param color `#rrggbb` */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Returns the contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Returns warnings about colours that are hard to read on the edition's background. */
export function themeWarnings(theme: Theme | undefined): Issue[] {
  if (theme === undefined) return [];
  const { paper, ...on } = { ...DEFAULT_THEME, ...theme };
  return (['ink', 'accent'] as const).flatMap((name) => {
    const ratio = contrast(on[name], paper);
    if (ratio >= MIN_CONTRAST || (theme[name] === undefined && theme.paper === undefined)) return [];
    const where = theme[name] === undefined ? 'paper' : name;
    return [
      warningAt(
        ['theme', where],
        `leaves a contrast of ${ratio.toFixed(1)} to 1 between ${name} ${on[name]} and paper ${paper}; text needs ${MIN_CONTRAST} to 1. Take a ${luminance(paper) > 0.5 ? 'darker' : 'lighter'} ${name}.`,
      ),
    ];
  });
}

/** Returns the CSS that sets an edition's colours in the light scheme; undefined where it has none. */
export function themeSheet(theme: Theme | undefined): string | undefined {
  const rules = Object.entries(theme ?? {})
    .map(([name, color]) => `--${name}:${color}`)
    .join(';');
  if (rules === '') return undefined;
  return `@media (prefers-color-scheme:light){:root:not([data-theme]){${rules}}}:root[data-theme=light]{${rules}}`;
}
