/** A line of the pasted text. */
export interface Line {
  text: string;
  /** Whether a blank line stands before it. */
  gap: boolean;
}

const BLANKS = '[\\s\\u00a0\\u202f\\u2007\\u200b\\ufeff]';
const EDGES = new RegExp(`^${BLANKS}+|${BLANKS}+$`, 'gu');

const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
export const wordCount = (text: string): number => words(text).length;

/** Whether a text ends as a sentence does, closing quotation marks and brackets aside. */
export const endsSentence = (text: string): boolean => /[.!?…؟。！？][”"’»“)\]]*$/u.test(text);

/** Whether a line is long enough to be a paragraph of running text rather than a label, a title or a caption. */
export function isProse(text: string): boolean {
  const count = wordCount(text);
  return (
    (count >= 12 && endsSentence(text)) ||
    count >= 25 ||
    (count >= 9 && endsSentence(text) && text.length >= 60)
  );
}

/** Hard-wrapped text: every line but the last about as long as the others, and broken inside sentences. */
function isWrapped(run: Line[]): boolean {
  if (run.length < 3) return false;
  const body = run.slice(0, -1);
  const lengths = body.map((line) => line.text.length);
  if (Math.min(...lengths) < 45 || Math.max(...lengths) > 95) return false;
  const broken = body.filter((line) => !endsSentence(line.text)).length;
  return broken / body.length > 0.7 && Math.max(...lengths) - Math.min(...lengths) <= 30;
}

function unwrap(lines: Line[]): Line[] {
  const result: Line[] = [];
  let run: Line[] = [];
  const flush = () => {
    const [first] = run;
    if (first !== undefined && isWrapped(run)) {
      result.push({ text: run.map((line) => line.text).join(' '), gap: first.gap });
    } else result.push(...run);
    run = [];
  };
  for (const line of lines) {
    if (line.gap) flush();
    run.push(line);
  }
  flush();
  return result;
}

/** The lines of a text without white space around them; blank lines are remembered by what follows them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\f]/u)) {
    const line = raw.replace(EDGES, '');
    if (line === '') gap = true;
    else {
      lines.push({ text: line, gap });
      gap = false;
    }
  }
  return unwrap(lines);
}
