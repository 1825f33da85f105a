import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Edition } from '../../model/edition/edition.ts';
import type { ThemeStyles } from '../render/html-template.ts';
import { THEME_FILE } from '../source/paths.ts';
import { readRegularFile } from '../source/regular-file.ts';
import { withThemeFilesFrom } from '../source/theme-files.ts';

/** Folder of the published style sheet, as its address begins. */
const FOLDER = 'assets/';

/** Content of the edition's own style sheet as it is published; undefined where it has none that can be read. */
export function readThemeSheet(root: string): Buffer | undefined {
  const result = readRegularFile(join(root, THEME_FILE));
  if (!('bytes' in result)) return undefined;
  const text = result.bytes.toString('utf8');
  const published = withThemeFilesFrom(text, '../');
  return published === text ? result.bytes : Buffer.from(published);
}

/** Theme of an edition, and the address of its style sheet, which changes with the content. */
export const themeStyles = ({ theme }: Edition, sheet: Buffer | undefined): ThemeStyles => ({
  theme,
  sheet: sheet && `${FOLDER}theme-${hash('sha256', sheet, 'hex').slice(0, 8)}.css`,
});
