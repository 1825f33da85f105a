import type { FileFault } from '../model/fault.ts';
import type { Head } from '../model/head.ts';
import { ISLAND_ID, type Island, islandText } from '../model/island.ts';
import { contentPolicy } from '../model/security.ts';
import { commentsOrigin } from './comments-origin.ts';
import { faultLine } from './source.ts';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The island as an element; the reader finds it by its id. */
export const islandElement = (island: Island): string =>
  `<script type="application/json" id="${ISLAND_ID}">${islandText(island)}</script>`;

/** The head's elements of one page. */
function headElements(head: Head, policy: string): string {
  const elements = [
    `<meta http-equiv="content-security-policy" content="${escapeHtml(policy)}">`,
    `<title>${escapeHtml(head.title)}</title>`,
  ];
  if (head.description !== undefined)
    elements.push(`<meta name="description" content="${escapeHtml(head.description)}">`);
  if (head.canonical !== undefined)
    elements.push(`<link rel="canonical" href="${escapeHtml(head.canonical)}">`);
  return elements.join('\n    ');
}

/**
 * Fits the compiled page to one address: language and direction, head, policy, island, and the bundle's
 * addresses under the base path.
 *
 * @param template `index.html` as the bundler left it, its own files relative to it
 * @param body the printed page
 * @param faces files of the bundle that the text is set in, fetched at once so that no line moves
 */
export function fitShell(
  template: string,
  head: Head,
  island: Island,
  body: string,
  faces: readonly string[],
): string {
  const origin = commentsOrigin(island.edition);
  const policy = contentPolicy(origin === undefined ? {} : { commentsOrigin: origin }, 'meta');
  const preloads = faces.map(
    (face) =>
      `<link rel="preload" href="${escapeHtml(`${island.base}assets/${face}`)}" as="font" type="font/woff2" crossorigin>`,
  );
  return (
    template
      .replace(/<html[^>]*>/, () => `<html lang="${escapeHtml(head.language)}" dir="${head.direction}">`)
      .replace(/<title>[^<]*<\/title>/, () => [headElements(head, policy), ...preloads].join('\n    '))
      // The text is there already: style, faces and the photo go first.
      .replace(/<(script type="module"|link rel="modulepreload")/g, '<$1 fetchpriority="low"')
      .replaceAll('"./assets/', () => `"${escapeHtml(island.base)}assets/`)
      .replace('<div id="root"></div>', () => `<div id="root">${body}</div>`)
      .replace('</body>', () => `${islandElement(island)}\n  </body>`)
  );
}

/**
 * Fits the page of `npm run dev`: the bundler keeps its own addresses, and no policy stands in the way of
 * its live updates. Without an island the faults of `edition.json` are all there is to show.
 */
export function fitDevShell(template: string, head: Head | FileFault[], island?: Island): string {
  if (Array.isArray(head)) {
    const faults = head.map((fault) => `<li>${escapeHtml(faultLine(fault))}</li>`).join('');
    return template.replace(
      /<body>[\s\S]*<\/body>/,
      () => `<body><h1>edition.json</h1><ul>${faults}</ul></body>`,
    );
  }
  const page = template
    .replace(/<html[^>]*>/, () => `<html lang="${escapeHtml(head.language)}" dir="${head.direction}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(head.title)}</title>`);
  return island === undefined ? page : page.replace('</body>', () => `${islandElement(island)}\n  </body>`);
}
