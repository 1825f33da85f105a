/** A link in a comment: its address and the text shown for it. */
export interface CommentLink {
  href: string;
  text: string;
}

/* Linear: no character can be matched in two ways. */
const ADDRESS = /https?:\/\/[^\s<>"]+/gi;
const TRAILING = new Set(".,:;!?…’”»'*_~)]}、。，！？）」");
const OPENING: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Splits a line of a comment into plain text and links. A link's text is its real host and path. */
export function linkedParts(line: string): (string | CommentLink)[] {
  const parts: (string | CommentLink)[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const address = withoutTrailing(match[0]);
    const link = linkTo(address);
    if (link === undefined) continue;
    if (match.index > from) parts.push(line.slice(from, match.index));
    parts.push(link);
    from = match.index + address.length;
  }
  if (from < line.length || parts.length === 0) parts.push(line.slice(from));
  return parts;
}

/** Removes punctuation that belongs to the sentence: a final full stop, a closing bracket opened before the address. */
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

const count = (text: string, character: string): number => text.split(character).length - 1;

/*
 * ASCII names and IPv4 addresses. Other letters can imitate another host, and Node and browsers differ in how they
 * convert them to ASCII; addresses copied from a browser are in ASCII anyway.
 */
const HOST = /^(?:(?:[a-z0-9_-]+\.)*[a-z][a-z0-9-]*\.?|\d{1,3}(?:\.\d{1,3}){3})$/;

/** Makes a link from an address. Without `URL`, since Node and browsers must render the same. */
function linkTo(address: string): CommentLink | undefined {
  const parts = /^(https?):\/\/([^/\\?#]*)(.*)$/is.exec(address);
  if (parts === null) return undefined;
  const [, scheme = '', authority = '', rest = ''] = parts;
  /* Drops name and password: `https://bank.example@evil.example` leads to the second host. */
  const [, name = '', port = ''] = /^([^:]*)(?::(\d{0,5}))?$/.exec(authority.replace(/^.*@/, '')) ?? [];
  const host = asciiLowerCase(name);
  if (!HOST.test(host)) return undefined;
  const text = host + (port === '' ? '' : `:${port}`) + rest;
  return { href: `${asciiLowerCase(scheme)}://${text}`, text: rest === '/' ? text.slice(0, -1) : text };
}

const asciiLowerCase = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
