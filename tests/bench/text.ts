import { parseCommentText } from '../../src/model/comment/comment-text.ts';
import { normaliseComment } from '../../src/model/comment/parse-post.ts';

import { record } from './results.ts';

const LENGTH = 5000;
const ROUNDS = 200;
const fill = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** Texts on which careless patterns take quadratic time or more (C16). */
const NASTY = [
  '>',
  '*',
  '_',
  '`',
  '[',
  '](',
  '**a',
  '- - ',
  'http://a.',
  'https://',
  'http://a/(',
  ')',
  '\n',
  ' ',
  '\u0301',
  '\u200b',
  'a@',
  '.a',
  '\u{1F4F0}',
  'e\u0301',
];

function time(text: string): number {
  const started = performance.now();
  for (let i = 0; i < ROUNDS; i++) {
    normaliseComment(
      { text, name: text.slice(0, 200), email: text.slice(0, 200), url: text.slice(0, 200) },
      true,
    );
    parseCommentText(text);
  }
  return (performance.now() - started) / ROUNDS;
}

/** `npm run bench text`: time of such comments compared with a plain one of the same length. */
export async function benchText(): Promise<void> {
  const plain = fill('A plain comment with words in it. ');
  time(plain);
  const floor = time(plain);
  const rows = NASTY.map((piece) => {
    const cost = time(fill(piece));
    return `| ${JSON.stringify(piece)} | ${cost.toFixed(2)} ms | ${(cost / floor).toFixed(1)} |`;
  });
  record(
    'text',
    [
      '| run of 5,000 characters | cleaned and linked | beside plain words |',
      '|---|---|---|',
      `| plain words | ${floor.toFixed(2)} ms | 1 |`,
      ...rows,
      '',
      'Wanted: under 20 ms each (C16).',
    ].join('\n'),
  );
}
