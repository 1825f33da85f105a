import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../model/edition/edition.ts';
import { THEME_FILE, type ThemeStyles } from '../render/html-template.ts';

/** Content of the edition's own style sheet; undefined where it has none. */
export function readThemeSheet(root: string): Buffer | undefined {
  const file = join(root, THEME_FILE);
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** Theme of an edition, and the address of its style sheet, which changes with the content. */
export const themeStyles = ({ theme }: Edition, sheet: Buffer | undefined): ThemeStyles => ({
  theme,
  sheet: sheet && `assets/theme-${hash('sha256', sheet, 'hex').slice(0, 8)}.css`,
});
