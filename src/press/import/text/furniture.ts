import type { FurnitureKind } from './foreign.ts';
import { FURNITURE, NETWORKS } from './furniture-words.ts';
import { isProse, wordCount } from './lines.ts';

/** A line as the tables know it: small letters, one kind of apostrophe and space, no signs at its ends. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'`´]/gu, ' ')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
}

const exact = new Map<string, FurnitureKind>();
const starts: [string, FurnitureKind][] = [];
const around: [string, string, FurnitureKind][] = [];
for (const [kind, entries] of Object.entries(FURNITURE) as [FurnitureKind, readonly string[]][]) {
  for (const entry of entries) {
    const [before = '', after] = entry.split('*');
    if (after === undefined) exact.set(fold(entry), kind);
    else if (after.trim() === '') starts.push([fold(before), kind]);
    else around.push([fold(before), fold(after), kind]);
  }
}
const networks = new Set(NETWORKS);

/** The rest of a line after the words of a table may be a count or a name, and no sentence. */
const REST_WORDS = 8;
/** Notices run on for sentences. */
const LONG_KINDS: ReadonlySet<FurnitureKind> = new Set([
  'cookie notice',
  'newsletter',
  'comments',
  'copyright',
]);

function byTable(folded: string): FurnitureKind | undefined {
  const found = exact.get(folded);
  if (found !== undefined) return found;
  const rest = (used: string) => wordCount(folded.slice(used.length));
  for (const [before, kind] of starts) {
    if (
      folded.startsWith(before) &&
      (LONG_KINDS.has(kind) ? kind !== 'comments' || rest(before) <= 40 : rest(before) <= REST_WORDS)
    ) {
      if (/[\p{L}\p{N}]/u.test(folded.charAt(before.length)) && before.length < 12) continue;
      return kind;
    }
  }
  for (const [before, after, kind] of around) {
    if (folded.startsWith(before) && folded.endsWith(after) && wordCount(folded) <= REST_WORDS) return kind;
  }
  return undefined;
}

const NUMBER = '[\\d٠-٩][\\d٠-٩.,\\u00a0 ]*[kKmMтыс]*';
/** Lines with a number in them: what they count is in the table. */
const COUNTS: readonly [RegExp, FurnitureKind][] = [
  [
    new RegExp(
      `^(?:~|ca\\.? |about )?${NUMBER}[- ]?(?:min(?:s|ute|utes|uten|utos|uto)?\\.?|мин\\.?|минут[аы]?|دقائق|دقيقة|دقيقه)(?: ?(?:read|reading|reading time|lesezeit|de lecture|de lectura|чтения|на чтение|قراءة|للقراءة))?$`,
      'u',
    ),
    'reading time',
  ],
  [
    /^(?:reading time|read time|estimated reading time|lesezeit|lesedauer|temps de lecture|durée de lecture|lecture|tiempo de lectura|время (?:на )?чтени[яе]|время прочтения|مدة القراءة|وقت القراءة|زمن القراءة)(?![\p{L}]).{0,30}$/u,
    'reading time',
  ],
  [
    new RegExp(
      `^${NUMBER} ?(?:shares?|likes?|views?|mal geteilt|aufrufe|partages?|vues?|compartidos?|visitas|vistas|лайк\\p{L}*|просмотр\\p{L}*|репост\\p{L}*|مشاركات|مشاركة|مشاهدة|مشاهدات)$`,
      'u',
    ),
    'share row',
  ],
  [
    /^(?:views|aufrufe|vues|visitas|vistas|просмотров|просмотры|shares|مشاهدات)[: ]+[\d٠-٩., ]+$/u,
    'share row',
  ],
  [
    new RegExp(
      `^(?:${NUMBER}|one|two|three|no|ein|eine|keine|un|une|aucun|una|один|одна|نصف) ?(?:thoughts?|responses?|repl(?:y|ies)|comments?|gedanken?|kommentare?|antworten|réponses?|commentaires?|pensamientos?|respuestas?|comentarios?|комментари\\p{L}*|ответ\\p{L}*|мысл\\p{L}*|تعليقات|تعليق|ردود|رد|فكرة|أفكار)(?:$| (?:on|to|zu|auf|sur|à|en|sobre|к|на|على|حول).*)`,
      'u',
    ),
    'comments',
  ],
  [/^(?:تعليقان|تعليق واحد|رأيان)(?: .*)?$/u, 'comments'],
  [/^(?:©|\(c\)|copyright|&copy;).{0,200}$/iu, 'copyright'],
];
/** Words that say a line about rights is the page's, not a photo's. */
const RIGHTS =
  /(?:all rights|reserved|rechte vorbehalten|droits réservés|derechos reservados|права защищены|حقوق|©\s*\d{4}|copyright|\d{4}\s*©)/iu;
const LABELLED =
  /^(?:previous|next|prev|vorheriger?|nächster?|vorheriger beitrag|nächster beitrag|vorheriger artikel|nächster artikel|précédent|suivant|article précédent|article suivant|anterior|siguiente|entrada anterior|entrada siguiente|artículo anterior|artículo siguiente|noticia anterior|noticia siguiente|предыдущая(?: \p{L}+)?|следующая(?: \p{L}+)?|السابق|التالي|المقال السابق|المقال التالي|الخبر السابق|الخبر التالي)(?: (?:post|article|story|entry))?\s*[:：»«→←>‹›]/iu;
const ARROWS = /^[←→«»‹›<>]{1,2}\s*\S/u;

/** Form fields, as they stand in a comment form that was copied. */
const FIELDS =
  /^(?:comment|name|e-?mail|website|site|kommentar|webseite|website-adresse|nom|commentaire|site web|comentario|nombre|correo electrónico|web|имя|комментарий|сайт|e-mail|email|الاسم|التعليق|البريد الإلكتروني|الموقع الإلكتروني|الموقع)\s*(?:\*|\(required\)|\(erforderlich\)|\(obligatoire\)|\(obligatorio\))?$/iu;

/** What kind of furniture a line is, by itself; undefined where it may be the story's. */
export function furnitureOf(text: string): FurnitureKind | undefined {
  const folded = fold(text);
  if (folded === '') return 'page tools';
  if (/^(?:©|\(c\)|copyright\b)/iu.test(text)) return RIGHTS.test(text) ? 'copyright' : undefined;
  if (
    RIGHTS.test(text) &&
    wordCount(text) <= 25 &&
    /©|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|права защищены|الحقوق محفوظة/iu.test(
      text,
    ) &&
    /\d{4}/.test(text)
  )
    return 'copyright';
  const parts = folded.split(/[\s|·•,/]+/u).filter(Boolean);
  if (parts.length <= 12 && parts.every((part) => networks.has(part))) return 'share row';
  const table = byTable(folded);
  if (table !== undefined) return table;
  for (const [pattern, kind] of COUNTS) if (kind !== 'copyright' && pattern.test(folded)) return kind;
  if (LABELLED.test(text) && wordCount(text) <= 20) return 'previous and next';
  if (ARROWS.test(text) && wordCount(text) <= 16 && !isProse(text) && !/^«[^»]*»?[.,!?]?\s|^«.*»/u.test(text))
    return 'previous and next';
  return undefined;
}

/** Whether a line is a field of a comment form; only inside one does that make it furniture. */
export const isFormField = (text: string): boolean => FIELDS.test(text.trim());
