import type { PastedAuthor } from './pasted-page.ts';
import { authorsIn, withoutHandles } from './people.ts';
import { wordCount } from './split-lines.ts';

const LABEL =
  /^(?:by|words by|text by|story by|report by|reporting by|written by|posted by|published by|author|authors|von|text und fotos?|texte et photos?|texto y fotos?|text|texte|autorin|autoren|eine? (?:bericht|beitrag|artikel|analyse|kommentar|reportage|porträt|interview) von|(?:an )?(?:analysis|report|interview) by|(?:article|reportage|texte|récit) (?:rédigé |écrit )?par|geschrieben von|verfasst von|par|publié par|écrit par|rédigé par|un article de|propos recueillis par|auteur|por|publicado por|escrito por|texto|autor|autora|автор(?:ы)?(?: текста| статьи)?|текст|текст и фото|作者|记者|記者|撰文|بقلم|كتب|كتبت|كتبه|إعداد|تقرير|تحرير|كتابة|الكاتب|الكاتبة)(?:\s*[:：]\s*|\s+(?:[-–—]\s+)?)(?=\S)/iu;
/** Words that announce an author only with a colon behind them. */
const COLON_ONLY =
  /^(?:text.*|texto.*|texte.*|author|authors|autor|autora|autorin|autoren|auteur|автор.*|текст.*|作者|记者|記者|撰文|تقرير|إعداد|تحرير|الكاتب|الكاتبة)$/iu;
/** A word that announces an author on the next line. */
const BARE =
  /^(?:by|written by|words by|posted by|author|von|autor|autorin|autora|par|écrit par|auteur|por|escrito por|автор|авторы|текст|بقلم|الكاتب|كتب|كتبت)\s*[:：]?$/iu;

/** Whether a line is a label such as “By”, with the author on the next line. */
export const announcesAuthor = (text: string): boolean => text.length <= 20 && BARE.test(text);

/** No byline has more words. */
const MOST_WORDS = 20;

/**
 * The names in a byline.
 *
 * @returns undefined where the line is none: names alone, behind a word that announces them
 */
export function bylineOf(text: string): PastedAuthor[] | undefined {
  if (text.length > 160 || wordCount(text) > MOST_WORDS) return undefined;
  const label = LABEL.exec(text);
  if (label === null) return undefined;
  const word = label[0].replace(/[\s:：–—-]{1,9}$/u, '');
  if (COLON_ONLY.test(word) && !/[:：]/u.test(label[0])) return undefined;
  // A script without capitals has verbs that look like names: `كتب الوزير رسالة قصيرة.`
  if (
    /\p{Script=Arabic}/u.test(text) &&
    !/[:：]/u.test(label[0]) &&
    (/[.،]/u.test(text) || wordCount(text) > 5)
  )
    return undefined;
  const rest = withoutHandles(text.slice(label[0].length))
    .trim()
    .replace(/[.,;]$/u, '')
    .trim();
  return authorsIn(rest);
}

/** Whether a byline is announced by a word with a colon, so that it is one even below an article. */
export const isSignature = (text: string): boolean =>
  /^[^:：]{2,24}\s*[:：]/u.test(text) && bylineOf(text) !== undefined;
