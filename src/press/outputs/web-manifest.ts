import type { Edition } from '../../model/edition/edition.ts';
import { DEFAULT_THEME } from '../../model/edition/theme.ts';
import { basePath, manifestPath, sectionPath, underBase } from '../../model/routes.ts';
import type { Icons } from '../render/icons.ts';
import { cacheKey } from '../source/cache-files.ts';
import type { Output } from './output.ts';

/** Characters of a short name at most: the device truncates a longer name as it sees fit. */
const MAX_SHORT_NAME = 12;

/** Devices show so many shortcuts at most. */
const MAX_SHORTCUTS = 4;

/** Web manifest, `/manifest.webmanifest`: what a device needs to install the newspaper. */
export function manifestOutput(edition: Edition, { drawing, sizes, maskable }: Icons): Output {
  const base = basePath(edition.url);
  const paper = edition.theme?.paper ?? DEFAULT_THEME.paper;
  const icon = (address: string | undefined, type: string, size: string, purpose?: string) =>
    address === undefined ? [] : [{ src: underBase(base, address), type, sizes: size, purpose }];
  const content = `${JSON.stringify({
    id: base,
    name: edition.title,
    ...(edition.title.length <= MAX_SHORT_NAME ? { short_name: edition.title } : {}),
    ...(edition.tagline === undefined ? {} : { description: edition.tagline }),
    lang: edition.language,
    dir: edition.direction,
    start_url: base,
    scope: base,
    // Its own window, with a back button.
    display: 'minimal-ui',
    categories: ['news'],
    background_color: paper,
    theme_color: paper,
    icons: [
      ...icon(sizes[192], 'image/png', '192x192'),
      ...icon(sizes[512], 'image/png', '512x512'),
      ...icon(drawing, 'image/svg+xml', 'any'),
      ...icon(maskable, 'image/png', '512x512', 'maskable'),
    ],
    shortcuts: edition.sections
      .slice(0, MAX_SHORTCUTS)
      .map(({ name, slug }) => ({ name, url: underBase(base, sectionPath(slug)) })),
  })}\n`;
  return { address: manifestPath(), key: cacheKey(content), generate: () => content };
}
