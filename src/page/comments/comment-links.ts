/** A link found in a comment: where it leads, and what is shown for it. */
export interface CommentLink {
  href: string;
  text: string;
}

/* One pass over the text: nothing in it can be matched twice over. */
const ADDRESS = /https?:\/\/[^\s<>"]+/gi;
const TRAILING = new Set(".,:;!?…’”»'*_~)]}、。，！？）」");
const OPENING: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/**
 * Splits a line of a comment into plain text and links. What is shown for a link is the host it really leads
 * to and the path, never what the writer would like it to look like.
 */
export function linkedParts(line: string): (string | CommentLink)[] {
  const parts: (string | CommentLink)[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const written = withoutTrailing(match[0]);
    const link = linkTo(written);
    if (link === undefined) continue;
    if (match.index > from) parts.push(line.slice(from, match.index));
    parts.push(link);
    from = match.index + written.length;
  }
  if (from < line.length || parts.length === 0) parts.push(line.slice(from));
  return parts;
}

/* The full stop after an address belongs to the sentence, and so does a bracket that was opened before it. */
function withoutTrailing(address: string): string {
  const surplus = new Map<string, number>();
  for (const [close, open] of Object.entries(OPENING)) {
    surplus.set(close, count(address, close) - count(address, open));
  }
  let end = address.length;
  while (end > 0) {
    const last = address.charAt(end - 1);
    if (!TRAILING.has(last)) break;
    const over = surplus.get(last);
    if (over !== undefined) {
      if (over <= 0) break;
      surplus.set(last, over - 1);
    }
    end--;
  }
  return address.slice(0, end);
}

function count(text: string, sign: string): number {
  let found = 0;
  for (const one of text) if (one === sign) found++;
  return found;
}

/*
 * Hosts that mean what they look like: letters of ASCII, or four decimal numbers. One in other letters can look
 * like another, and its harmless spelling is made by tables in which Node and browsers differ; browsers copy
 * such addresses in ASCII.
 */
const HOST = /^(?:(?:[a-z0-9_-]+\.)*[a-z][a-z0-9-]*\.?|\d{1,3}(?:\.\d{1,3}){3})$/;

/**
 * Makes a link of an address by its text alone: Node and browsers write unusual addresses differently, and what
 * they render must be the same.
 */
function linkTo(address: string): CommentLink | undefined {
  const parts = /^(https?):\/\/([^/\\?#]*)(.*)$/is.exec(address);
  if (parts === null) return undefined;
  const [, scheme = '', authority = '', rest = ''] = parts;
  /* `https://bank.example@evil.example` is a way to lie about the host. */
  const [, name = '', port = ''] = /^([^:]*)(?::(\d{0,5}))?$/.exec(authority.replace(/^.*@/, '')) ?? [];
  const host = asciiLowerCase(name);
  if (!HOST.test(host)) return undefined;
  const text = host + (port === '' ? '' : `:${port}`) + rest;
  return { href: `${asciiLowerCase(scheme)}://${text}`, text: rest === '/' ? text.slice(0, -1) : text };
}

const asciiLowerCase = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The paragraphs of a comment, each as its lines; blank lines part them. */
export const paragraphsOf = (text: string): string[][] =>
  text
    .split(/\r\n|\r|\n/)
    .reduce<string[][]>(
      (paragraphs, line) => {
        if (line.trim() === '') paragraphs.push([]);
        else paragraphs.at(-1)?.push(line);
        return paragraphs;
      },
      [[]],
    )
    .filter((lines) => lines.length > 0);
