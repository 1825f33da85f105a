import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { contrast, DEFAULT_THEME, themeSheet, themeWarnings } from '../../../src/model/edition/theme.ts';

describe('an edition’s colours', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#8f1d1d', '#8f1d1d', 1],
  ])('%s on %s have a contrast of %d', (a, b, expected) => {
    expect(contrast(a, b)).toBeCloseTo(expected, 1);
    expect(contrast(b, a)).toBeCloseTo(expected, 1);
  });

  test('have a warning for the colour that is hard to read', () => {
    expect(themeWarnings({ accent: '#00508f' })).toEqual([]);
    expect(themeWarnings(undefined)).toEqual([]);
    expect(themeWarnings({ accent: '#e0a0a0' })).toMatchObject([{ path: ['theme', 'accent'] }]);
    expect(themeWarnings({ paper: '#554433' }).map(({ path }) => path.join('.'))).toEqual([
      'theme.paper',
      'theme.paper',
    ]);
  });

  test.each([
    ['#767676', 0],
    ['#777777', 1],
  ])('%s on white: text needs a contrast of 4.5 to 1', (accent, warnings) => {
    expect(themeWarnings({ ink: '#000000', paper: '#ffffff', accent })).toHaveLength(warnings);
  });

  test('have the defaults of the style sheet', () => {
    const tokens = readFileSync(
      fileURLToPath(new URL('../../../src/page/style/tokens.css', import.meta.url)),
      'utf8',
    );
    for (const [name, color] of Object.entries(DEFAULT_THEME))
      expect(tokens).toContain(`--${name}: light-dark(${color},`);
  });

  test('apply to the light scheme', () => {
    expect(themeSheet({ accent: '#00508f' })).toBe(
      '@media (prefers-color-scheme:light){:root:not([data-theme]){--accent:#00508f}}:root[data-theme=light]{--accent:#00508f}',
    );
    expect(themeSheet({})).toBeUndefined();
  });
});
