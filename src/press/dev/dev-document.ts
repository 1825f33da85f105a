import { themeSheet } from '../../model/edition/theme.ts';
import type { Head } from '../../model/head/head.ts';
import type { FileIssue } from '../../model/issues.ts';
import { type PageData, pageDataElement } from '../../model/page-data.ts';
import { issueLines } from '../check/issue-lines.ts';
import { escapeMarkup } from '../render/escape.ts';
import type { ThemeStyles } from '../render/html-template.ts';
import { templateParts } from '../render/template-parts.ts';

/**
 * HTML of `npm run dev`: the template with title, theme and page data, and the bundler's own addresses. There is no
 * content policy, which would block live updates.
 *
 * @param template `index.html` as the bundler serves it
 */
export function devDocument(template: string, head: Head, data: PageData, styles: ThemeStyles): string {
  const parts = templateParts(template);
  const theme = themeSheet(styles.theme);
  return [
    parts.start,
    `<html lang="${escapeMarkup(head.language)}" dir="${head.direction}">`,
    parts.head,
    `<title>${escapeMarkup(head.title)}</title>`,
    theme === undefined ? '' : `<style>${theme}</style>`,
    styles.sheet === undefined ? '' : `<link rel="stylesheet" href="/${styles.sheet}">`,
    parts.files,
    parts.body,
    parts.root,
    pageDataElement(data),
    parts.end,
  ].join('');
}

/** HTML of `npm run dev` where the edition itself has errors: the list of all issues. */
export function devIssuesDocument(template: string, issues: readonly FileIssue[]): string {
  const parts = templateParts(template);
  const items = issueLines(issues).map((line) => `<li>${escapeMarkup(line)}</li>`);
  const list = `<h1>${escapeMarkup(issues[0]?.file ?? '')}</h1><ul>${items.join('')}</ul>`;
  return [parts.start, parts.html, parts.head, parts.title, parts.files, parts.body, list, parts.end].join(
    '',
  );
}
