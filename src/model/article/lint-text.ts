import { type Issue, warningAt } from '../issues.ts';
import type { WrittenArticle } from './article.ts';

type Path = (string | number)[];
type Loose = Record<string, unknown>;

/** Keys whose text no reader sees, or whose text is code. */
const SKIPPED = new Set(
  '$schema id slug url href src type language provider poster kind status digitalSource license format'.split(
    ' ',
  ),
);

const TAG =
  /<\/?(?:a|b|blockquote|br|div|em|figure|h[1-6]|hr|i|img|li|ol|p|script|span|strong|table|td|tr|u|ul)(?:[\s/][^<>]*)?>/i;
const ENTITY =
  /&(?:amp|nbsp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|[a-z]{1,6}(?:acute|grave|uml|circ|tilde|cedil)|#\d{2,6}|#x[0-9a-f]{2,6});/i;
const MARKDOWN =
  /\*\*[^\s*][^*\n]*\*\*|\[[^\]\n[]+\]\((?:https?:\/\/|\/|mailto:)|^(?:#{2,6} |[#>] (?!\d)|```)\S|^[*-] \S.*\n[*-] \S/m;

/** What follows the first letter of a character in UTF-8 that was read as Windows-1252. */
const REST =
  '[\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]';
/** After a capital, such letters may be a word in capitals before a closing quotation mark. */
const MOJIBAKE = new RegExp(`(?<!\\p{Lu})[ÂÃ]${REST}|â€|ï»¿|(?:[ÐÑ]${REST}){2}|\\uFFFD`, 'u');

/** Signs without which none of these patterns matches; most texts have none. */
const SUSPECT = /[<&[#>*`ÂÃâïÐÑ\uFFFD]|^- /m;

const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

function slips(text: string): string[] {
  if (!SUSPECT.test(text)) return [];
  const messages: string[] = [];
  const html = TAG.exec(text)?.[0] ?? ENTITY.exec(text)?.[0];
  if (html !== undefined)
    messages.push(
      `holds HTML, which readers see as it is typed: ${shown(html)}. Remove it; a run such as {"text": "…", "strong": true} is bold, {"text": "…", "href": "https://…"} a link.`,
    );
  const markdown = MARKDOWN.exec(text)?.[0];
  if (markdown !== undefined)
    messages.push(
      `holds Markdown, which readers see as it is typed: ${shown(markdown)}. Write blocks and runs instead (docs/format.md, Body).`,
    );
  const mojibake = MOJIBAKE.exec(text);
  if (mojibake !== null)
    messages.push(
      `has characters that were read in another encoding: ${shown(text.slice(Math.max(0, mojibake.index - 12), mojibake.index + 8))}. Type them again, and save the file as UTF-8.`,
    );
  return messages;
}

/** Returns warnings about text that is likely a slip: HTML or Markdown typed as text, and text in a wrong encoding. */
export function lintTexts(article: Pick<WrittenArticle, 'body'>): Issue[] {
  const issues: Issue[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') issues.push(...slips(value).map((message) => warningAt(path, message)));
    else if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item, [...path, i]);
    else if (typeof value === 'object' && value !== null) {
      if ((value as Loose)['type'] === 'code' || (value as Loose)['code'] === true) return;
      for (const [key, item] of Object.entries(value)) if (!SKIPPED.has(key)) visit(item, [...path, key]);
    }
  };
  visit(article, []);
  return issues;
}
