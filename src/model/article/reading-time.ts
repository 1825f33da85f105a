import type { Article } from './article.ts';
import { blockText, forEachBlock, plainText } from './blocks.ts';

/** Words that people read in a minute, in languages that have spaces between them. */
const WORDS_A_MINUTE = 230;
/** Letters that people read in a minute, in languages without spaces. */
const LETTERS_A_MINUTE = 500;
const WITHOUT_SPACES = /^(?:zh|ja|th|lo|km|my)\b/;
/** Minutes that a picture takes. */
const PICTURE = 10 / 60;

/** Counts words by the spaces and line breaks between them: a build counts those of every article. */
function countWords(text: string): number {
  let words = 1;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) <= 32) words++;
  return words;
}

/** Estimates the minutes that an article takes to read, at least one: its words, or letters, and its pictures. */
export function readingMinutes({ lead, body, photo, language }: Article): number {
  const text = `${plainText(lead)} ${body.map(blockText).join(' ')}`;
  let pictures = photo?.src === undefined ? 0 : 1;
  forEachBlock(body, [], (block) => {
    if (typeof block === 'string') return;
    if (block['type'] === 'photo') pictures++;
    else if (block['type'] === 'gallery') pictures += (block['photos'] as unknown[]).length;
  });
  const minutes = WITHOUT_SPACES.test(language)
    ? text.replace(/\s/g, '').length / LETTERS_A_MINUTE
    : countWords(text) / WORDS_A_MINUTE;
  return Math.max(1, Math.round(minutes + pictures * PICTURE));
}
