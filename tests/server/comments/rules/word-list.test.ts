import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseWordList, wordListOf } from '../../../../src/server/comments/rules/word-list.ts';

const list = parseWordList(
  '# remarks\nass\ncasino*  # and its plural\nbuy now\n\n  Straße \nжидкость\n赌场\nพนัน\n***\n',
);

describe('a word list', () => {
  test.each([
    ['What an ass.', 'ass'],
    ['ASS', 'ass'],
    ['Casinos are open', 'casino*'],
    ['the casino', 'casino*'],
    ['Buy   now!', 'buy now'],
    ['buy, now', 'buy now'],
    ['STRASSE', undefined],
    ['in der straße', 'Straße'],
    ['Жидкость', 'жидкость'],
    ['最好的赌场在这里', '赌场'],
    ['เว็บพนันออนไลน์', 'พนัน'],
    ['ａｓｓ', 'ass'],
    ['a\u200bss', 'ass'],
  ])('%j: %s', (text, entry) => {
    expect(list.find(text)).toBe(entry);
  });

  test.each(['a class of its own', 'passage', 'Assam', 'mycasino', 'buy it now', 'buy', '***', ''])(
    '%j has none of it: words have boundaries',
    (text) => expect(list.find(text)).toBeUndefined(),
  );

  test('takes no longer for nasty texts and a long list (C16)', () => {
    const long = parseWordList(
      Array.from({ length: 5000 }, (_, n) => `word${n}*\nsome phrase ${n}`).join('\n'),
    );
    for (const text of [
      'some phrase '.repeat(400),
      'a'.repeat(5000),
      'word '.repeat(1000),
      '\u0301'.repeat(5000),
    ]) {
      const start = performance.now();
      long.find(text);
      expect(performance.now() - start).toBeLessThan(200);
    }
  });

  test('of a data folder is read again when it changes, and may be missing', async () => {
    const data = mkdtempSync(join(tmpdir(), 'broadsheet-words-'));
    const words = wordListOf(data);
    expect(words.find('casino')).toBeUndefined();
    writeFileSync(join(data, 'words.txt'), 'casino\n');
    await new Promise((resolve) => setImmediate(resolve));
    expect(words.find('casino')).toBe('casino');
    rmSync(data, { recursive: true });
  });
});
