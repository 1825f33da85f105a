import type { BoilerplateKind } from '../lines/pasted-page.ts';

const NUMBER = '[\\d٠-٩][\\d٠-٩.,\\u00a0 ]{0,12}(?:k|m|тыс\\.?)?';

/** Lines with a number in them, folded: the thing they count identifies their kind. */
export const COUNTS: readonly (readonly [RegExp, BoilerplateKind])[] = [
  [
    new RegExp(
      `^(?:~|ca\\.? |about |environ |unos |около )?${NUMBER}(?:[-–]\\d+)?[- ]?(?:min(?:s|ute|utes|uten|utos|uto)?\\.?|мин\\.?|минут[аы]?|دقائق|دقيقة|دقيقه|دقيقتان)(?:[- ](?:read|reading|reading time|to read|lesezeit|lesedauer|zu lesen|de lecture|de lectura|чтения|на чтение|قراءة|للقراءة))?$`,
      'u',
    ),
    'reading time',
  ],
  [
    /^(?:reading time|read time|estimated reading time|est reading time|lesezeit|lesedauer|geschätzte lesezeit|temps de lecture|durée de lecture|lecture|tiempo de lectura|lectura|время (?:на )?чтени[яе]|время прочтения|чтение|مدة القراءة|وقت القراءة|زمن القراءة|قراءة)[^\p{L}\p{N}]{1,4}(?:(?:ca|env|environ|about|около|less than|moins de)\.? ?)?[\d٠-٩]{1,3}.{0,25}$/u,
    'reading time',
  ],
  [
    /^(?:(?:first |last )?(?:published|updated|posted)(?: on)?|veröffentlicht(?: am)?|(?:zuletzt )?aktualisiert(?: am)?|publiée?(?: le)?|mise? à jour(?: le)?|publicad[oa](?: el)?|actualizad[oa](?: el)?|опубликовано|обновлено|дата публикации|نشر(?: في)?|تاريخ النشر|آخر تحديث)$/u,
    'a time without a date',
  ],
  [
    /^(?:you have \d{1,2} (?:free )?articles? (?:left|remaining)|il vous reste \d{1,3} ?% de cet article|sie haben noch \d{1,2} (?:freie )?artikel).{0,30}$/u,
    'page tools',
  ],
  [/^\d{1,2}:\d{2} ?min$/u, 'reading time'],
  [/^(?:أقل من دقيقة|less than a minute|lire en moins d une minute|меньше минуты)$/u, 'reading time'],
  [
    new RegExp(
      `^${NUMBER} ?(?:shares?|likes?|views?|mal geteilt|aufrufe|partages?|vues?|lectures|j aime|compartidos?|visitas|vistas|лайк\\p{L}*|просмотр\\p{L}*|репост\\p{L}*|прочтени\\p{L}*|مشاركات|مشاركة|مشاهدة|مشاهدات|قراءة)$`,
      'u',
    ),
    'share row',
  ],
  [
    /^(?:views|shares|likes|aufrufe|vues|partages|visitas|vistas|просмотров|просмотры|مشاهدات|المشاهدات|عدد المشاهدات)[: ]+[\d٠-٩., ]{1,12}$/u,
    'share row',
  ],
  // A count of comments, alone or with the headline in quotation marks behind it.
  [
    new RegExp(
      `^(?:${NUMBER}|one|two|three|no|ein|eine|zwei|drei|keine|un|une|deux|aucun|una|dos|tres|один|одна|два|три) ?(?:thoughts?|responses?|repl(?:y|ies)|comments?|gedanken?|kommentare?|antworten|réponses?|commentaires?|réactions?|réflexions?|pensamientos?|respuestas?|comentarios?|комментари\\p{L}*|ответ\\p{L}*|мысл\\p{L}*|تعليقات|تعليقا|تعليقًا|تعليقاً|تعليق|ردود|رد|فكرة|أفكار|رأي|آراء)(?:$| (?:on|to|zu|auf|sur|à|en|sobre|к|на|على|حول|about|über) ?[^\\p{L}\\p{N}\\s].*)`,
      'u',
    ),
    'comments',
  ],
  [
    /^(?:all |alle |tous les |todos los |все )?(?:comments?|kommentare?|commentaires?|comentarios?|комментарии|التعليقات|تعليقات|thoughts|replies|responses|antworten|réponses|respuestas|ответы|réactions|отзывы)[ :(]+[\d٠-٩]{1,6}\)?$/u,
    'comments',
  ],
  [
    /^(?:comments|kommentare|commentaires|comentarios|комментарии|التعليقات|responses|réponses|respuestas) (?:on|zu|sur|en|sobre|к|على) [^\p{L}\p{N}\s].*$/u,
    'comments',
  ],
  [/^(?:تعليقان|تعليق واحد|رأيان|ردان)(?: (?:على|حول) .*)?$/u, 'comments'],
  [
    /^(?:(?:updated |published |posted )?(?:\d{1,2}|an?|one|two|three) (?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?) ago|(?:aktualisiert )?vor (?:\d{1,2}|einer|einem|zwei|drei) (?:sekunden?|min(?:ute)?n?|stunden?|std|tag(?:en)?|wochen?|monat(?:en)?)|(?:publié |mis à jour )?il y a (?:\d{1,2}|une?|deux|trois) (?:secondes?|min(?:utes?)?|h(?:eures?)?|jours?|semaines?|mois)|(?:publicado |actualizado )?hace (?:\d{1,2}|una?|dos|tres) (?:segundos?|min(?:utos?)?|h(?:oras?)?|días?|semanas?|mes(?:es)?)|(?:\d{1,2} )?(?:секунд[уы]?|мин(?:ут[уы]?)?|час(?:а|ов)?|д(?:ень|ня|ней)|недел[юиь]) назад|(?:منذ|قبل) (?:[\d٠-٩]{1,2} )?(?:ثانية|ثوان|دقيقة|دقائق|دقيقتين|ساعة|ساعات|ساعتين|يوم|أيام|يومين|أسبوع|أسابيع|شهر))$/u,
    'a time without a date',
  ],
];

/** Words that say a line is about the rights to the page. */
export const RIGHTS =
  /(?:all rights? reserved|alle rechte vorbehalten|tous droits (?:de reproduction )?réservés|(?:todos los )?derechos reservados|права защищены|الحقوق محفوظة|(?:©|\(c\)|copyright)\s?(?:\d{4}|by\b)|\d{4}\s?(?:©|\(c\)))/iu;

/** `Previous: …`, `Next post: …` */
export const PREVIOUS_NEXT =
  /^[«←‹<]{0,2}\s*(?:(?:previous|next|prev)(?: (?:post|article|story|entry|page))?|(?:vorherig|nächst|vorig)(?:er|e)(?: (?:beitrag|artikel|seite|meldung))?|(?:article |publication |page )?(?:précédente?|suivante?)|(?:entrada |artículo |noticia |publicación |post )?(?:anterior|siguiente)(?: (?:entrada|artículo|noticia))?|(?:предыдущ|следующ)(?:ая|ий|ее)(?: \p{L}+)?|(?:المقال|الخبر|المنشور|الموضوع|التدوينة|المقالة)? ?(?:السابقة?|التالية?))\s*[:：»«→←>‹›]/iu;

/** Fields of a comment form. */
export const FIELDS =
  /^(?:your )?(?:comment|name|e-?mail|website|site|kommentar|webseite|website-adresse|nom|commentaire|site web|site internet|comentario|nombre|correo electrónico|correo|web|имя|комментарий|сайт|почта|الاسم|اسمك|التعليق|تعليق|البريد الإلكتروني|الموقع الإلكتروني|الموقع|email address|adresse e-mail|adresse de messagerie|adresse de contact|e-mail-adresse|ваше имя)\s*(?:\*|:|\(required\)|\(erforderlich\)|\(obligatoire\)|\(obligatorio\)|\(обязательно\)|\(optional\)|\(مطلوب\))*$/iu;

/** Words without which a sentence that begins like a newsletter box is the article's. */
export const NEWSLETTER_WORDS =
  /newsletter|inbox|e-?mail|subscri|briefing|unsubscri|postfach|posteingang|abonn|boîte|courriel|inscri|désinscri|désabonn|lettre d|correo|boletín|suscrib|bandeja|рассылк|почт|письм|подпис|нашем канале|telegram|بريد|نشرة|النشرة|القائمة|اشتراك|اشترك/iu;

/** What stands at the head or the foot of a reader's comment, folded. */
export const READER_MARKS =
  /(?: (?:says|wrote|writes|schreibt|sagt|meint|dit|a dit|a écrit|écrit|dice|dijo|escribió|говорит|пишет|сказал|сказала|يقول|تقول|كتب|كتبت|قال|قالت)$|^(?:reply|antworten|répondre|responder|ответить|رد|like|gefällt mir|j aime|me gusta|нравится|أعجبني|melden|report|signaler|denunciar|пожаловаться)(?:[ (]\d{1,4}\)?)?$| ago$|^vor \d|^il y a \d|^hace \d| назад$|^منذ |^قبل [\d٠-٩]|\d{1,2}:\d{2}$|\d{4} (?:at|um|à|a las|в|في)(?: الساعة)? \d)/u;
