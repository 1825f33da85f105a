import { parseHTML } from 'linkedom';

/** Elements whose text no reader sees. */
const UNSEEN =
  /^(?:head|script|style|noscript|template|svg|iframe|object|video|audio|canvas|select|textarea|datalist|dialog)$/;
const BLOCKS =
  /^(?:html|body|address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|header|hr|legend|li|main|menu|nav|ol|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
/** Blocks that have a blank line above and below. */
const APART = /^(?:p|h[1-6])$/;

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '');

/** Text of an element with breaks as a browser has them: one at the edge of a block, two at that of a paragraph. */
function textWithin(node: Node, isPre: boolean): string {
  if (node.nodeType === 3) {
    const text = node.textContent ?? '';
    return isPre ? text : text.replace(/[\t\n\r\f ]+/g, ' ');
  }
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = element.localName;
  if (UNSEEN.test(name) || isHidden(element)) return '';
  if (name === 'br') return '\n';
  const inner = Array.from(element.childNodes, (child) => textWithin(child, isPre || name === 'pre')).join(
    '',
  );
  if (/^t[dh]$/.test(name)) return element.nextElementSibling === null ? inner : `${inner}\t`;
  if (APART.test(name)) return `\n\n${inner.trim()}\n\n`;
  return BLOCKS.test(name) ? `\n${inner.trim()}\n` : inner;
}

/** The text of a page as a person gets it by “select all, copy, paste”; styles of a style sheet are not looked at. */
export const textOfPage = (html: string): string =>
  textWithin(parseHTML(html).document.documentElement, false)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
