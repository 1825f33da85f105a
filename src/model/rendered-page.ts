import { type PageData, parsePageData } from './page-data.ts';

/** What a rendered page was rendered from, and what its policy allows: enough to render it again. */
export interface ParsedPage {
  data: PageData;
  /** `'sha256-…'` of each inline style of the page, for its content policy. */
  styleHashes: string[];
}

const POLICY_START = '<meta http-equiv="content-security-policy" content="';

/** Hashes in the policy of a page's HTML; undefined where it has no policy. */
function styleHashesIn(html: string): string[] | undefined {
  const start = html.indexOf(POLICY_START) + POLICY_START.length;
  if (start < POLICY_START.length) return undefined;
  const rules = html.slice(start, html.indexOf('"', start)).split('; ');
  const styles = rules.find((rule) => rule.startsWith('style-src ')) ?? '';
  return styles.split(' ').filter((source) => source.startsWith("'sha256-"));
}

/**
 * Removes the policy from a page's HTML, for an answer that has the same one in its header: Chromium asks for no photo
 * before it has parsed such an element, behind which stand the styles.
 */
export function withoutPolicy(html: string): string {
  const start = html.indexOf(POLICY_START);
  if (start === -1) return html;
  const end = html.indexOf('>', html.indexOf('"', start + POLICY_START.length)) + 1;
  return html.slice(0, start) + html.slice(end).trimStart();
}

/**
 * Parses the HTML of a rendered page.
 *
 * @returns undefined where it has no page data or no policy
 * @throws SyntaxError where its page data are no JSON
 */
export function parseRenderedPage(html: string): ParsedPage | undefined {
  const data = parsePageData(html);
  const styleHashes = styleHashesIn(html);
  return data && styleHashes && { data, styleHashes };
}
