import type { PastedSource } from './foreign.ts';
import { fold } from './furniture.ts';
import { wordCount } from './lines.ts';

const RELATED = [
  'read more',
  'read also',
  'also read',
  'read on',
  'read this',
  'related',
  'related story',
  'related article',
  'see also',
  'see more',
  'more on this',
  'read it here',
  'read next',
  'further reading',
  'lesen sie auch',
  'lesen sie mehr',
  'lesen sie dazu',
  'lesen sie hier',
  'lies auch',
  'mehr zum thema',
  'mehr dazu',
  'siehe auch',
  'weiterlesen',
  'zum thema',
  'lesen sie weiter',
  'mehr lesen',
  'dazu',
  'lire aussi',
  'à lire aussi',
  'a lire aussi',
  'lire également',
  'à lire également',
  'lire la suite',
  'voir aussi',
  'lisez aussi',
  'à lire',
  'lire plus',
  'en savoir plus',
  'sur le même sujet',
  'lee también',
  'leer también',
  'lea también',
  'te recomendamos',
  'leer más',
  'lee más',
  'lea más',
  'ver también',
  'también lee',
  'vea también',
  'más información',
  'relacionado',
  'noticia relacionada',
  'puedes leer',
  'sigue leyendo',
  'le recomendamos',
  'читайте также',
  'читать также',
  'читайте по теме',
  'по теме',
  'смотрите также',
  'см также',
  'читать далее',
  'читать дальше',
  'подробнее',
  'ещё по теме',
  'еще по теме',
  'материал по теме',
  'читайте',
  'узнать больше',
  'читайте подробнее',
  'اقرأ أيضا',
  'اقرأ أيضاً',
  'إقرأ أيضا',
  'إقرأ أيضاً',
  'اقرأ المزيد',
  'اقرا ايضا',
  'اقرأ كذلك',
  'طالع أيضا',
  'شاهد أيضا',
  'شاهد أيضاً',
  'انظر أيضا',
  'للمزيد',
  'ذات صلة',
  'خبر ذو صلة',
  'طالع أيضاً',
  'اقرأ أيضًا',
  'إقرأ أيضًا',
  'مقال ذو صلة',
].sort((a, b) => b.length - a.length);
const SOURCES = [
  'sources',
  'source',
  'quelle',
  'quellen',
  'fuente',
  'fuentes',
  'источник',
  'источники',
  'المصدر',
  'المصادر',
  'مصدر',
  'with material from',
  'mit material von',
  'avec',
  'via',
];
const TAGS = [
  'tags',
  'tag',
  'topics',
  'filed under',
  'tagged',
  'keywords',
  'labels',
  'schlagwörter',
  'schlagworte',
  'schlagwort',
  'themen',
  'stichwörter',
  'étiquettes',
  'mots-clés',
  'mots clés',
  'thèmes',
  'sujets',
  'etiquetas',
  'temas',
  'palabras clave',
  'en este artículo',
  'теги',
  'тэги',
  'метки',
  'темы',
  'ключевые слова',
  'الوسوم',
  'وسوم',
  'كلمات مفتاحية',
  'كلمات دلالية',
  'العلامات',
  'الكلمات المفتاحية',
  'مواضيع',
  'تاغ',
];

/** A line that begins with one of the words: bare, or with what follows it. */
interface Labelled {
  rest: string;
}

const folded = (list: readonly string[]) => new Set(list.map(fold));
const RELATED_SET = folded(RELATED);
const SOURCE_SET = folded(SOURCES.filter((word) => word !== 'avec'));
const TAG_SET = folded(TAGS);

function labelled(text: string, words: ReadonlySet<string>): Labelled | undefined {
  if (words.has(fold(text))) return { rest: '' };
  const colon = /^([^:：|>→»–—]{2,30}?)\s*[:：|>→»–—]\s*(\S.*)$/u.exec(text);
  if (colon?.[1] !== undefined && colon[2] !== undefined && words.has(fold(colon[1])))
    return { rest: colon[2].trim() };
  return undefined;
}

/** “Read more”: a headline of another story follows, on this line or the next. */
export const relatedLabel = (text: string): Labelled | undefined => labelled(text, RELATED_SET);
/** “Tags”: names follow, on this line or the next ones. */
export const tagsLabel = (text: string): Labelled | undefined => labelled(text, TAG_SET);

/** “Source”: whom the story is from; a line that only says the word names nobody. */
export function sourceLabel(text: string): (Labelled & { via: boolean }) | undefined {
  const found = labelled(text, SOURCE_SET);
  if (found === undefined || wordCount(found.rest) > 14) return undefined;
  return { ...found, via: /^via/iu.test(text) };
}

/** The tags in a line. */
export const splitTags = (text: string): string[] =>
  text
    .split(/\s*[,;،؛·•|]\s*|\s+#|^#/u)
    .map((tag) => tag.trim().replace(/[.]$/u, ''))
    .filter(Boolean);

/** Names and addresses of sources in a line. */
export function splitSources(text: string, via: boolean): PastedSource[] {
  const role = via ? { role: 'via' as const } : {};
  return text
    .split(/\s*[;،]\s*|\s+\/\s+(?=\p{Lu})/u)
    .map((part) => part.trim().replace(/[.]$/u, ''))
    .filter(Boolean)
    .map((part) => {
      const url = /https?:\/\/[^\s)>\]]+/iu.exec(part)?.[0];
      const name = (url === undefined ? part : part.replace(url, ''))
        .replace(/[\s(<[\]>):–—-]+$/u, '')
        .trim();
      return { ...(name === '' ? {} : { name }), ...(url === undefined ? {} : { url }), ...role };
    });
}
