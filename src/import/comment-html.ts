import { Parser } from 'htmlparser2';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'tr']);
/** Elements whose content is no text. */
const DROPPED = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'template',
  'noscript',
  'svg',
  'math',
  'title',
]);
const MARKS: Readonly<Record<string, string>> = { em: '*', i: '*', strong: '**', b: '**', code: '`' };
/** Marked elements that may stand in each other; those below are text alone. */
const MAX_FRAMES = 20;

interface Frame {
  name: string;
  href: string;
  text: string;
}

/** Text of an element with the markup that stands for it. */
function marked({ name, href, text }: Frame): string {
  const words = text.trim();
  if (words === '') return text;
  if (name === 'blockquote') {
    const lines = words.split('\n').map((line) => `> ${line.replace(/^> /, '')}`.trimEnd());
    return `\n\n${lines.join('\n')}\n\n`;
  }
  if (name === 'a') return /^https?:\/\//i.test(href) && words !== href ? `${words} (${href})` : text;
  const mark = MARKS[name] ?? '';
  return words.includes('\n') || words.includes(mark)
    ? text
    : text.replace(words, () => `${mark}${words}${mark}`);
}

/**
 * Turns the HTML of a comment into the small markup of comments: paragraphs, quotation, emphasis, code, addresses.
 * What has no markup is its text; scripts and styles are left out.
 */
export function commentText(html: string): string {
  const frames: Frame[] = [{ name: '', href: '', text: '' }];
  /** Whether each open element has a frame. */
  const open: boolean[] = [];
  let dropped = 0;
  const add = (text: string): void => {
    const frame = frames.at(-1);
    if (frame !== undefined && dropped === 0) frame.text += text;
  };
  const parser = new Parser({
    onopentag(name, { href = '' }) {
      if (DROPPED.has(name)) dropped++;
      if (name === 'br') add('\n');
      if (name === 'li') add('\n- ');
      if (BLOCKS.has(name)) add('\n\n');
      const isFramed =
        frames.length < MAX_FRAMES && (name === 'a' || name === 'blockquote' || Object.hasOwn(MARKS, name));
      open.push(isFramed);
      if (isFramed) frames.push({ name, href: href.trim(), text: '' });
    },
    ontext: add,
    onclosetag(name) {
      if (DROPPED.has(name)) dropped--;
      const frame = open.pop() === true ? frames.pop() : undefined;
      if (frame !== undefined) add(marked(frame));
      if (BLOCKS.has(name)) add('\n\n');
    },
  });
  parser.write(html);
  parser.end();
  return (frames[0]?.text ?? '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
