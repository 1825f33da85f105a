import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CommentInline, parseCommentText } from '../../../src/model/comment/comment-text.ts';

const inline = (text: string): CommentInline[] | undefined => parseCommentText(text)[0]?.paragraphs[0]?.[0];
const em = (...content: CommentInline[]): CommentInline => ({ kind: 'emphasis', content });
const strong = (...content: CommentInline[]): CommentInline => ({ kind: 'strong', content });
const code = (text: string): CommentInline => ({ kind: 'code', text });

test.each<[string, CommentInline[]]>([
  ['an *emphasis* here', ['an ', em('emphasis'), ' here']],
  ['**strong**', [strong('strong')]],
  ['***both***', [strong(em('both'))]],
  ['**a *b* c**', [strong('a ', em('b'), ' c')]],
  ['*`a*b`*', [em(code('a*b'))]],
  ['*https://a.example/x*', [em({ kind: 'link', href: 'https://a.example/x', text: 'a.example/x' })]],
  ['`https://a.example`', [code('https://a.example')]],
  ['2*3*4', ['2', '*', '3', '*', '4']],
  ['これは*重要*です', ['これは', em('重要'), 'です']],
  ['นี่*สำคัญ*มาก', ['นี่', em('สำคัญ'), 'มาก']],
  ['𠀀*𠀁*𠀂', ['𠀀', em('𠀁'), '𠀂']],
  ['a * b * c', ['a ', '*', ' b ', '*', ' c']],
  ['*left open', ['*', 'left open']],
  ['a `left open', ['a ', '`left open']],
  ['****', ['****']],
])('%s', (text, parts) => {
  expect(inline(text)).toEqual(parts);
});

test('paragraphs, lines and one level of quotation', () => {
  expect(parseCommentText('> one\n>\n> > two\nthree\nfour\n\nfive')).toEqual([
    { kind: 'quotation', paragraphs: [[['one']], [['> two']]] },
    { kind: 'text', paragraphs: [[['three'], ['four']], [['five']]] },
  ]);
});

const textOf = (parts: CommentInline[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : 'content' in part ? textOf(part.content) : part.text))
    .join('');
const allText = (text: string): string =>
  parseCommentText(text)
    .flatMap(({ paragraphs }) => paragraphs.flat().map(textOf))
    .join('');
const withoutMarks = (text: string): string => text.replace(/[*`>\s]/g, '');

test('no word is lost', () => {
  const text = fc.string({
    unit: fc.constantFrom('*', '**', '`', '>', ' ', '\n', 'a', '1', '\u0301'),
    maxLength: 200,
  });
  fc.assert(fc.property(text, (words) => withoutMarks(allText(words)) === withoutMarks(words)));
});

/** Runs of C16. */
const PIECES = [
  ...['>', '> ', '>\n', '*', '_', '`', '[', '](', '**a', ' **a', ' *a', 'a* ', '- - ', 'http://a.'],
  ...['*a `', '\n', ' ', '\u0301', 'https://a.b/(', '***a'],
];

/** Milliseconds of processor time that a text takes: the least of several, and none of it is of other programs. */
function parseTime(text: string, times: number): number {
  const took = Array.from({ length: times }, () => {
    const start = process.cpuUsage();
    parseCommentText(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...took);
}

test.each(PIECES)('five thousand characters of %j are parsed in under 20 ms (C16)', (piece) => {
  const text = piece.repeat(Math.ceil(5000 / piece.length)).slice(0, 5000);
  expect(parseTime(text, 10)).toBeLessThan(20);
});

test('any text of 5,000 characters is parsed in under 20 ms (C16)', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4000, maxLength: 5000 }), (text) => parseTime(text, 10) < 20),
    { numRuns: 30 },
  );
});
