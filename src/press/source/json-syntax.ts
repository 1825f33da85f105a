import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

/** Where a text stops being JSON, and why. */
export interface SyntaxIssue {
  message: string;
  /** In the text; characters. */
  offset?: number;
}

const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol:
    'a word that is not JSON. Put text in double quotes; the only words without quotes are true, false and null',
  InvalidNumberFormat:
    'a number that JSON does not know. Write it plainly, as 12 or 0.5, or put it in quotes',
  PropertyNameExpected:
    'something else than a key. Expected a key in double quotes, such as "headline"; a comma before } must go',
  ValueExpected:
    'no value. Expected text in quotes, a number, true, false, null, [ or {; a comma before ] must go',
  ColonExpected: 'no colon. Expected : between the key and its value',
  CommaExpected: 'no comma. Write , between this and the value before it',
  CloseBraceExpected: 'no end of the object. Expected } (or a comma and another key)',
  CloseBracketExpected: 'no end of the list. Expected ] (or a comma and another value)',
  EndOfFileExpected: 'more after the end. Expected nothing after the last }',
  InvalidCommentToken: 'a comment. JSON has none; put a note under a key that begins with _',
  UnexpectedEndOfComment: 'a comment. JSON has none; put a note under a key that begins with _',
  UnexpectedEndOfString: 'text without an end. Expected a closing double quote on the same line',
  UnexpectedEndOfNumber: 'a number that stops short',
  InvalidUnicode: 'a \\u that is not followed by four digits or letters a to f',
  InvalidEscapeCharacter: 'a backslash before a letter that needs none. Write \\\\ for a backslash',
  InvalidCharacter: 'a character that must be escaped: a line break inside text is written \\n, a tab \\t',
};

/** First syntax error of a text; thrown to end the walk there. */
class FirstError {
  constructor(
    readonly code: ParseErrorCode,
    readonly offset: number,
  ) {}
}

/**
 * Finds the first syntax error of a text. Parsing stops there: up to it the text nests no deeper than
 * `scan` measured, and behind it a tolerant parser could overflow the stack.
 */
function firstError(text: string): FirstError | undefined {
  const onError = (code: ParseErrorCode, offset: number): never => {
    throw new FirstError(code, offset);
  };
  try {
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
    return undefined;
  } catch (reason) {
    if (reason instanceof FirstError) return reason;
    throw reason;
  }
}

/** Lines that a version control system writes into a file whose merge is not finished. */
const MERGE_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)/m;
/** Quotation marks of a word processor where JSON has its own: beside a bracket, colon or comma. */
const CURLY_QUOTE = /[“”„‟«»‘’‚](?:(?<=[{[,:]\s*.)|(?=\s*[:,}\]]))/;

/** Other kinds of text that get into JSON files, and what to do about each. */
const OTHER_TEXTS: readonly { detect: RegExp; message: string }[] = [
  {
    detect: /^\s*<[a-z!?]/i,
    message:
      'is HTML or XML, and not JSON. To import a page, open it, select all, copy, paste it into a text file and type: npm run import -- page.txt. Move this file out of the folder.',
  },
  {
    detect: /^\s*(?:---\r?\n\s*)?[A-Za-z][\w-]*:(?:\s|$)/,
    message:
      'is YAML, and not JSON. Write it as JSON: { and } around all of it, keys and texts in double quotes, a comma after each value but the last.',
  },
];

/** Describes a text that was written in something else than JSON, or has something else in it; undefined for others. */
function otherText(text: string, errorOffset: number): SyntaxIssue | undefined {
  const merge = MERGE_MARK.exec(text);
  if (merge !== null) {
    return {
      message:
        'has the marks of a merge that is not finished. Choose one of the two versions, and remove the other and the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      offset: merge.index,
    };
  }
  const other = OTHER_TEXTS.find(({ detect }) => detect.test(text));
  if (other !== undefined) return { message: other.message, offset: 0 };
  const lineStart = text.lastIndexOf('\n', errorOffset - 1) + 1;
  const lineEnd = text.indexOf('\n', errorOffset);
  const quote = CURLY_QUOTE.exec(text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd));
  if (quote === null) return undefined;
  return {
    message: `is not JSON: here is ${quote[0]}, a quotation mark of a word processor. Put keys and texts in straight ones: ".`,
    offset: lineStart + quote.index,
  };
}

/** Describes where a text stops being JSON, and what was expected there. @param reason thrown by `JSON.parse` */
export function syntaxIssue(text: string, reason: unknown): SyntaxIssue {
  if (text.trim() === '') return { message: 'is empty. Expected an object: { "headline": … }.' };
  const error = firstError(text);
  const other = otherText(text, error?.offset ?? 0);
  if (other !== undefined) return other;
  if (error === undefined) {
    const position = /position (\d+)/.exec(String(reason))?.[1];
    const message =
      'is not JSON here. Expected a character that JSON allows; a tab or line break inside text is written \\t or \\n.';
    return position === undefined ? { message } : { message, offset: Number(position) };
  }
  const expected = EXPECTED[printParseErrorCode(error.code)] ?? 'something that is not JSON';
  return { message: `is not JSON: here is ${expected}.`, offset: error.offset };
}
