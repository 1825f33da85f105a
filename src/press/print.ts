import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Island, PrintedPage } from '../model/island.ts';

/** Turns a page into HTML; the reader's own components, compiled (DESIGN, Who owns what). */
export type Printer = (
  island: Island & { page: PrintedPage },
  path: string,
) => { html: string; title: string };

/**
 * Loads the compiled printer by its path, since the press knows no component.
 *
 * @throws where the program is not compiled
 */
export async function loadPrinter(file: string): Promise<Printer> {
  if (!existsSync(file)) throw new Error(`${file} is missing. Compile first: npm run build does both.`);
  // React's development build prints the same at a third of the speed.
  process.env['NODE_ENV'] = 'production';
  const { printPage } = (await import(pathToFileURL(file).href)) as { printPage: Printer };
  return printPage;
}
