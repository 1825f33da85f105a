import { type Issue, warningAt } from '../issues.ts';
import type { Theme } from './edition.ts';

/** The colours of a page by day where the edition names none; the values of `page/style/tokens.css`. */
export const DEFAULT_THEME: Required<Theme> = { paper: '#fbfaf6', ink: '#17140f', accent: '#8f1d1d' };

/** The paper by night, which no edition names. */
export const DARK_PAPER = '#15140f';

/** What reading text needs at least (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/** How light a colour is, 0 to 1 (WCAG 2.2, relative luminance). @param color `#rrggbb` */
function lightness(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [lightness(a), lightness(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Colours of an edition that are hard to read on its paper. */
export function themeWarnings(theme: Theme | undefined): Issue[] {
  if (theme === undefined) return [];
  const { paper, ...on } = { ...DEFAULT_THEME, ...theme };
  return (['ink', 'accent'] as const).flatMap((name) => {
    const found = contrast(on[name], paper);
    if (found >= LEAST || (theme[name] === undefined && theme.paper === undefined)) return [];
    const where = theme[name] === undefined ? 'paper' : name;
    return [
      warningAt(
        ['theme', where],
        `leaves a contrast of ${found.toFixed(1)} to 1 between ${name} ${on[name]} and paper ${paper}; text needs ${LEAST} to 1. Take a ${lightness(paper) > 0.5 ? 'darker' : 'lighter'} ${name}.`,
      ),
    ];
  });
}

/** The rules that put an edition's colours in the place of ours, by day; undefined where it has none. */
export function themeSheet(theme: Theme | undefined): string | undefined {
  const rules = Object.entries(theme ?? {})
    .map(([name, color]) => `--${name}:${color}`)
    .join(';');
  if (rules === '') return undefined;
  return `@media (prefers-color-scheme:light){:root:not([data-theme]){${rules}}}:root[data-theme=light]{${rules}}`;
}
