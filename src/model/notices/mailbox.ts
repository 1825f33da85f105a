/** A name and an address that mail goes to or comes from. */
export interface Mailbox {
  /** Empty: none. */
  name: string;
  address: string;
}

/** Longest address that mail can go to (RFC 5321). */
export const MAIL_ADDRESS_LIMIT = 254;

const ADDRESS = /^[^\s@<>"(),:;[\]\\\p{C}]+@[^\s@<>"(),:;[\]\\\p{C}]+$/u;

/** Whether a text is one e-mail address and nothing else, so that no header can be written with it. */
export const isMailAddress = (text: string): boolean =>
  text.length <= MAIL_ADDRESS_LIMIT && ADDRESS.test(text);

/** Parses `NAME <ADDRESS>` or an address alone; undefined where it is neither. */
export function parseMailbox(text: string): Mailbox | undefined {
  const trimmed = text.trim();
  const start = trimmed.indexOf('<');
  const name = trimmed.slice(0, Math.max(0, start)).trim();
  const address = start < 0 ? trimmed : trimmed.slice(start + 1, -1);
  const isClosed = start < 0 || trimmed.endsWith('>');
  return isClosed && isMailAddress(address) && !/[<>"\p{C}]/u.test(name) ? { name, address } : undefined;
}
